import {
  endActions,
  expectedToVerify,
  keepActions,
  progressActions,
  setActions,
  verifyActions,
} from '../action/action-rights.ts'
import { bringPapers, destroyPapers } from '../agenda-paper/agenda-paper-rights.ts'
import {
  answerChallenges,
  raiseChallenges,
  readChallenges,
  readRestrictedChallenges,
} from '../challenge/challenge-rights.ts'
import { annotateCharts, markCharts, withdrawAnnotations } from '../chart-note/chart-note-rights.ts'
import { keepDisclosureRules } from '../disclosure/disclosure-rights.ts'
import { seePublishedFigures, seeUnpublishedFigures } from '../figure/figure-rights.ts'
import { assignAccountabilities } from '../goal/accountability-rights.ts'
import {
  agreeGoals,
  keepGoals,
  proposeGoals,
  reviseGoals,
  seeGoalDrafts,
  seeGoals,
} from '../goal/goal-rights.ts'
import { askForPledges, signPledges } from '../goal/pledge-rights.ts'
import { giveGrants, openGrants, seeGrants } from '../grant/grant-rights.ts'
import { keepGroups } from '../group/group-rights.ts'
import { acceptForPosts, readHandovers } from '../handover/handover-rights.ts'
import { agreeIndicators, keepIndicators, seeIndicatorDrafts } from '../indicator/indicator-rights.ts'
import {
  closeIssues,
  decideIssues,
  progressIssues,
  raiseIssues,
  reviseIssues,
  seeIssues,
  setIssueRules,
} from '../issue/issue-rights.ts'
import {
  planMeetings,
  proposeItems,
  readRestrictedItems,
  runMeetings,
  seeMeetings,
} from '../meeting/meeting-rights.ts'
import { keepAgencies } from '../member/agency-rights.ts'
import { readAuditTrail } from '../member/audit-event-rights.ts'
import { keepPeople, seePeople } from '../member/member-rights.ts'
import { beSignedIn, seeAsOthers } from '../member/session-rights.ts'
import { agreeMinutes, commentOnMinutes } from '../minutes/minutes-rights.ts'
import { keepCalendar } from '../notice/calendar-rights.ts'
import { seeJobs } from '../notice/job-rights.ts'
import {
  keepPartnership,
  keepPartnerships,
  keepPublishedFigures,
  seeSetUp,
} from '../partnership/partnership-rights.ts'
import { presentPacks } from '../presenting/presenting-rights.ts'
import { writePrivateNotes } from '../private-note/private-note-rights.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import {
  preparePublications,
  revokePublications,
  signOffPublications,
} from '../publication/publication-rights.ts'
import { askForRemovals, removeWords } from '../removal/removal-rights.ts'
import {
  approveReturns,
  enterReturns,
  publishReturns,
  reopenReturns,
  seeReturnProgress,
  seeReturns,
} from '../return/return-rights.ts'
import { agreeSchedules, keepSchedules } from '../return/schedule-rights.ts'
import type { Actor } from '../rights/actor.ts'
import type { AgencyRight, OwnRight, PartnershipRight } from '../rights/right.ts'
import { recordMeetings, seeRoom } from '../room/room-rights.ts'
import { writeStories } from '../story/story-rights.ts'
import { agreeTargets, proposeTargets } from '../target/target-rights.ts'
import {
  assembleYearlyReports,
  publishYearlyReports,
  readUnpublishedReports,
  seeYearlyReports,
  signYearlyReports,
  writeScrutiny,
  writeYearlyReports,
} from '../yearly-report/yearly-report-rights.ts'

/** Every right of the house, by the name a procedure or a download declares it with. */
export const rights = {
  'be signed in': beSignedIn,
  'see as others do': seeAsOthers,
  'see published figures': seePublishedFigures,
  'see figures not yet published': seeUnpublishedFigures,
  'see set-up': seeSetUp,
  'keep the partnership': keepPartnership,
  'keep published figures': keepPublishedFigures,
  'keep partnerships': keepPartnerships,
  'see goals': seeGoals,
  'see goals that are not agreed': seeGoalDrafts,
  'propose goals': proposeGoals,
  'agree goals': agreeGoals,
  'keep goals': keepGoals,
  'revise goals': reviseGoals,
  'see indicators that are not agreed': seeIndicatorDrafts,
  'keep indicators': keepIndicators,
  'agree indicators': agreeIndicators,
  'assign accountabilities': assignAccountabilities,
  'sign pledges': signPledges,
  'ask for pledges': askForPledges,
  'keep a calendar of days': keepCalendar,
  'see returns': seeReturns,
  'enter returns': enterReturns,
  'approve returns': approveReturns,
  'see return progress': seeReturnProgress,
  'publish returns': publishReturns,
  'reopen returns': reopenReturns,
  'keep schedules': keepSchedules,
  'agree schedules': agreeSchedules,
  'propose targets': proposeTargets,
  'agree targets': agreeTargets,
  'prepare publications': preparePublications,
  'sign off publications': signOffPublications,
  'revoke publications': revokePublications,
  'mark charts': markCharts,
  'annotate charts': annotateCharts,
  'withdraw annotations': withdrawAnnotations,
  'write stories': writeStories,
  'keep disclosure rules': keepDisclosureRules,
  'see people': seePeople,
  'keep people': keepPeople,
  'keep agencies': keepAgencies,
  'keep groups': keepGroups,
  'see jobs': seeJobs,
  'ask for words to be blacked out': askForRemovals,
  'black words out': removeWords,
  'see issues, actions and challenges': seeProgress,
  'see issues': seeIssues,
  'raise issues': raiseIssues,
  'decide on issues': decideIssues,
  'revise issues': reviseIssues,
  'progress issues': progressIssues,
  'close issues': closeIssues,
  'set rules for issues': setIssueRules,
  'set actions': setActions,
  'report progress of actions': progressActions,
  'keep actions': keepActions,
  'verify actions': verifyActions,
  'be expected to verify actions': expectedToVerify,
  'cancel and put off actions': endActions,
  'see meetings': seeMeetings,
  'see restricted agenda items': readRestrictedItems,
  'plan meetings': planMeetings,
  'propose agenda items': proposeItems,
  'run meetings': runMeetings,
  'bring papers': bringPapers,
  'destroy papers': destroyPapers,
  'see records of meetings': seeRoom,
  'record meetings': recordMeetings,
  'comment on minutes': commentOnMinutes,
  'agree minutes': agreeMinutes,
  'present packs': presentPacks,
  'take private notes': writePrivateNotes,
  'give grants': giveGrants,
  'see grants': seeGrants,
  'open grants': openGrants,
  'see yearly reports': seeYearlyReports,
  'read unpublished yearly reports': readUnpublishedReports,
  'assemble yearly reports': assembleYearlyReports,
  'write yearly reports': writeYearlyReports,
  'write the scrutineer’s statement': writeScrutiny,
  'sign yearly reports': signYearlyReports,
  'publish yearly reports': publishYearlyReports,
  'see challenges': readChallenges,
  'see restricted challenges': readRestrictedChallenges,
  'raise challenges': raiseChallenges,
  'answer challenges': answerChallenges,
  'see handovers': readHandovers,
  'accept for posts': acceptForPosts,
  'read the audit trail': readAuditTrail,
} as const satisfies Record<string, PartnershipRight | AgencyRight | OwnRight>
export type Right = keyof typeof rights

const isRight = (name: string): name is Right => name in rights
export const rightNames: readonly Right[] = Object.keys(rights).filter(isRight)

/** What an actor may do somewhere at least; whether they may with one object is asked where it is known. */
export const rightsOf = (actor: Actor): Right[] =>
  rightNames.filter((name) => rights[name].maySomewhere(actor))

export function assertMay(actor: Actor, name: Right): void {
  if (!rights[name].maySomewhere(actor)) throw rights[name].refusalOf(actor)
}
