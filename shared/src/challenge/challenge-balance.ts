import type { AgencyBalance, Balance, ChallengeRow } from './challenge.ts'
import { stageWaiting } from './challenge-stages.ts'

/** High challenge with high support, in counts of what the reader reads. */
export function balanceOf(rows: readonly ChallengeRow[]): Balance {
  const count = (holds: (row: ChallengeRow) => boolean) => rows.filter(holds).length
  const isKnown = (row: ChallengeRow) =>
    row.state !== 'withdrawn' && !(row.stage === 1 && stageWaiting(row.state) === 1)
  return {
    raised: rows.length,
    withSupport: count(({ supportOffered }) => supportOffered !== null),
    taken: count(({ supportTaken }) => supportTaken === true),
    inTime: count((row) => isKnown(row) && row.silences === 0),
    decidedInTime: count(isKnown),
    silent: count(({ silences }) => silences > 0),
    unresolved: count(({ state }) => state === 'disagreement-recorded'),
  }
}

/** By agency: how often it was asked, did not answer in time, asked others, and offered support with it. */
export function balanceByAgency(rows: readonly ChallengeRow[]): AgencyBalance[] {
  const names = new Set(
    rows.flatMap(({ from, to }) => [to.name, ...(from.agencyCode === null ? [] : [from.name])]),
  )
  return [...names]
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
    .map((name) => {
      const asked = rows.filter(({ to }) => to.name === name)
      const raised = rows.filter(({ from }) => from.agencyCode !== null && from.name === name)
      return {
        name,
        asked: asked.length,
        silent: asked.filter(({ silences }) => silences > 0).length,
        raised: raised.length,
        offered: raised.filter(({ supportOffered }) => supportOffered !== null).length,
      }
    })
}
