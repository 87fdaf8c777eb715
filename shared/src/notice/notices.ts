import { actionNotices } from '../action/action-notices.ts'
import { agencyNotices } from '../agency/agency-notices.ts'
import { deputyNotices } from '../agency/deputy-notices.ts'
import { challengeNotices } from '../challenge/challenge-notices.ts'
import { challengeSideNotices } from '../challenge/challenge-side-notices.ts'
import { accountabilityNotices } from '../goal/accountability-notices.ts'
import { goalNotices } from '../goal/goal-notices.ts'
import { pledgeNotices } from '../goal/pledge-notices.ts'
import { grantNotices } from '../grant/grant-record.ts'
import { handoverNotices } from '../handover/handover-record.ts'
import { indicatorNotices } from '../indicator/indicator-notices.ts'
import { issueNotices } from '../issue/issue-notices.ts'
import type { NoticeChannel } from '../lifecycle/life-notice.ts'
import { agendaNotices, meetingNotices } from '../meeting/meeting-notices.ts'
import { seatNotices } from '../member/seat-notices.ts'
import { minutesNotices } from '../minutes/minutes-record.ts'
import { pastFiguresNotices } from '../past-figures/past-figures-notices.ts'
import { publicationNotices } from '../publication/publication-notices.ts'
import { removalNotices } from '../removal/removal-notices.ts'
import { returnNotices } from '../return/return-notices.ts'
import type { Actor } from '../rights/actor.ts'
import { sharingNotices } from '../sharing/sharing-record.ts'
import { targetNotices } from '../target/target-notices.ts'
import { yearlyReportNotices } from '../yearly-report/yearly-report-record.ts'

/** Every kind of notice of every noun. */
export const notices = {
  ...returnNotices,
  ...targetNotices,
  ...seatNotices,
  ...deputyNotices,
  ...agencyNotices,
  ...goalNotices,
  ...pledgeNotices,
  ...indicatorNotices,
  ...accountabilityNotices,
  ...pastFiguresNotices,
  ...removalNotices,
  ...sharingNotices,
  ...publicationNotices,
  ...issueNotices,
  ...actionNotices,
  ...challengeNotices,
  ...challengeSideNotices,
  ...handoverNotices,
  ...meetingNotices,
  ...agendaNotices,
  ...minutesNotices,
  ...grantNotices,
  ...yearlyReportNotices,
} as const
export type NoticeKind = keyof typeof notices

const isKind = (name: string): name is NoticeKind => Object.hasOwn(notices, name)
export const noticeKinds: readonly NoticeKind[] = Object.keys(notices).filter(isKind)

export const noticeKindWord = (kind: NoticeKind): string => notices[kind].word
export const usualChannel = (kind: NoticeKind): NoticeChannel => notices[kind].channel

const channelWords: Record<NoticeChannel, string> = {
  'at-once': 'By e-mail at once',
  weekly: 'In one e-mail a week',
  app: 'Only in the app',
}
export const noticeChannelWord = (channel: NoticeChannel): string => channelWords[channel]

/** Of which agencies' records a person may be shown each kind now: at reading and at sending alike. */
export type NoticeScope = ReadonlyMap<NoticeKind, 'all' | readonly string[]>

export function noticeScopeOf(actor: Actor): NoticeScope {
  const scopeOf = (kind: NoticeKind): 'all' | string[] => {
    const { reader } = notices[kind]
    if (actor.readOnly) return []
    if (reader.at === 'agency') return reader.scope(actor)
    return reader.may(actor) ? 'all' : []
  }
  return new Map(noticeKinds.map((kind) => [kind, scopeOf(kind)]))
}

type NoticeFacts = { kind: NoticeKind; agencyId: string | null }

export function isForReader(scope: NoticeScope, { kind, agencyId }: NoticeFacts): boolean {
  const agencies = scope.get(kind) ?? []
  return agencies === 'all' || (agencyId !== null && agencies.includes(agencyId))
}
