import { seeMeetings } from '../meeting/meeting-rights.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import type { Actor, Seat } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'
import type { YearlyReportState } from './yearly-report-lifecycle.ts'

/** A published one; before, who takes part in it reads it. */
export const seeYearlyReports = right({
  at: 'partnership',
  meets: true,
  roles: [],
  everywhere: seeMeetings.everywhere,
  writes: false,
  decides: false,
  who: 'whoever has a seat in the partnership, except observers and administrators',
})

export const readUnpublishedReports = right({
  at: 'partnership',
  meets: true,
  roles: [],
  everywhere: ['manager', ...board, 'scrutineer'],
  writes: false,
  decides: false,
  shares: true,
  who: 'the board, the scrutineer and the partnership manager',
})

export const assembleYearlyReports = right({
  at: 'partnership',
  meets: true,
  roles: [],
  everywhere: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})

export const writeScrutiny = right({
  at: 'partnership',
  meets: true,
  roles: [],
  everywhere: ['scrutineer'],
  writes: true,
  decides: false,
  who: 'the independent scrutineer',
})

/** The manager, and under their own heading the scrutineer: the verb says who under which. */
export const writeYearlyReports = right({
  at: 'partnership',
  meets: true,
  roles: [],
  everywhere: ['manager', 'scrutineer'],
  writes: true,
  decides: false,
  who: 'the partnership manager, and the scrutineer their own statement',
})

export const signYearlyReports = right({
  at: 'partnership',
  meets: true,
  roles: [],
  everywhere: ['lead-partner'],
  writes: true,
  decides: true,
  who: 'the lead partners, each for their own agency',
})

export const publishYearlyReports = right({
  at: 'partnership',
  meets: true,
  roles: [],
  everywhere: ['manager'],
  writes: true,
  decides: true,
  who: 'the partnership manager, once each lead partner has signed',
})

/** The seat by which somebody signs for an agency; null where none of theirs does. */
export function seatThatSigns(actor: Actor, agencyId: string): Seat | null {
  const own = { ...actor, seats: actor.seats.filter((seat) => seat.agencyId === agencyId) }
  return signYearlyReports.seat(own)
}

/** The agencies for which somebody signs. */
export const agenciesSignedBy = (actor: Actor): string[] => [
  ...new Set(
    actor.seats.map(({ agencyId }) => agencyId).filter((agencyId) => seatThatSigns(actor, agencyId) !== null),
  ),
]

type Signing = {
  /** Agencies that have signed what stands. */
  signedAgencyIds: readonly string[]
  /** Who signed it. */
  signedBy: readonly string[]
  /** Who wrote statements of it as the manager. */
  writtenBy: readonly string[]
}

/** Why somebody cannot sign for an agency of theirs; null where they can. */
export function refusedSigning(
  { personId }: Pick<Actor, 'personId'>,
  agencyId: string,
  { signedAgencyIds, signedBy, writtenBy }: Signing,
): string | null {
  if (signedAgencyIds.includes(agencyId)) return 'This agency has signed the report already.'
  if (signedBy.includes(personId)) {
    return 'You signed this report for another agency: one person signs once, whatever seats they hold. Somebody else signs for this agency.'
  }
  if (writtenBy.includes(personId)) {
    return 'You wrote statements of this report: nobody signs what they assembled. Somebody else signs for this agency.'
  }
  return null
}

/** Withdrawn ones are read by who took part; published ones by everybody who reads meetings. */
export function mayReadReport(actor: Actor, state: YearlyReportState): boolean {
  if (state === 'published') return seeYearlyReports.may(actor)
  return readUnpublishedReports.may(actor)
}

/** Whether evidence is read in full, or as with small counts hidden. */
export const reportAudienceOf = (actor: Actor): ReportAudience =>
  seeProgress.may(actor) ? 'trusted' : 'wider'

/** The cuts of a report: nothing restricted stands in either. */
export const reportAudiences = ['trusted', 'wider'] as const
export type ReportAudience = (typeof reportAudiences)[number]

const audienceWords: Readonly<Record<ReportAudience, string>> = {
  trusted: 'whoever reads figures in full',
  wider: 'whoever reads with small counts hidden',
}
export const isReportAudience = (audience: string): audience is ReportAudience => audience in audienceWords
export const reportAudienceWord = (audience: ReportAudience): string => audienceWords[audience]
