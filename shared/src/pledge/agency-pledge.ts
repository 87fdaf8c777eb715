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

type Signed = { state: AgencyPledge; reviewOn: string | null; signedFor: string | null }

/** Whether the review of a signed pledge is near (at once, where it was signed for another agency), or over. */
export function pledgeReview(
  { state, reviewOn, signedFor }: Signed,
  { today, dueBy }: { today: string; dueBy: string },
): 'due' | 'over' | null {
  if (state !== 'signed') return null
  if (reviewOn !== null && reviewOn < today) return 'over'
  return signedFor !== null || (reviewOn !== null && reviewOn <= dueBy) ? 'due' : null
}

type Signature = {
  signedBy: string | null
  signedAt: string | null
  signedFor: string | null
  meeting: string | null
  reviewOn: string | null
}
const unsigned = { signedBy: null, signedAt: null, signedFor: null, meeting: null, reviewOn: null }

/** A signature stands while the pledge does: one that was declined after it was signed has none any more. */
export const withSignature = <Row extends Signature & { state: string | null }>(row: Row): Row =>
  row.state === 'signed' ? row : { ...row, ...unsigned }
