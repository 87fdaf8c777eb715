import { listActionRecords } from '@roundtable/db/queries/action-record.queries.ts'
import { listAgencyRecords } from '@roundtable/db/queries/agency.queries.ts'
import { listAccountabilityRecords } from '@roundtable/db/queries/answer.queries.ts'
import { listChallengeRecords } from '@roundtable/db/queries/challenge.queries.ts'
import { listHandoverRecords } from '@roundtable/db/queries/handover.queries.ts'
import { listProviderRecords } from '@roundtable/db/queries/identity-provider.queries.ts'
import { listIssueRecords } from '@roundtable/db/queries/issue.queries.ts'
import {
  listGoalRecords,
  listIndicatorRecords,
  listPledgeRecords,
  listReturnRecords,
  listScheduleRecords,
  listSeatRecords,
  listTargetRecords,
} from '@roundtable/db/queries/life-record.queries.ts'
import { listPastFiguresRecords } from '@roundtable/db/queries/past-figures.queries.ts'
import { listPublicationRecords } from '@roundtable/db/queries/publication.queries.ts'
import { listRemovalRecords } from '@roundtable/db/queries/removal.queries.ts'
import { listSharingRecords } from '@roundtable/db/queries/sharing-agreement.queries.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import { actionClocks } from '@roundtable/shared/action/action-clocks.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionNotices } from '@roundtable/shared/action/action-notices.ts'
import { actionPage, actionWaits, actionWaitsWords } from '@roundtable/shared/action/action-record.ts'
import { agencyNotices } from '@roundtable/shared/agency/agency-notices.ts'
import { agencyRecordPage } from '@roundtable/shared/agency/agency-record.ts'
import { deputyNotices } from '@roundtable/shared/agency/deputy-notices.ts'
import { challengeClocks } from '@roundtable/shared/challenge/challenge-clocks.ts'
import { challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { challengeNotices } from '@roundtable/shared/challenge/challenge-notices.ts'
import { challengePage } from '@roundtable/shared/challenge/challenge-record.ts'
import { challengeSideNotices } from '@roundtable/shared/challenge/challenge-side-notices.ts'
import { challengeWaits, challengeWaitsWords } from '@roundtable/shared/challenge/challenge-waiting.ts'
import { accountabilityNotices } from '@roundtable/shared/goal/accountability-notices.ts'
import { accountabilityPage } from '@roundtable/shared/goal/accountability-record.ts'
import { goalLifecycle } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { goalNotices } from '@roundtable/shared/goal/goal-notices.ts'
import { goalPage } from '@roundtable/shared/goal/goal-record.ts'
import { goalWaits, goalWaitsWords } from '@roundtable/shared/goal/goal-waiting.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import { pledgeClocks, pledgeNotices } from '@roundtable/shared/goal/pledge-notices.ts'
import { pledgePage, pledgeWaits, pledgeWaitsWords } from '@roundtable/shared/goal/pledge-waiting.ts'
import { handoverLifecycle } from '@roundtable/shared/handover/handover-lifecycle.ts'
import {
  handoverNotices,
  handoverPage,
  handoverWaits,
  handoverWaitsWords,
} from '@roundtable/shared/handover/handover-record.ts'
import { providerLifecycle } from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import {
  providerPage,
  providerWaits,
  providerWaitsWords,
} from '@roundtable/shared/identity-provider/provider-record.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { indicatorNotices } from '@roundtable/shared/indicator/indicator-notices.ts'
import { indicatorRecordPage } from '@roundtable/shared/indicator/indicator-record.ts'
import { indicatorWaits, indicatorWaitsWords } from '@roundtable/shared/indicator/indicator-waiting.ts'
import { issueClocks } from '@roundtable/shared/issue/issue-clocks.ts'
import { issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { issueNotices } from '@roundtable/shared/issue/issue-notices.ts'
import { issuePage } from '@roundtable/shared/issue/issue-record.ts'
import { issueWaits, issueWaitsWords } from '@roundtable/shared/issue/issue-waiting.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import { seatNotices, seatWaits, seatWaitsWords } from '@roundtable/shared/member/seat-notices.ts'
import { seatPage } from '@roundtable/shared/member/seat-record.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { pastFiguresNotices } from '@roundtable/shared/past-figures/past-figures-notices.ts'
import {
  pastFiguresPage,
  pastFiguresWaits,
  pastFiguresWaitsWords,
} from '@roundtable/shared/past-figures/past-figures-record.ts'
import { publicationLifecycle } from '@roundtable/shared/publication/publication-lifecycle.ts'
import { publicationNotices } from '@roundtable/shared/publication/publication-notices.ts'
import { publicationPage } from '@roundtable/shared/publication/publication-record.ts'
import {
  publicationWaits,
  publicationWaitsWords,
} from '@roundtable/shared/publication/publication-waiting.ts'
import { removalLifecycle } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { removalNotices } from '@roundtable/shared/removal/removal-notices.ts'
import { removalPage, removalWaits, removalWaitsWords } from '@roundtable/shared/removal/removal-record.ts'
import { returnClocks } from '@roundtable/shared/return/return-clocks.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnNotices } from '@roundtable/shared/return/return-notices.ts'
import { returnPage } from '@roundtable/shared/return/return-record.ts'
import { returnWaits, returnWaitsWords } from '@roundtable/shared/return/return-waiting.ts'
import { scheduleLifecycle } from '@roundtable/shared/return/schedule-lifecycle.ts'
import {
  schedulePage,
  scheduleWaits,
  scheduleWaitsWords,
} from '@roundtable/shared/return/schedule-waiting.ts'
import { sharingLifecycle } from '@roundtable/shared/sharing/sharing-lifecycle.ts'
import {
  sharingClocks,
  sharingNotices,
  sharingPage,
  sharingWaits,
  sharingWaitsWords,
} from '@roundtable/shared/sharing/sharing-record.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { targetNotices } from '@roundtable/shared/target/target-notices.ts'
import { targetPage } from '@roundtable/shared/target/target-record.ts'
import { targetWaits, targetWaitsWords } from '@roundtable/shared/target/target-waiting.ts'
import { listWaitingActions } from './list-waiting-actions.ts'
import { meetingNouns } from './meeting-nouns.ts'
import { type Noun, nounOf } from './noun.ts'

/** Every noun whose records tell somebody something, or wait for somebody. */
export const nouns: readonly Noun[] = [
  nounOf({
    life: returnLifecycle,
    notices: returnNotices,
    clocks: returnClocks,
    waits: returnWaits,
    waitsWords: returnWaitsWords,
    word: 'Return',
    page: returnPage,
    list: listReturnRecords,
    readsDrafts: true,
  }),
  nounOf({
    life: targetLifecycle,
    notices: targetNotices,
    waits: targetWaits,
    waitsWords: targetWaitsWords,
    word: 'Target',
    page: targetPage,
    list: listTargetRecords,
  }),
  nounOf({
    life: goalLifecycle,
    notices: goalNotices,
    waits: goalWaits,
    waitsWords: goalWaitsWords,
    word: 'Goal',
    page: goalPage,
    list: listGoalRecords,
  }),
  nounOf({
    life: indicatorLifecycle,
    notices: indicatorNotices,
    waits: indicatorWaits,
    waitsWords: indicatorWaitsWords,
    word: 'Indicator',
    page: indicatorRecordPage,
    list: listIndicatorRecords,
  }),
  nounOf({
    life: pledgeLifecycle,
    notices: pledgeNotices,
    clocks: pledgeClocks,
    waits: pledgeWaits,
    waitsWords: pledgeWaitsWords,
    word: 'Pledge',
    page: pledgePage,
    list: listPledgeRecords,
  }),
  nounOf({
    life: scheduleLifecycle,
    waits: scheduleWaits,
    waitsWords: scheduleWaitsWords,
    word: 'Due days',
    page: schedulePage,
    list: listScheduleRecords,
  }),
  nounOf({
    life: seatLifecycle,
    notices: { ...seatNotices, ...deputyNotices },
    waits: seatWaits,
    waitsWords: seatWaitsWords,
    word: 'Seat',
    page: seatPage,
    list: listSeatRecords,
  }),
  nounOf({
    life: agencyLifecycle,
    notices: agencyNotices,
    word: 'Agency',
    page: agencyRecordPage,
    list: listAgencyRecords,
  }),
  nounOf({
    life: pastFiguresLifecycle,
    notices: pastFiguresNotices,
    waits: pastFiguresWaits,
    waitsWords: pastFiguresWaitsWords,
    word: 'Past figures',
    page: pastFiguresPage,
    list: listPastFiguresRecords,
  }),
  nounOf({
    life: removalLifecycle,
    notices: removalNotices,
    waits: removalWaits,
    waitsWords: removalWaitsWords,
    word: 'Words to black out',
    page: removalPage,
    list: listRemovalRecords,
  }),
  nounOf({
    life: providerLifecycle,
    waits: providerWaits,
    waitsWords: providerWaitsWords,
    word: 'Provider of sign-in',
    page: providerPage,
    list: listProviderRecords,
  }),
  nounOf({
    life: sharingLifecycle,
    notices: sharingNotices,
    clocks: sharingClocks,
    waits: sharingWaits,
    waitsWords: sharingWaitsWords,
    word: 'Sharing agreement',
    page: sharingPage,
    list: listSharingRecords,
  }),
  nounOf({
    life: publicationLifecycle,
    notices: publicationNotices,
    waits: publicationWaits,
    waitsWords: publicationWaitsWords,
    word: 'Publication',
    page: publicationPage,
    list: listPublicationRecords,
  }),
  nounOf({
    life: issueLifecycle,
    notices: issueNotices,
    clocks: issueClocks,
    waits: issueWaits,
    waitsWords: issueWaitsWords,
    word: 'Issue',
    page: issuePage,
    list: listIssueRecords,
  }),
  nounOf({
    life: actionLifecycle,
    notices: actionNotices,
    clocks: actionClocks,
    waits: actionWaits,
    waitsWords: actionWaitsWords,
    word: 'Action',
    page: actionPage,
    list: listActionRecords,
    listWaiting: listWaitingActions,
  }),
  ...meetingNouns,
  nounOf({
    life: challengeLifecycle,
    notices: { ...challengeNotices, ...challengeSideNotices },
    clocks: challengeClocks,
    waits: challengeWaits,
    waitsWords: challengeWaitsWords,
    word: 'Challenge',
    page: challengePage,
    list: listChallengeRecords,
  }),
  nounOf({
    life: handoverLifecycle,
    notices: handoverNotices,
    waits: handoverWaits,
    waitsWords: handoverWaitsWords,
    word: 'Handover',
    page: handoverPage,
    list: listHandoverRecords,
  }),
  nounOf({
    life: accountabilityLifecycle,
    notices: accountabilityNotices,
    word: 'Accountability',
    page: accountabilityPage,
    list: listAccountabilityRecords,
  }),
]

export const nounOfSubject = (subject: string): Noun | undefined =>
  nouns.find((noun) => noun.subject === subject)
