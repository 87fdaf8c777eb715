import type { FieldProblem } from '../base/errors.ts'
import {
  longestMeeting,
  longestReason,
  longestTitle,
  problemsOfChoice,
  problemsOfDay,
  problemsOfText,
} from '../base/form.ts'
import { type Frequency, isPeriodStart } from '../base/period.ts'
import { type ChartKind, chartKinds, chartWord } from '../spc/chart-kind.ts'

/** What stands on the chart itself has little room. */
export const longestLabel = 60
/** A baseline of fewer points gives limits that mean nothing. */
export const shortestBaseline = 12
export const longestBaseline = 120

export const stepMissing = 'Choose from when on.'
export const baselineUnclear = `Choose between ${shortestBaseline} and ${longestBaseline} figures, or all of them.`
export const dayMissing = 'Choose the day.'
export const chartMissing = 'Choose a chart.'

const problemsOfLabel = (label: string): FieldProblem<'label'>[] =>
  problemsOfText('label', label, { missing: 'Say in a few words what happened.', most: longestLabel })

type StepChange = {
  fromPeriod: string
  baseline: number | null
  label: string
  reason: string
  meeting: string
}
export type StepChangeField = keyof StepChange

export function problemsOfStepChange(
  step: StepChange,
  { frequency }: { frequency: Frequency },
): FieldProblem<StepChangeField>[] {
  const { fromPeriod, baseline, label, reason, meeting } = step
  const isBaseline =
    baseline === null ||
    (Number.isInteger(baseline) && baseline >= shortestBaseline && baseline <= longestBaseline)
  return [
    ...problemsOfStart(fromPeriod, frequency),
    ...problemsOfLabel(label),
    ...problemsOfText('reason', reason, {
      missing: 'Say why the figures changed there.',
      most: longestReason,
    }),
    ...problemsOfText('meeting', meeting, {
      missing: 'Name the meeting that agreed it.',
      most: longestMeeting,
    }),
    ...(isBaseline ? [] : [{ field: 'baseline' as const, sentence: baselineUnclear }]),
  ]
}

type SetAside = { fromPeriod: string; reason: string }
export type SetAsideField = keyof SetAside

export const problemsOfSetAside = (
  { fromPeriod, reason }: SetAside,
  { frequency }: { frequency: Frequency },
): FieldProblem<SetAsideField>[] => [
  ...problemsOfStart(fromPeriod, frequency),
  ...problemsOfText('reason', reason, {
    missing: 'Say why the lines do not start anew there.',
    most: longestReason,
  }),
]

function problemsOfStart(fromPeriod: string, frequency: Frequency): FieldProblem<'fromPeriod'>[] {
  const problems = problemsOfChoice('fromPeriod', fromPeriod, stepMissing)
  if (problems.length > 0 || isPeriodStart(frequency, fromPeriod)) return problems
  return [{ field: 'fromPeriod', sentence: 'A step change starts on the first day of a reporting period.' }]
}

type Annotation = { onDay: string; label: string; note: string }
export type AnnotationField = keyof Annotation

export const problemsOfAnnotation = ({ onDay, label, note }: Annotation): FieldProblem<AnnotationField>[] => [
  ...problemsOfDay('onDay', onDay, dayMissing),
  ...problemsOfLabel(label),
  ...problemsOfText('note', note, { most: longestReason }),
]

export const problemsOfTitle = ({ title }: { title: string }): FieldProblem<'title'>[] =>
  problemsOfText('title', title, { missing: 'Write the title.', most: longestTitle })

type ChartChoice = { chart: string; reason: string }
export type ChartChoiceField = keyof ChartChoice

/** `offered` are the charts these figures can be drawn as. */
export function problemsOfChartChoice(
  { chart, reason }: ChartChoice,
  { offered }: { offered: readonly ChartKind[] },
): FieldProblem<ChartChoiceField>[] {
  return [
    ...problemsOfChart(chart, offered),
    ...problemsOfText('reason', reason, { missing: 'Say why this chart.', most: longestReason }),
  ]
}

const isChart = (chart: string): chart is ChartKind => chartKinds.some((each) => each === chart)

function problemsOfChart(chart: string, offered: readonly ChartKind[]): FieldProblem<'chart'>[] {
  if (!isChart(chart)) return [{ field: 'chart', sentence: chartMissing }]
  if (offered.includes(chart)) return []
  return [{ field: 'chart', sentence: `These figures cannot be drawn as a ${chartWord[chart]}.` }]
}
