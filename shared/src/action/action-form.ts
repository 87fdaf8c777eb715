import type { FieldProblem } from '../base/errors.ts'
import { readEvidence } from '../base/evidence.ts'
import {
  longestName,
  longestReason,
  problemsOfChoice,
  problemsOfDay,
  problemsOfDayAhead,
  problemsOfText,
} from '../base/form.ts'

export const longestWording = 400
export const mostTogether = 2000
export const tooManyTogether = `Choose ${mostTogether.toLocaleString('en-GB')} at most: change the others afterwards, or take them from a file.`
/** So long whoever changed several takes the change back in one press. */
export const undoHours = 1
/** A file of actions has 3 MB at most; three characters of it are four of what is sent. */
export const mostInBase64 = 4 * 1024 * 1024
export const actionFileTooLong = 'A file of actions may have 3 MB at most: take fewer of them at once.'

export const wordingMissing = 'Say what is to be done, so that somebody else can tell when it is.'
export const agencyMissing = 'Choose the agency that does it: exactly one.'
export const titleMissing = 'Name the role that does it, such as Head of Service.'
export const dueMissing = 'Choose the day by which it is done.'
export const impactDayUnclear = 'Choose a day, or leave it empty.'
export const subjectMissing = 'Choose what it is about: an indicator or a goal.'
export const startsMissing = 'Choose the day from which it is tried.'
export const reasonMissing = 'Say why: it stays in the history.'
export const nextDayMissing = 'Choose the day on which it is looked at again.'
export const answerMissing = 'Choose what the figures say.'
export const lookMissing = 'Choose when you look at what the chart says.'
export const decisionMissing = 'Choose what becomes of what was tried.'

type Setting = {
  subjectCode: string
  wording: string
  agencyCode: string
  title: string
  dueOn: string
  evidenceWanted: string
  impactOn: string | null
  isTest: boolean
  expects: string
  startsOn: string | null
}
export type ActionField = keyof Setting

const textProblems = ({
  wording,
  title,
  evidenceWanted,
}: Pick<Setting, 'wording' | 'title' | 'evidenceWanted'>) => [
  ...problemsOfText('wording' as const, wording, { missing: wordingMissing, most: longestWording }),
  ...problemsOfText('title' as const, title, { missing: titleMissing, most: longestName }),
  ...problemsOfText('evidenceWanted' as const, evidenceWanted, {
    missing: 'Say what will show that it is done.',
    most: longestReason,
  }),
]

/** The day on which its impact is looked at: none, or one after it is due. */
function problemsOfImpactDay(impactOn: string | null, dueOn: string): FieldProblem<'impactOn'>[] {
  if (impactOn === null) return []
  const problems = problemsOfDay('impactOn', impactOn, impactDayUnclear)
  return problems.length > 0 || impactOn > dueOn
    ? problems
    : [{ field: 'impactOn', sentence: 'Choose a day after the one it is due on.' }]
}

const problemsOfTest = ({ isTest, expects, startsOn, impactOn }: Setting): FieldProblem<ActionField>[] =>
  isTest
    ? [
        ...problemsOfText('expects', expects, {
          missing: 'Say what you expect to see, and by when.',
          most: longestReason,
        }),
        ...problemsOfDay('startsOn', startsOn ?? '', startsMissing),
        ...(impactOn === null ? [{ field: 'impactOn' as const, sentence: lookMissing }] : []),
      ]
    : []

/** What is wrong with an action that somebody sets. */
export const problemsOfAction = (
  input: Setting,
  { today }: { today: string },
): FieldProblem<ActionField>[] => [
  ...problemsOfChoice('subjectCode', input.subjectCode, subjectMissing),
  ...textProblems(input),
  ...problemsOfChoice('agencyCode', input.agencyCode, agencyMissing),
  ...problemsOfDueDay(input.dueOn, today),
  ...problemsOfImpactDay(input.impactOn, input.dueOn),
  ...problemsOfTest(input),
]

function problemsOfDueDay(dueOn: string, today: string): FieldProblem<'dueOn'>[] {
  const problems = problemsOfDay('dueOn', dueOn, dueMissing)
  return problems.length > 0 ? problems : problemsOfDayAhead('dueOn', dueOn, { today })
}

type Changing = Pick<
  Setting,
  'wording' | 'agencyCode' | 'title' | 'dueOn' | 'evidenceWanted' | 'impactOn'
> & { reason: string }
export type ChangeField = keyof Changing

/** What is wrong with an action in new words, of another role or agency, or due on another day. */
export const problemsOfChange = (input: Changing): FieldProblem<ChangeField>[] => [
  ...textProblems(input),
  ...problemsOfChoice('agencyCode', input.agencyCode, agencyMissing),
  ...problemsOfDay('dueOn', input.dueOn, dueMissing),
  ...problemsOfImpactDay(input.impactOn, input.dueOn),
  ...problemsOfText('reason', input.reason, { missing: reasonMissing, most: longestReason }),
]

type Asking = Omit<Changing, 'agencyCode' | 'title'>
export type AskField = keyof Asking

/** What is wrong with what an agency asks to be changed in its own action. */
export const problemsOfAsking = (input: Asking): FieldProblem<AskField>[] =>
  problemsOfChange({ ...input, agencyCode: '-', title: '-' }).flatMap(({ field, sentence }) =>
    field === 'agencyCode' || field === 'title' ? [] : [{ field, sentence }],
  )

type BulkChange = { agencyCode: string; title: string; dueOn: string; reason: string }
export type BulkField = keyof BulkChange

/** What is wrong with one change of several actions; what is left empty stays as it is. */
export const problemsOfBulkChange = (input: BulkChange): FieldProblem<BulkField>[] => {
  const { agencyCode, title, dueOn, reason } = input
  const isEmpty = agencyCode === '' && title.trim() === '' && dueOn === ''
  return [
    ...(isEmpty
      ? [{ field: 'dueOn' as const, sentence: 'Choose another day, agency or role: one of them at least.' }]
      : []),
    ...(agencyCode !== '' && title.trim() === ''
      ? [{ field: 'title' as const, sentence: titleMissing }]
      : []),
    ...problemsOfText('title', title, { most: longestName }),
    ...(dueOn === '' ? [] : problemsOfDay('dueOn', dueOn, dueMissing)),
    ...problemsOfText('reason', reason, { missing: reasonMissing, most: longestReason }),
  ]
}

/** What shows that an action was done: words, then links, one a line. */
export const problemsOfReport = ({
  evidence,
  links,
}: {
  evidence: string
  links: string
}): FieldProblem<'evidence' | 'links'>[] => {
  const { sentence } = readEvidence(links)
  return [
    ...problemsOfText('evidence', evidence, {
      missing: 'Say what was done and what shows it.',
      most: longestReason,
    }),
    ...problemsOfText('links', links, { most: longestReason }),
    ...(sentence === null ? [] : [{ field: 'links' as const, sentence }]),
  ]
}

export const problemsOfNote = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, { missing: 'Say how far it is.', most: longestReason })

/** Why it is not verified, or cancelled. */
export const problemsOfActionStep = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: reasonMissing, most: longestReason })

/** What somebody saw who verified it; it may stay empty. */
export const problemsOfVerifying = ({ words }: { words: string }): FieldProblem<'words'>[] =>
  problemsOfText('words', words, { most: longestReason })

type Checking = {
  answer: string
  words: string
  nextOn: string | null
  decision: string | null
}
export type CheckField = keyof Checking

/** What is wrong with what is said of an action’s impact; of a test, whether what was tried stays. */
export const problemsOfCheck = (
  { answer, words, nextOn, decision }: Checking,
  { isTest, today }: { isTest: boolean; today: string },
): FieldProblem<CheckField>[] => {
  const isEarly = answer === 'too-early'
  return [
    ...problemsOfChoice('answer', answer, answerMissing),
    ...problemsOfText('words', words, {
      missing: 'Say what you looked at, and what it shows.',
      most: longestReason,
    }),
    ...(isEarly ? problemsOfNextDay(nextOn ?? '', today) : []),
    ...(isTest && !isEarly ? problemsOfChoice('decision', decision ?? '', decisionMissing) : []),
  ]
}

function problemsOfNextDay(nextOn: string, today: string): FieldProblem<'nextOn'>[] {
  const problems = problemsOfDay('nextOn', nextOn, nextDayMissing)
  return problems.length > 0 || nextOn > today
    ? problems
    : [{ field: 'nextOn', sentence: 'Choose a day to come.' }]
}
