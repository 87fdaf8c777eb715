import type { AgencyPledge } from './agency-pledge.ts'

/** Agencies by what they are to a goal; each counts once for each of several goals. */
export type PledgeCounts = Record<AgencyPledge, number>

export function countPledges(states: readonly AgencyPledge[]): PledgeCounts {
  const counts: PledgeCounts = { signed: 0, unsigned: 0, declined: 0, none: 0 }
  for (const state of states) counts[state] += 1
  return counts
}

export function sumPledges(all: readonly PledgeCounts[]): PledgeCounts {
  const sum = (state: AgencyPledge) => all.reduce((total, counts) => total + counts[state], 0)
  return { signed: sum('signed'), unsigned: sum('unsigned'), declined: sum('declined'), none: sum('none') }
}

export const pledgesDue = ({ signed, unsigned, declined, none }: PledgeCounts): number =>
  signed + unsigned + declined + none
/** What nobody has answered: a no with its reason is an answer. */
export const pledgesOutstanding = ({ unsigned, none }: PledgeCounts): number => unsigned + none

/** "8 pledges are outstanding: 5 unsigned, 3 not made. 1 is declined."; null where no agency is asked for one. */
export function pledgesSentence(counts: PledgeCounts): string | null {
  if (pledgesDue(counts) === 0) return null
  const { declined } = counts
  if (declined === 0) return outstandingSentence(counts)
  const no = `${declined} ${declined === 1 ? 'is' : 'are'} declined.`
  return `${pledgesOutstanding(counts) === 0 ? 'Every agency has answered.' : outstandingSentence(counts)} ${no}`
}

function outstandingSentence(counts: PledgeCounts): string {
  const { unsigned, none } = counts
  const outstanding = pledgesOutstanding(counts)
  if (outstanding === 0) return 'Every pledge is signed.'
  const parts = [unsigned > 0 ? `${unsigned} unsigned` : '', none > 0 ? `${none} not made` : '']
  const which = parts.filter((part) => part !== '').join(', ')
  return `${outstanding} ${outstanding === 1 ? 'pledge is' : 'pledges are'} outstanding: ${which}.`
}
