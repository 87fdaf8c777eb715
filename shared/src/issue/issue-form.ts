import type { FieldProblem } from '../base/errors.ts'
import { readEvidence } from '../base/evidence.ts'
import {
  longestName,
  longestReason,
  longestTitle,
  problemsOfDay,
  problemsOfDayAhead,
  problemsOfText,
} from '../base/form.ts'
import { addDays } from '../base/period.ts'

export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

const severityWords: Record<Severity, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
}
export const severityWord = (severity: Severity): string => severityWords[severity]
export const isSeverity = (text: string): text is Severity => severities.some((each) => each === text)

export const longestIssueText = 4000
export const longestEvidence = 2000

type About = { indicator: string; goal: string }
export type RaiseText = About & { title: string; why: string }
export type RaiseField = keyof RaiseText

/** What is wrong with an issue somebody raises: title, what about, why it matters; all else follows at triage. */
export const problemsOfRaising = ({ title, why, indicator, goal }: RaiseText): FieldProblem<RaiseField>[] => [
  ...problemsOfText('title', title, { missing: 'Say in a few words what is wrong.', most: longestTitle }),
  ...(indicator === '' && goal === ''
    ? [{ field: 'indicator' as const, sentence: 'Choose the indicator or the goal it is about.' }]
    : []),
  ...problemsOfText('why', why, { missing: 'Say why it matters.', most: longestIssueText }),
]

export type OwnerText = { severity: string; ownerAgency: string; ownerTitle: string; reviewOn: string }
export type OwnerField = keyof OwnerText

/** What is wrong with how heavy it is, whose it is, and when it is looked at again. */
export const problemsOfOwner = (text: OwnerText): FieldProblem<OwnerField>[] => [
  ...(isSeverity(text.severity)
    ? []
    : [{ field: 'severity' as const, sentence: 'Choose how heavy it weighs.' }]),
  ...(text.ownerAgency === ''
    ? [{ field: 'ownerAgency' as const, sentence: 'Choose the agency that owns it.' }]
    : []),
  ...problemsOfText('ownerTitle', text.ownerTitle, {
    missing: 'Name the post in that agency that answers for it.',
    most: longestName,
  }),
  ...problemsOfDay('reviewOn', text.reviewOn, 'Enter the day on which it is looked at again.'),
]

export type RevisionText = OwnerText & {
  title: string
  why: string
  known: string
  likelihood: string
  impact: string
  controls: string
  acceptedBy: string
  reason: string
}
export type RevisionField = keyof RevisionText
/** Numbers of the risk register: 1 to 5, or empty where it is no risk of it. */
export const scores = ['1', '2', '3', '4', '5'] as const
const isScore = (text: string): boolean => text === '' || scores.some((each) => each === text)

const wrongScore = 'Choose a number from 1 to 5.'

function problemsOfRisk({ likelihood, impact, controls, acceptedBy }: RevisionText) {
  const problems: FieldProblem<RevisionField>[] = []
  if (!isScore(likelihood)) problems.push({ field: 'likelihood', sentence: wrongScore })
  if (!isScore(impact)) problems.push({ field: 'impact', sentence: wrongScore })
  if (problems.length > 0) return problems
  if (likelihood === '' && (impact !== '' || controls.trim() !== '' || acceptedBy !== ''))
    problems.push({ field: 'likelihood', sentence: 'A risk has a likelihood and an impact: choose it.' })
  if (impact === '' && likelihood !== '')
    problems.push({ field: 'impact', sentence: 'A risk has a likelihood and an impact: choose it.' })
  return problems
}

/** What is wrong with an issue as the manager writes it anew; one that was not accepted yet needs no owner. */
export function problemsOfRevision(
  text: RevisionText,
  { isAccepted }: { isAccepted: boolean },
): FieldProblem<RevisionField>[] {
  const hasOwner = isAccepted || text.severity !== '' || text.ownerAgency !== '' || text.ownerTitle !== ''
  return [
    ...problemsOfText('title', text.title, {
      missing: 'Say in a few words what is wrong.',
      most: longestTitle,
    }),
    ...problemsOfText('why', text.why, { missing: 'Say why it matters.', most: longestIssueText }),
    ...problemsOfText('known', text.known, { most: longestIssueText }),
    ...(hasOwner ? problemsOfOwner(text) : []),
    ...problemsOfRisk(text),
    ...problemsOfText('controls', text.controls, { most: longestIssueText }),
    ...problemsOfText('reason', text.reason, {
      missing: 'Say why it changes: it stays in the history.',
      most: longestReason,
    }),
  ]
}

export const reasonedDeeds = [
  'set-aside',
  'propose-again',
  'propose-reopening',
  'reopen',
  'leave-closed',
] as const
export type ReasonedDeed = (typeof reasonedDeeds)[number]

const missingReason: Record<ReasonedDeed, string> = {
  'set-aside': 'Say why it is set aside: whoever raised it reads it.',
  'propose-again': 'Say why it is proposed again.',
  'propose-reopening': 'Say what has happened since it was closed.',
  reopen: 'Say why it is reopened.',
  'leave-closed': 'Say why it stays closed.',
}

export const problemsOfReasonedStep = (
  deed: ReasonedDeed,
  { reason }: { reason: string },
): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: missingReason[deed], most: longestReason })

function problemsOfEvidence(evidence: string): FieldProblem<'evidence'>[] {
  const problems = problemsOfText('evidence', evidence, { most: longestEvidence })
  const { sentence } = readEvidence(evidence)
  return problems.length > 0 || sentence === null ? problems : [{ field: 'evidence', sentence }]
}

export type NoteText = { text: string; evidence: string; reviewOn: string }

export const problemsOfNote = ({ text, evidence, reviewOn }: NoteText): FieldProblem<keyof NoteText>[] => [
  ...problemsOfText('text', text, { missing: 'Say what was done since.', most: longestIssueText }),
  ...problemsOfEvidence(evidence),
  ...(reviewOn === ''
    ? []
    : problemsOfDay('reviewOn', reviewOn, 'Enter the day on which it is looked at again.')),
]

/** The owner puts the next look no further ahead than this. */
const furthestLook = 92

/** What is wrong with the day on which the owner wants it looked at again: never put off beyond the next quarter. */
export function problemsOfNextLook(
  { reviewOn, stands }: { reviewOn: string; stands: string | null },
  today: string,
): FieldProblem<'reviewOn'>[] {
  if (reviewOn === '') return []
  const problems = problemsOfDayAhead('reviewOn', reviewOn, { today, stands })
  const isLater = stands === null || reviewOn > stands
  const sentence =
    'Choose a day within three months: the manager or the board, of another agency, sets a later one.'
  return isLater && reviewOn > addDays(today, furthestLook) ? [{ field: 'reviewOn', sentence }] : problems
}

/** Whether it weighs less, is looked at later or not at all, or is another agency’s then. */
export const isIssueLetOff = (after: Weighed, before: Weighed): boolean =>
  after.ownerAgencyId !== before.ownerAgencyId ||
  (before.reviewOn !== null && (after.reviewOn === null || after.reviewOn > before.reviewOn)) ||
  weightOf(after.severity) < weightOf(before.severity)
type Weighed = { ownerAgencyId: string | null; reviewOn: string | null; severity: Severity | null }
const weightOf = (severity: Severity | null): number =>
  severity === null ? -1 : severities.indexOf(severity)

export type ClosingText = { text: string; evidence: string }

/** Closing takes words and at least one link to what shows it. */
export function problemsOfClosing({ text, evidence }: ClosingText): FieldProblem<keyof ClosingText>[] {
  const problems: FieldProblem<keyof ClosingText>[] = [
    ...problemsOfText('text', text, {
      missing: 'Say what shows that it is solved.',
      most: longestIssueText,
    }),
    ...problemsOfEvidence(evidence),
  ]
  if (evidence.trim() === '')
    problems.push({ field: 'evidence', sentence: 'Give at least one link to what shows it.' })
  return problems
}
