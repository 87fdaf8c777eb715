import { readEvidence } from '../base/evidence.ts'
import { addDays, daysBetween, type Frequency } from '../base/period.ts'
import {
  type EnteredFigure,
  type EnteredRow,
  emptyRow,
  figureOf,
  isSameFigure,
} from '../figure/entered-figure.ts'
import { type EntryField, linkWords, requiredWords, wordField } from '../figure/entry-fields.ts'
import type { Figure, Polarity, Unit } from '../figure/figure.ts'
import { valueFrom } from '../figure/figure.ts'
import { validateFigure } from '../figure/figure-entry.ts'
import { isOpenTo } from '../lifecycle/lifecycle.ts'
import { type LineBefore, signalOf } from '../reading/figure-signal.ts'
import { statusOf } from '../reading/status.ts'
import type { Target } from '../target/target.ts'
import { doubtOf, type Usual } from './figure-doubt.ts'
import { type ReturnState, returnLifecycle } from './return-lifecycle.ts'

/** Whether approving publishes, or the manager publishes what is approved. */
export const publishings = ['on-approval', 'by-manager'] as const
export type Publishing = (typeof publishings)[number]
/** What a lead decides about one row. */
export type RowDecision = 'approved' | 'sent-back'

/** Days from the end of a period to the day its return is due: what covers a longer time takes longer to agree. */
export const daysToReturn: Record<Frequency, number> = {
  monthly: 20,
  quarterly: 56,
  termly: 56,
  'half-yearly': 56,
  annual: 90,
}
/** Days after the due day until a return counts as late. */
export const graceDays = 5

export type Owed = { dueOn: string; graceDays: number; publishedAt: string | null; state?: ReturnState }

/** Late from the day after the grace days until it is first published or closed, whoever's turn it is. */
export const isLate = (owed: Owed, today: string): boolean =>
  owed.publishedAt === null && owed.state !== 'closed' && today > addDays(owed.dueOn, owed.graceDays)

/** Whole days since the due day; 0 where it is not late. */
export const daysLate = (owed: Owed, today: string): number =>
  isLate(owed, today) ? daysBetween(owed.dueOn, today) : 0

/** The last of its days of grace, while its due day is over and it is not late yet; null otherwise. */
export const graceUntil = (owed: Owed, today: string): string | null =>
  owed.publishedAt === null && owed.state !== 'closed' && today > owed.dueOn && !isLate(owed, today)
    ? addDays(owed.dueOn, owed.graceDays)
    : null

/** It is the turn of somebody at the agency. */
export const isRemindable = (state: ReturnState): boolean =>
  state === 'submitted' || isOpenTo(returnLifecycle, 'save', state)

/** Whether numerator and denominator are asked, or the value alone: by the wording of the definition. */
export function asksFraction(definition: {
  unit: Unit
  numeratorWording: string | null
  denominatorWording: string | null
}): boolean {
  const { unit, numeratorWording, denominatorWording } = definition
  return unit !== 'count' && unit !== 'pounds' && numeratorWording !== null && denominatorWording !== null
}

export type LineToEnter = {
  unit: Unit
  signed: boolean
  polarity: Polarity
  asksFraction: boolean
  /** The target in force for the period. */
  target: Target | null
  /** The figure that stands published for the period, where there is one. */
  published: EnteredFigure | null
  /** What the line's figures usually are, where a figure far from them is to be looked at again. */
  usual?: Usual | null
  /** What its chart is drawn from, where a figure that is a signal is to be told of. */
  line?: LineBefore | null
}

export type RowProblem = { field: EntryField; sentence: string }

const isUnchanged = (asked: LineToEnter, figure: EnteredFigure): boolean =>
  asked.published !== null && isSameFigure(asked.published, figure)

/** The figure as it is kept: where a fraction is asked, its value comes from the fraction and from nothing else. */
export function figureEntered(asked: LineToEnter, entered: EnteredFigure): EnteredFigure {
  if (isUnchanged(asked, entered)) return figureOf(entered)
  const { numerator, denominator, value, reason } = entered
  if (!asked.asksFraction) return { numerator: null, denominator: null, value, reason }
  return { numerator, denominator, value: valueFrom({ numerator, denominator }, asked.unit), reason }
}

export const statusEntered = (asked: LineToEnter, value: string | null) =>
  statusOf({ value, target: asked.target, polarity: asked.polarity })

/** A fraction of nothing, 0 of 0, is a figure without a value: it needs a reason beside it. */
const isNothingOfNothing = (figure: Figure): boolean => figure.numerator === '0' && figure.denominator === '0'

function figureProblems(asked: LineToEnter, figure: EnteredFigure): RowProblem[] {
  const { numerator, denominator, reason } = figure
  const checked = asked.asksFraction ? { numerator, denominator, value: null } : figure
  const empty = checked.numerator === null && checked.denominator === null && checked.value === null
  if (empty && reason !== null) return []
  if (empty) {
    const field = asked.asksFraction ? 'numerator' : 'value'
    return [{ field, sentence: 'Enter a figure, or choose why there is none.' }]
  }
  const problems: RowProblem[] = validateFigure(checked, { unit: asked.unit, signed: asked.signed })
  if (asked.asksFraction && isNothingOfNothing(figure)) {
    const sentence = '0 of 0 has no value: choose a reason, such as nil return.'
    return reason === null ? [...problems, { field: 'reason', sentence }] : problems
  }
  if (reason === null) return problems
  return [
    ...problems,
    { field: 'reason', sentence: 'Give a figure or a reason why there is none, not both.' },
  ]
}

/** Why a figure does not stand without words: it is off target, or a signal on its chart; null where it may. */
export function missingCommentary(asked: LineToEnter, figure: Figure): string | null {
  if (statusEntered(asked, figure.value) === 'off-target') return 'Off target'
  return signalOf(asked.line ?? null, asked.unit, figure) === null ? null : 'A signal on the chart'
}

/**
 * What stands between this row and submitting, in the order of its fields. A published figure that is left as it
 * is has no problems; `entered` is null where nothing was entered yet.
 */
export function problemsOfRow(asked: LineToEnter, entered: EnteredRow | null): RowProblem[] {
  const row = entered ?? emptyRow
  if (entered === null && asked.published !== null) return []
  const figure = figureEntered(asked, row)
  const links = linkProblems(row)
  if (isUnchanged(asked, figure)) return links
  const problems = figureProblems(asked, figure)
  if (problems.length === 0) {
    const doubt = doubtOf(asked.usual ?? null, figure.value)
    if (doubt !== null && row.confirmation.trim() === '') {
      problems.push({ field: 'confirmation', sentence: doubt })
    }
    const because = missingCommentary(asked, figure)
    for (const field of because === null ? [] : requiredWords) {
      if (row[field].trim() === '') {
        problems.push({ field, sentence: `${because}: say ${wordField[field].phrase}.` })
      }
    }
  }
  if (asked.published !== null && row.correction.trim() === '') {
    problems.push({ field: 'correction', sentence: `Say ${wordField.correction.phrase}.` })
  }
  return links.length === 0 ? problems : [...problems, ...links]
}

function linkProblems(row: EnteredRow): RowProblem[] {
  const problems: RowProblem[] = []
  for (const field of linkWords) {
    const { sentence } = readEvidence(row[field])
    if (sentence !== null) problems.push({ field, sentence })
  }
  return problems
}
