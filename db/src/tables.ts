import type {
  AccountChangeTable,
  KnownAddressTable,
  OpenedAccountTable,
  RecoveryCodeTable,
  SecondFactorTable,
  ThrottleTable,
} from './tables/account.table.ts'
import type { AccountMailTable } from './tables/account-mail.table.ts'
import type { AccountabilityTable } from './tables/accountability.table.ts'
import type {
  ActionCheckTable,
  ActionNoteTable,
  ActionProposalTable,
  ActionTable,
  ActionVersionTable,
} from './tables/action.table.ts'
import type { AgencyMailDomainTable, AgencyTable, AgencyVersionTable } from './tables/agency.table.ts'
import type { AgendaPaperFileTable, AgendaPaperTable } from './tables/agenda-paper.table.ts'
import type { AuditEventTable } from './tables/audit-event.table.ts'
import type { BenchmarkTable } from './tables/benchmark.table.ts'
import type {
  BenchmarkFigureTable,
  BenchmarkFileTable,
  BenchmarkLabelTable,
  BenchmarkMatchTable,
} from './tables/benchmark-file.table.ts'
import type { BoardMemberTable, BoardTable, BoardVersionTable } from './tables/board.table.ts'
import type { BankHolidayTable, CalendarFeedTable } from './tables/calendar.table.ts'
import type {
  ChallengeDraftTable,
  ChallengeEntryTable,
  ChallengeSettingTable,
  ChallengeSideTable,
  ChallengeStageTable,
  ChallengeTable,
} from './tables/challenge.table.ts'
import type { ChangeLookTable } from './tables/change-look.table.ts'
import type {
  AnnotationTable,
  ChartChoiceTable,
  ChartTitleTable,
  StepChangeTable,
  StepSetAsideTable,
} from './tables/chart-note.table.ts'
import type { ClockEndTable } from './tables/clock-end.table.ts'
import type { DisclosureRuleSetTable } from './tables/disclosure-rule-set.table.ts'
import type { MeetingExceptionTable } from './tables/exception.table.ts'
import type { GoalFrameworkItemTable, GoalTable, GoalVersionTable } from './tables/goal.table.ts'
import type { CardTable, GroupMemberTable, GroupTable } from './tables/group.table.ts'
import type { HandoverItemTable, HandoverTable } from './tables/handover.table.ts'
import type {
  IdentityProviderTable,
  LogoutTokenTable,
  ProviderSessionTable,
  SignInFlowTable,
} from './tables/identity-provider.table.ts'
import type {
  IndicatorFormulaTable,
  IndicatorPlaceTable,
  IndicatorPredecessorTable,
  IndicatorTable,
  IndicatorVersionTable,
  SeriesEndTable,
  SeriesReporterTable,
  SeriesTable,
} from './tables/indicator.table.ts'
import type { IndicatorStoryTable } from './tables/indicator-story.table.ts'
import type {
  IssueNoteTable,
  IssueRuleTable,
  IssueRunTable,
  IssueTable,
  IssueVersionTable,
} from './tables/issue.table.ts'
import type { JobTable } from './tables/job.table.ts'
import type {
  CommentaryTable,
  MeasurementRevisionTable,
  MeasurementTable,
} from './tables/measurement.table.ts'
import type {
  AgendaItemTable,
  AgendaItemVersionTable,
  AgendaPinTable,
  MeetingTable,
  MeetingVersionTable,
} from './tables/meeting.table.ts'
import type { MemberGrantTable, MemberTable, MemberVersionTable } from './tables/member.table.ts'
import type { MinutesLineTable, MinutesTable } from './tables/minutes.table.ts'
import type { NamedViewTable } from './tables/named-view.table.ts'
import type { NoticeMailTable, NoticePreferenceTable, NoticeTable } from './tables/notice.table.ts'
import type { PackCutTable, PackTable, PackWordTable } from './tables/pack.table.ts'
import type {
  PackGrantOpeningTable,
  PackGrantTable,
  PackGrantVersionTable,
} from './tables/pack-grant.table.ts'
import type { PartnershipAreaTable, PartnershipTable, TermTable } from './tables/partnership.table.ts'
import type { PasskeyChallengeTable, PasskeyTable } from './tables/passkey.table.ts'
import type {
  PastFiguresTable,
  PastFilePartTable,
  PastFileTable,
  PastFormAnswerTable,
} from './tables/past-figures.table.ts'
import type {
  CredentialTable,
  InvitationTable,
  PersonTable,
  SessionTable,
  VerificationTable,
} from './tables/person.table.ts'
import type { PledgeMeasureTable, PledgeTable } from './tables/pledge.table.ts'
import type { FollowerCountTable, PresentingTable } from './tables/presenting.table.ts'
import type { PrivateNoteTable } from './tables/private-note.table.ts'
import type { PublicationLineTable, PublicationTable } from './tables/publication.table.ts'
import type { RemovalTable } from './tables/removal.table.ts'
import type { RenditionTable } from './tables/rendition.table.ts'
import type { RequestWindowTable } from './tables/request-window.table.ts'
import type { RetentionSettingTable } from './tables/retention-setting.table.ts'
import type {
  ReturnDecisionTable,
  ReturnEntryTable,
  ReturnScheduleTable,
  ReturnSettingTable,
  ReturnTable,
} from './tables/return.table.ts'
import type {
  MeasurementSourceTable,
  ReturnImportBeforeTable,
  ReturnImportPartTable,
  ReturnImportTable,
  SourceFileTable,
} from './tables/return-import.table.ts'
import type {
  DecisionAboutTable,
  DecisionDissentTable,
  DecisionTable,
  DecisionVersionTable,
  RoomEntryTable,
} from './tables/room.table.ts'
import type { SetUpFileTable } from './tables/set-up-file.table.ts'
import type { SharingAgreementTable } from './tables/sharing-agreement.table.ts'
import type {
  IndicatorReadingTable,
  ReadingDueTable,
  ReadingViewTable,
} from './tables/stored-reading.table.ts'
import type { TableChangeTable } from './tables/table-change.table.ts'
import type { TargetTable } from './tables/target.table.ts'
import type { TransitionTable } from './tables/transition.table.ts'
import type { TypedWordsTable } from './tables/typed-words.table.ts'
import type { YearlyReportTables } from './tables/yearly-report.table.ts'

export type Tables = YearlyReportTables & {
  accountability: AccountabilityTable
  accountChange: AccountChangeTable
  accountMail: AccountMailTable
  agency: AgencyTable
  agencyMailDomain: AgencyMailDomainTable
  agencyVersion: AgencyVersionTable
  annotation: AnnotationTable
  auditEvent: AuditEventTable
  bankHoliday: BankHolidayTable
  benchmark: BenchmarkTable
  benchmarkFigure: BenchmarkFigureTable
  benchmarkFile: BenchmarkFileTable
  benchmarkLabel: BenchmarkLabelTable
  benchmarkMatch: BenchmarkMatchTable
  board: BoardTable
  boardMember: BoardMemberTable
  boardVersion: BoardVersionTable
  calendarFeed: CalendarFeedTable
  requestWindow: RequestWindowTable
  clockEnd: ClockEndTable
  chartChoice: ChartChoiceTable
  chartTitle: ChartTitleTable
  commentary: CommentaryTable
  credential: CredentialTable
  disclosureRuleSet: DisclosureRuleSetTable
  goal: GoalTable
  goalFrameworkItem: GoalFrameworkItemTable
  goalVersion: GoalVersionTable
  indicator: IndicatorTable
  indicatorFormula: IndicatorFormulaTable
  indicatorPlace: IndicatorPlaceTable
  indicatorPredecessor: IndicatorPredecessorTable
  indicatorVersion: IndicatorVersionTable
  invitation: InvitationTable
  job: JobTable
  knownAddress: KnownAddressTable
  measurement: MeasurementTable
  measurementRevision: MeasurementRevisionTable
  measurementSource: MeasurementSourceTable
  sourceFile: SourceFileTable
  member: MemberTable
  memberGrant: MemberGrantTable
  memberVersion: MemberVersionTable
  namedView: NamedViewTable
  notice: NoticeTable
  noticeMail: NoticeMailTable
  noticePreference: NoticePreferenceTable
  changeLook: ChangeLookTable
  partnership: PartnershipTable
  partnershipArea: PartnershipAreaTable
  pastFigures: PastFiguresTable
  pastFile: PastFileTable
  pastFilePart: PastFilePartTable
  pastFormAnswer: PastFormAnswerTable
  person: PersonTable
  indicatorStory: IndicatorStoryTable
  indicatorReading: IndicatorReadingTable
  readingDue: ReadingDueTable
  tableChange: TableChangeTable
  readingView: ReadingViewTable
  pledge: PledgeTable
  pledgeMeasure: PledgeMeasureTable
  removal: RemovalTable
  retentionSetting: RetentionSettingTable
  return: ReturnTable
  returnDecision: ReturnDecisionTable
  returnEntry: ReturnEntryTable
  returnImport: ReturnImportTable
  returnImportBefore: ReturnImportBeforeTable
  returnImportPart: ReturnImportPartTable
  returnSchedule: ReturnScheduleTable
  returnSetting: ReturnSettingTable
  series: SeriesTable
  seriesEnd: SeriesEndTable
  seriesReporter: SeriesReporterTable
  session: SessionTable
  sharingAgreement: SharingAgreementTable
  handover: HandoverTable
  handoverItem: HandoverItemTable
  stepChange: StepChangeTable
  stepSetAside: StepSetAsideTable
  setUpFile: SetUpFileTable
  target: TargetTable
  roomEntry: RoomEntryTable
  decision: DecisionTable
  decisionVersion: DecisionVersionTable
  decisionDissent: DecisionDissentTable
  decisionAbout: DecisionAboutTable
  minutes: MinutesTable
  minutesLine: MinutesLineTable
  followerCount: FollowerCountTable
  presenting: PresentingTable
  privateNote: PrivateNoteTable
  pack: PackTable
  packCut: PackCutTable
  packGrant: PackGrantTable
  packGrantOpening: PackGrantOpeningTable
  packGrantVersion: PackGrantVersionTable
  rendition: RenditionTable
  packWord: PackWordTable
  meeting: MeetingTable
  meetingVersion: MeetingVersionTable
  agendaItem: AgendaItemTable
  agendaItemVersion: AgendaItemVersionTable
  agendaPin: AgendaPinTable
  agendaPaper: AgendaPaperTable
  agendaPaperFile: AgendaPaperFileTable
  meetingException: MeetingExceptionTable
  challenge: ChallengeTable
  challengeStage: ChallengeStageTable
  challengeEntry: ChallengeEntryTable
  challengeDraft: ChallengeDraftTable
  challengeSetting: ChallengeSettingTable
  challengeSide: ChallengeSideTable
  publication: PublicationTable
  issue: IssueTable
  issueVersion: IssueVersionTable
  issueNote: IssueNoteTable
  issueRule: IssueRuleTable
  issueRun: IssueRunTable
  publicationLine: PublicationLineTable
  term: TermTable
  recoveryCode: RecoveryCodeTable
  secondFactor: SecondFactorTable
  identityProvider: IdentityProviderTable
  providerSession: ProviderSessionTable
  signInFlow: SignInFlowTable
  logoutToken: LogoutTokenTable
  openedAccount: OpenedAccountTable
  group: GroupTable
  groupMember: GroupMemberTable
  card: CardTable
  passkey: PasskeyTable
  passkeyChallenge: PasskeyChallengeTable
  throttle: ThrottleTable
  action: ActionTable
  actionCheck: ActionCheckTable
  actionNote: ActionNoteTable
  actionProposal: ActionProposalTable
  actionVersion: ActionVersionTable
  transition: TransitionTable
  typedWords: TypedWordsTable
  verification: VerificationTable
}
