import type { Migration } from 'kysely/migration'
import { up as people } from './0001-people.ts'
import { up as goals } from './0002-goals.ts'
import { up as indicators } from './0003-indicators.ts'
import { up as measurements } from './0004-measurements.ts'
import { up as benchmarksAndAudit } from './0005-benchmarks-and-audit.ts'
import { up as invitations } from './0006-invitations.ts'
import { up as readings } from './0007-readings.ts'
import { up as notices } from './0008-notices.ts'
import { up as chartNotes } from './0009-chart-notes.ts'
import { up as asAt } from './0010-as-at.ts'
import { up as disclosureRules } from './0011-disclosure-rules.ts'
import { up as changes } from './0012-changes.ts'
import { up as returnCycle } from './0013-return-cycle.ts'
import { up as imports } from './0014-imports.ts'
import { up as confirmedReason } from './0015-confirmed-reason.ts'
import { up as evidence } from './0016-evidence.ts'
import { up as importBefore } from './0017-import-before.ts'
import { up as confirmation } from './0018-confirmation.ts'
import { up as sentBack } from './0019-sent-back.ts'
import { up as typedWords } from './0020-typed-words.ts'
import { up as trailChain } from './0021-trail-chain.ts'
import { up as trailAppendOnly } from './0022-trail-append-only.ts'
import { up as transitions } from './0023-transitions.ts'
import { up as recordedLives } from './0024-recorded-lives.ts'
import { up as fieldNames } from './0035-field-names.ts'
import { up as noticeSubject } from './0040-notice-subject.ts'
import { up as clockEnd } from './0041-clock-end.ts'
import { up as unreadColumns } from './0045-unread-columns.ts'
import { up as setUp } from './0050-set-up.ts'
import { up as setUpStates } from './0051-set-up-states.ts'
import { up as seatHistory } from './0052-seat-history.ts'
import { up as seatConfirmed } from './0053-seat-confirmed.ts'
import { up as seatsConfirmed } from './0054-seats-confirmed.ts'
import { up as pastFigures } from './0060-past-figures.ts'
import { up as pastForm } from './0065-past-form.ts'
import { up as pastPicture } from './0066-past-picture.ts'
import { up as pastReturns } from './0067-past-returns.ts'
import { up as setUpFile } from './0070-set-up-file.ts'
import { up as calculated } from './0075-calculated.ts'
import { up as predecessor } from './0076-predecessor.ts'
import { up as accountabilityDays } from './0080-accountability-days.ts'
import { up as boards } from './0081-boards.ts'
import { up as seriesReporters } from './0082-series-reporters.ts'
import { up as goalFrameworks } from './0083-goal-frameworks.ts'
import { up as terms } from './0084-terms.ts'
import { up as importUnread } from './0090-import-unread.ts'
import { up as benchmarkFiles } from './0091-benchmark-files.ts'
import { up as neighbours } from './0097-neighbours.ts'
import { up as sessionToken } from './0104-session-token.ts'
import { up as invitationWays } from './0105-invitation-ways.ts'
import { up as invitationsGivenAnew } from './0106-invitations-given-anew.ts'
import { up as oneOpenInvitation } from './0107-one-open-invitation.ts'
import { up as accounts } from './0108-accounts.ts'
import { up as secondFactor } from './0109-second-factor.ts'
import { up as requestWindow } from './0110-request-window.ts'
import { up as importAppliedOf } from './0111-import-applied-of.ts'
import { up as sourceFile } from './0112-source-file.ts'
import { up as matchParts } from './0115-match-parts.ts'
import { up as rulesTellEarlier } from './0117-rules-tell-earlier.ts'
import { up as publications } from './0118-publications.ts'
import { up as removals } from './0120-removals.ts'
import { up as sharingAgreements } from './0121-sharing-agreements.ts'
import { up as retention } from './0122-retention.ts'
import { up as identityProviders } from './0124-identity-providers.ts'
import { up as passkeys } from './0127-passkeys.ts'
import { up as openedAccounts } from './0128-opened-accounts.ts'
import { up as groups } from './0129-groups.ts'
import { up as reauthentication } from './0130-reauthentication.ts'
import { up as openedByAddress } from './0131-opened-by-address.ts'
import { up as seriesEnds } from './0133-series-ends.ts'
import { up as changeLooks } from './0141-change-looks.ts'
import { up as commentaryByPeriod } from './0142-commentary-by-period.ts'
import { up as provisional } from './0143-provisional.ts'
import { up as stepSetAside } from './0148-step-set-aside.ts'
import { up as challenges } from './0150-challenges.ts'
import { up as actions } from './0153-actions.ts'
import { up as issues } from './0156-issues.ts'
import { up as issueRules } from './0157-issue-rules.ts'
import { up as pledgeMeasures } from './0159-pledge-measures.ts'
import { up as goalCurve } from './0160-goal-curve.ts'
import { up as indicatorStories } from './0161-indicator-stories.ts'
import { up as goalWeights } from './0162-goal-weights.ts'
import { up as momentsOfIndicators } from './0165-moments-of-indicators.ts'
import { up as storedReadings } from './0166-stored-readings.ts'
import { up as rollingIndicators } from './0167-rolling-indicators.ts'
import { up as progressIndexes } from './0168-progress-indexes.ts'
import { up as handovers } from './0170-handovers.ts'
import { up as namedViews } from './0173-named-views.ts'
import { up as meetings } from './0175-meetings.ts'
import { up as packs } from './0176-packs.ts'
import { up as roomRecord } from './0177-room-record.ts'
import { up as minutes } from './0178-minutes.ts'
import { up as packRenditions } from './0183-pack-renditions.ts'
import { up as meetingExceptions } from './0188-meeting-exceptions.ts'
import { up as agendaPapers } from './0189-agenda-papers.ts'
import { up as readingsInAList } from './0190-readings-in-a-list.ts'
import { up as linesByReporter } from './0191-lines-by-reporter.ts'
import { up as momentsOfTheTrail } from './0192-moments-of-the-trail.ts'
import { up as presenting } from './0193-presenting.ts'
import { up as yearlyReports } from './0194-yearly-reports.ts'
import { up as yearlyReportCuts } from './0195-yearly-report-cuts.ts'
import { up as packGrants } from './0197-pack-grants.ts'
import { up as privateNotes } from './0198-private-notes.ts'
import { up as changesByTable } from './0201-changes-by-table.ts'
import { up as renditions } from './0206-renditions.ts'
import { up as marksCounted } from './0210-marks-counted.ts'
import { up as importReadAgainst } from './0211-import-read-against.ts'
import { up as statesSought } from './0219-states-sought.ts'
import { up as packsCutAgain } from './0220-packs-cut-again.ts'
import { up as actionProposals } from './0225-action-proposals.ts'
import { up as draftsCountedApart } from './0231-drafts-counted-apart.ts'
import { up as agencyMergedInto } from './0232-agency-merged-into.ts'
import { up as figuresReplaced } from './0233-figures-replaced.ts'
import { up as agencyMergedLast } from './0240-agency-merged-last.ts'
import { up as pledgeSignedFor } from './0241-pledge-signed-for.ts'

/** Forward only, in this order, for ever. */
export const migrations: Record<string, Migration> = {
  '0001-people': { up: people },
  '0002-goals': { up: goals },
  '0003-indicators': { up: indicators },
  '0004-measurements': { up: measurements },
  '0005-benchmarks-and-audit': { up: benchmarksAndAudit },
  '0006-invitations': { up: invitations },
  '0007-readings': { up: readings },
  '0008-notices': { up: notices },
  '0009-chart-notes': { up: chartNotes },
  '0010-as-at': { up: asAt },
  '0011-disclosure-rules': { up: disclosureRules },
  '0012-changes': { up: changes },
  '0013-return-cycle': { up: returnCycle },
  '0014-imports': { up: imports },
  '0015-confirmed-reason': { up: confirmedReason },
  '0016-evidence': { up: evidence },
  '0017-import-before': { up: importBefore },
  '0018-confirmation': { up: confirmation },
  '0019-sent-back': { up: sentBack },
  '0020-typed-words': { up: typedWords },
  '0021-trail-chain': { up: trailChain },
  '0022-trail-append-only': { up: trailAppendOnly },
  '0023-transitions': { up: transitions },
  '0024-recorded-lives': { up: recordedLives },
  '0035-field-names': { up: fieldNames },
  '0040-notice-subject': { up: noticeSubject },
  '0041-clock-end': { up: clockEnd },
  '0045-unread-columns': { up: unreadColumns },
  '0050-set-up': { up: setUp },
  '0051-set-up-states': { up: setUpStates },
  '0052-seat-history': { up: seatHistory },
  '0053-seat-confirmed': { up: seatConfirmed },
  '0054-seats-confirmed': { up: seatsConfirmed },
  '0060-past-figures': { up: pastFigures },
  '0065-past-form': { up: pastForm },
  '0066-past-picture': { up: pastPicture },
  '0067-past-returns': { up: pastReturns },
  '0070-set-up-file': { up: setUpFile },
  '0075-calculated': { up: calculated },
  '0076-predecessor': { up: predecessor },
  '0080-accountability-days': { up: accountabilityDays },
  '0081-boards': { up: boards },
  '0082-series-reporters': { up: seriesReporters },
  '0083-goal-frameworks': { up: goalFrameworks },
  '0084-terms': { up: terms },
  '0090-import-unread': { up: importUnread },
  '0091-benchmark-files': { up: benchmarkFiles },
  '0097-neighbours': { up: neighbours },
  '0104-session-token': { up: sessionToken },
  '0105-invitation-ways': { up: invitationWays },
  '0106-invitations-given-anew': { up: invitationsGivenAnew },
  '0107-one-open-invitation': { up: oneOpenInvitation },
  '0108-accounts': { up: accounts },
  '0109-second-factor': { up: secondFactor },
  '0110-request-window': { up: requestWindow },
  '0111-import-applied-of': { up: importAppliedOf },
  '0112-source-file': { up: sourceFile },
  '0115-match-parts': { up: matchParts },
  '0117-rules-tell-earlier': { up: rulesTellEarlier },
  '0118-publications': { up: publications },
  '0120-removals': { up: removals },
  '0121-sharing-agreements': { up: sharingAgreements },
  '0122-retention': { up: retention },
  '0124-identity-providers': { up: identityProviders },
  '0127-passkeys': { up: passkeys },
  '0128-opened-accounts': { up: openedAccounts },
  '0129-groups': { up: groups },
  '0130-reauthentication': { up: reauthentication },
  '0131-opened-by-address': { up: openedByAddress },
  '0133-series-ends': { up: seriesEnds },
  '0141-change-looks': { up: changeLooks },
  '0142-commentary-by-period': { up: commentaryByPeriod },
  '0143-provisional': { up: provisional },
  '0148-step-set-aside': { up: stepSetAside },
  '0150-challenges': { up: challenges },
  '0153-actions': { up: actions },
  '0156-issues': { up: issues },
  '0157-issue-rules': { up: issueRules },
  '0159-pledge-measures': { up: pledgeMeasures },
  '0160-goal-curve': { up: goalCurve },
  '0161-indicator-stories': { up: indicatorStories },
  '0162-goal-weights': { up: goalWeights },
  '0165-moments-of-indicators': { up: momentsOfIndicators },
  '0166-stored-readings': { up: storedReadings },
  '0167-rolling-indicators': { up: rollingIndicators },
  '0168-progress-indexes': { up: progressIndexes },
  '0170-handovers': { up: handovers },
  '0173-named-views': { up: namedViews },
  '0175-meetings': { up: meetings },
  '0176-packs': { up: packs },
  '0177-room-record': { up: roomRecord },
  '0178-minutes': { up: minutes },
  '0183-pack-renditions': { up: packRenditions },
  '0188-meeting-exceptions': { up: meetingExceptions },
  '0189-agenda-papers': { up: agendaPapers },
  '0190-readings-in-a-list': { up: readingsInAList },
  '0191-lines-by-reporter': { up: linesByReporter },
  '0192-moments-of-the-trail': { up: momentsOfTheTrail },
  '0193-presenting': { up: presenting },
  '0194-yearly-reports': { up: yearlyReports },
  '0195-yearly-report-cuts': { up: yearlyReportCuts },
  '0197-pack-grants': { up: packGrants },
  '0201-changes-by-table': { up: changesByTable },
  '0198-private-notes': { up: privateNotes },
  '0206-renditions': { up: renditions },
  '0210-marks-counted': { up: marksCounted },
  '0211-import-read-against': { up: importReadAgainst },
  '0219-states-sought': { up: statesSought },
  '0225-action-proposals': { up: actionProposals },
  '0220-packs-cut-again': { up: packsCutAgain },
  '0231-drafts-counted-apart': { up: draftsCountedApart },
  '0232-agency-merged-into': { up: agencyMergedInto },
  '0233-figures-replaced': { up: figuresReplaced },
  '0240-agency-merged-last': { up: agencyMergedLast },
  '0241-pledge-signed-for': { up: pledgeSignedFor },
}
