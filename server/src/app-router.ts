import { accountRouter } from './account/account.router.ts'
import { accountabilityRouter } from './accountability/accountability.router.ts'
import { actionRouter } from './action/action.router.ts'
import { agencyRouter } from './agency/agency.router.ts'
import { agendaPaperRouter } from './agenda-paper/agenda-paper.router.ts'
import { archiveRouter } from './archive/archive.router.ts'
import { auditEventRouter } from './audit-event/audit-event.router.ts'
import { router } from './base/trpc.ts'
import { benchmarkRouter } from './benchmark/benchmark.router.ts'
import { boardRouter } from './board/board.router.ts'
import { catalogueRouter } from './catalogue/catalogue.router.ts'
import { challengeRouter } from './challenge/challenge.router.ts'
import { changeRouter } from './change/change.router.ts'
import { decisionRouter } from './decision/decision.router.ts'
import { disclosureRouter } from './disclosure/disclosure.router.ts'
import { exceptionRouter } from './exception/exception.router.ts'
import { goalRouter } from './goal/goal.router.ts'
import { grantRouter } from './grant/grant.router.ts'
import { groupRouter } from './group/group.router.ts'
import { handoverRouter } from './handover/handover.router.ts'
import { identityProviderRouter } from './identity-provider/identity-provider.router.ts'
import { importRouter } from './import/import.router.ts'
import { indicatorRouter } from './indicator/indicator.router.ts'
import { issueRouter } from './issue/issue.router.ts'
import { issueRuleRouter } from './issue-rule/issue-rule.router.ts'
import { meRouter } from './me/me.router.ts'
import { meetingRouter } from './meeting/meeting.router.ts'
import { memberRouter } from './member/member.router.ts'
import { minutesRouter } from './minutes/minutes.router.ts'
import { noticeRouter } from './notice/notice.router.ts'
import { packRouter } from './pack/pack.router.ts'
import { partnershipRouter } from './partnership/partnership.router.ts'
import { passkeyRouter } from './passkey/passkey.router.ts'
import { pastFiguresRouter } from './past-figures/past-figures.router.ts'
import { presentingRouter } from './presenting/presenting.router.ts'
import { privateNoteRouter } from './private-note/private-note.router.ts'
import { progressRouter } from './progress/progress.router.ts'
import { publicationRouter } from './publication/publication.router.ts'
import { removalRouter } from './removal/removal.router.ts'
import { renditionRouter } from './rendition/rendition.router.ts'
import { retentionRouter } from './retention/retention.router.ts'
import { returnRouter } from './return/return.router.ts'
import { roomRouter } from './room/room.router.ts'
import { scheduleRouter } from './schedule/schedule.router.ts'
import { scorecardRouter } from './scorecard/scorecard.router.ts'
import { searchRouter } from './search/search.router.ts'
import { setUpRouter } from './set-up-file/set-up-file.router.ts'
import { sharingRouter } from './sharing/sharing.router.ts'
import { targetRouter } from './target/target.router.ts'
import { timelineRouter } from './timeline/timeline.router.ts'
import { yearlyReportRouter } from './yearly-report/yearly-report.router.ts'

export const appRouter = router({
  account: accountRouter,
  accountability: accountabilityRouter,
  action: actionRouter,
  agency: agencyRouter,
  archive: archiveRouter,
  auditEvent: auditEventRouter,
  benchmark: benchmarkRouter,
  board: boardRouter,
  catalogue: catalogueRouter,
  challenge: challengeRouter,
  meeting: meetingRouter,
  exception: exceptionRouter,
  agendaPaper: agendaPaperRouter,
  pack: packRouter,
  room: roomRouter,
  minutes: minutesRouter,
  decision: decisionRouter,
  grant: grantRouter,
  presenting: presentingRouter,
  privateNote: privateNoteRouter,
  disclosure: disclosureRouter,
  change: changeRouter,
  goal: goalRouter,
  group: groupRouter,
  handover: handoverRouter,
  identityProvider: identityProviderRouter,
  import: importRouter,
  indicator: indicatorRouter,
  issue: issueRouter,
  issueRule: issueRuleRouter,
  me: meRouter,
  member: memberRouter,
  notice: noticeRouter,
  partnership: partnershipRouter,
  passkey: passkeyRouter,
  pastFigures: pastFiguresRouter,
  progress: progressRouter,
  removal: removalRouter,
  rendition: renditionRouter,
  publication: publicationRouter,
  retention: retentionRouter,
  return: returnRouter,
  schedule: scheduleRouter,
  scorecard: scorecardRouter,
  search: searchRouter,
  setUp: setUpRouter,
  sharing: sharingRouter,
  target: targetRouter,
  timeline: timelineRouter,
  yearlyReport: yearlyReportRouter,
})
export type AppRouter = typeof appRouter
