export const agencyPledges = ['signed', 'unsigned', 'declined', 'none'] as const
/** What an agency is to a goal: it signed a pledge, one is worded and waits, it declined with a reason, or there is none. */
export type AgencyPledge = (typeof agencyPledges)[number]

const states: Readonly<Record<string, AgencyPledge>> = { signed: 'signed', declined: 'declined' }

/** From the state of the pledge that stands; null where the agency has none. */
export const agencyPledge = (state: string | null): AgencyPledge =>
  state === null ? 'none' : (states[state] ?? 'unsigned')

const words: Record<AgencyPledge, string> = {
  signed: 'Pledge signed',
  unsigned: 'Pledge unsigned',
  declined: 'Pledge declined',
  none: 'No pledge',
}
export const agencyPledgeWord = (state: AgencyPledge): string => words[state]

/** Whether the review of a signed pledge is near, or over; null where neither. */
export function pledgeReview(
  { state, reviewOn }: { state: AgencyPledge; reviewOn: string | null },
  { today, dueBy }: { today: string; dueBy: string },
): 'due' | 'over' | null {
  if (state !== 'signed' || reviewOn === null || reviewOn > dueBy) return null
  return reviewOn < today ? 'over' : 'due'
}
