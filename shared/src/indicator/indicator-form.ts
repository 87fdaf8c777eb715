import type { FieldProblem } from '../base/errors.ts'
import { longestMeeting, longestReason, problemsOfChoice, problemsOfText, wholeNumber } from '../base/form.ts'
import { type Frequency, frequencies, isPeriodStart } from '../base/period.ts'
import { type Basis, bases, type Polarity, polarities, type Unit, units } from '../figure/figure.ts'

/** The three questions of outcome-based accountability. */
export const outcomeQuestions = ['how-much', 'how-well', 'better-off'] as const
export type OutcomeQuestion = (typeof outcomeQuestions)[number]

export const outcomeQuestionWord: Readonly<Record<OutcomeQuestion, string>> = {
  'how-much': 'How much did we do?',
  'how-well': 'How well did we do it?',
  'better-off': 'Is anyone better off?',
}

/** The words of a definition; each new version has them all. */
export const definitionFields = [
  'name',
  'plainEnglish',
  'definition',
  'numeratorWording',
  'denominatorWording',
  'source',
  'caveats',
  'challengeQuestion',
] as const
export type DefinitionField = (typeof definitionFields)[number]
export type DefinitionText = Readonly<Record<DefinitionField, string>>

export const longestOfDefinition: Readonly<Record<DefinitionField, number>> = {
  name: 160,
  plainEnglish: 200,
  definition: longestReason,
  numeratorWording: 400,
  denominatorWording: 400,
  source: 200,
  caveats: longestReason,
  challengeQuestion: 400,
}

const missing: Readonly<Record<DefinitionField, string | null>> = {
  name: 'Give the indicator a name.',
  plainEnglish: 'Say in plain words what it tells.',
  definition: 'Say what is counted, and what is not.',
  numeratorWording: null,
  denominatorWording: null,
  source: 'Say where the figures come from.',
  caveats: null,
  challengeQuestion: null,
}

/** Units whose value is made from a numerator over a denominator. */
const ratios: readonly Unit[] = ['percent', 'rate_per_1k', 'rate_per_10k', 'rate_per_100k']
export const isRatio = (unit: string): boolean => ratios.some((each) => each === unit)

type Measured = { unit: string; isCalculated?: boolean | undefined }

/** What is wrong with the words of a definition in this unit; a formula names its numbers itself. */
export const problemsOfDefinition = (
  text: DefinitionText,
  { unit, isCalculated = false }: Measured,
): FieldProblem<DefinitionField>[] => [
  ...definitionFields.flatMap((field) =>
    problemsOfText(field, text[field], { missing: missing[field], most: longestOfDefinition[field] }),
  ),
  ...(isRatio(unit) && !isCalculated
    ? [
        ...problemsOfChoice(
          'numeratorWording' as const,
          text.numeratorWording.trim(),
          'Say who or what is counted on top: the value is made from both numbers.',
        ),
        ...problemsOfChoice(
          'denominatorWording' as const,
          text.denominatorWording.trim(),
          'Say out of how many, or for whom: the value is made from both numbers.',
        ),
      ]
    : []),
]

export const measureFields = [
  'theme',
  'unit',
  'decimals',
  'polarity',
  'basis',
  'frequency',
  'outcomeQuestion',
] as const
export type MeasureField = (typeof measureFields)[number]
export type IndicatorField = DefinitionField | MeasureField
export type IndicatorText = Readonly<Record<IndicatorField, string>>

export const longestTheme = 80
export const mostDecimals = 4

export const isUnit = (text: string): text is Unit => units.some((each) => each === text)
export const isPolarity = (text: string): text is Polarity => polarities.some((each) => each === text)
export const isBasis = (text: string): text is Basis => bases.some((each) => each === text)
export const isFrequency = (text: string): text is Frequency => frequencies.some((each) => each === text)
export const isOutcomeQuestion = (text: string): text is OutcomeQuestion =>
  outcomeQuestions.some((each) => each === text)

const unless = <Field extends string>(is: boolean, field: Field, sentence: string): FieldProblem<Field>[] =>
  is ? [] : [{ field, sentence }]

/** What is wrong with an indicator that is drafted. */
export const problemsOfIndicator = (
  text: IndicatorText & Pick<Measured, 'isCalculated'>,
): FieldProblem<IndicatorField>[] => [
  ...problemsOfDefinition(text, text),
  ...problemsOfText('theme', text.theme, { missing: 'Name its theme.', most: longestTheme }),
  ...unless(isUnit(text.unit), 'unit', 'Choose a unit.'),
  ...unless(
    wholeNumber(text.decimals) >= 0 && wholeNumber(text.decimals) <= mostDecimals,
    'decimals',
    `Enter a whole number from 0 to ${mostDecimals}.`,
  ),
  ...unless(isPolarity(text.polarity), 'polarity', 'Say whether high or low is better.'),
  ...unless(isBasis(text.basis), 'basis', 'Say what a figure covers.'),
  ...unless(isFrequency(text.frequency), 'frequency', 'Say how often it is reported.'),
  ...unless(
    text.outcomeQuestion === '' || isOutcomeQuestion(text.outcomeQuestion),
    'outcomeQuestion',
    'Choose one of the three questions, or none.',
  ),
]

/** What is wrong with a new version of a definition: it holds from a period on, for a reason. */
export const problemsOfRevision = (
  text: DefinitionText & { fromPeriod: string; reason: string },
  { frequency, ...measured }: Measured & { frequency: Frequency },
): FieldProblem<DefinitionField | 'fromPeriod' | 'reason'>[] => [
  ...problemsOfDefinition(text, measured),
  ...unless(
    text.fromPeriod !== '' && isPeriodStart(frequency, text.fromPeriod),
    'fromPeriod',
    'Choose the period it begins with.',
  ),
  ...problemsOfText('reason', text.reason, {
    missing: 'Say why the definition changes: it stays in the history.',
    most: longestReason,
  }),
]

const changes: Readonly<Record<Polarity, string>> = {
  higher: 'A rise will be told as improving, a fall as worsening.',
  lower: 'A fall will be told as improving, a rise as worsening.',
  band: 'Figures inside the agreed band are on target; above and below it they are not.',
  neutral: 'A change will be told as a change, never as good or bad, and there is no target.',
}

/** What the choice of polarity means on every screen, in words. */
export const polarityMeans = (polarity: Polarity): string => changes[polarity]

/** Why an indicator is suspended, retired, restored or withdrawn; the meeting that decided it, if one did. */
export const problemsOfIndicatorStep = ({
  reason,
  meeting,
}: {
  reason: string
  meeting: string
}): FieldProblem<'reason' | 'meeting'>[] => [
  ...problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason }),
  ...problemsOfText('meeting', meeting, { most: longestMeeting }),
]
