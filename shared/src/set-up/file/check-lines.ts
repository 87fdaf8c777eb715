import { problemsOfAccountability } from '../../accountability/accountability-form.ts'
import type { FieldProblem } from '../../base/errors.ts'
import { polarityWord } from '../../figure/figure.ts'
import { sameName } from '../../import/table/table-row.ts'
import { isFrequency, isPolarity, isUnit } from '../../indicator/indicator-form.ts'
import { problemsOfDimension, problemsOfLine } from '../../indicator/series-form.ts'
import { problemsOfSchedule } from '../../return/schedule-form.ts'
import { problemsOfTarget, requiredBounds } from '../../target/target-form.ts'
import { type Cells, type SheetKey, storedOf, textIn } from '../sheet/columns.ts'
import { isAccountable, kindWords } from '../sheet/line-sheets.ts'
import { measureIn } from './check-indicator.ts'
import { atColumns } from './check-who.ts'
import type { RowAfter, RowPlan } from './row-plan.ts'

export type After = Readonly<Record<SheetKey, readonly RowAfter[]>>

const isOf = (cells: Cells, other: Cells, ...keys: string[]): boolean =>
  keys.every((key) => sameName(textIn(cells, key)) === sameName(textIn(other, key)))

const at = (field: string, sentence: string): FieldProblem[] => [{ field, sentence }]

export function checkLine({ record, cells, row }: RowPlan, after: After): FieldProblem[] {
  const { indicator, dimension, line } = {
    indicator: textIn(cells, 'indicator'),
    dimension: textIn(cells, 'dimension'),
    line: textIn(cells, 'line'),
  }
  if (indicator === '') return at('indicator', 'Name the indicator.')
  const isWhole = dimension === '' && line === ''
  if (isWhole) return []
  if (line === '' || dimension === '') {
    return at(
      line === '' ? 'line' : 'dimension',
      'A part has a name and what the indicator is broken down by.',
    )
  }
  const others = after.lines.filter(
    ({ plan, cells: each }) => plan?.row !== row && isOf(each, cells, 'indicator'),
  )
  const names = others.map((each) => ({ name: textIn(each.cells, 'line') }))
  const agency = after.agencies.find((each) => textIn(each.cells, 'code') === textIn(cells, 'agency'))
  const called = textIn(agency?.cells ?? {}, 'shortName')
  if (record === null && agency !== undefined && called !== line) {
    return at('line', `The line of an agency is called by its short name: ${called}.`)
  }
  if (record !== null) return atColumns(problemsOfLine({ name: line }, { lines: names }), { name: 'line' })
  const beside = others.filter((each) => isOf(each.cells, cells, 'dimension'))
  const fresh = beside.filter(({ record: is }) => is === null)
  const sums = new Set([cells, ...fresh.map((each) => each.cells)].map((each) => textIn(each, 'addsUp')))
  if (sums.size > 1 || sums.has('')) {
    return at('addsUp', 'Say Yes or No, the same in every row of the breakdown.')
  }
  const parts = [{ name: line }, ...fresh.map((each) => ({ name: textIn(each.cells, 'line') }))]
  const lines = others
    .filter(({ record: is }) => is !== null)
    .map((each) => ({ name: textIn(each.cells, 'line') }))
  return atColumns(problemsOfDimension({ dimension, parts }, { lines }), { parts: 'line' })
}

export function checkAccountability(plan: RowPlan, after: After): FieldProblem[] {
  const { cells, record } = plan
  const [goal, indicator] = [textIn(cells, 'goal'), textIn(cells, 'indicator')]
  if ((goal === '') === (indicator === '')) return at('goal', 'Name either a goal or an indicator.')
  const part = {
    agencyCode: textIn(cells, 'agency'),
    kind: storedOf(kindWords, textIn(cells, 'kind')),
    title: textIn(cells, 'post'),
  }
  const of = after.accountability.filter((each) => isOf(each.cells, cells, 'goal', 'indicator'))
  const accountable = of.filter((each) => isAccountable(each.cells))
  const inFile = accountable.filter((each) => each.plan !== null)
  const isNoLonger = isAccountable(record?.cells ?? {}) && part.kind !== 'accountable'
  return [
    ...atColumns(problemsOfAccountability(part), { agencyCode: 'agency', title: 'post' }),
    ...(part.kind === 'accountable' && inFile.length > 1
      ? at('kind', 'Exactly one agency is accountable: the file names more than one for it.')
      : []),
    ...(isNoLonger && accountable.length === 0
      ? at('kind', 'Name who is accountable instead in a row of its own.')
      : []),
    ...checkSeatAt(cells, { person: 'person', agency: 'agency' }, after),
  ]
}

function checkSeatAt(
  cells: Cells,
  keys: { person: string; agency: string },
  { people }: After,
): FieldProblem[] {
  const email = sameName(textIn(cells, keys.person))
  const isSeated = people.some(
    (each) =>
      sameName(textIn(each.cells, 'email')) === email &&
      textIn(each.cells, 'agency') === textIn(cells, keys.agency),
  )
  return email === '' || isSeated ? [] : at(keys.person, 'Nobody with this e-mail has a seat at this agency.')
}

/** Cells of an indicator as it is called after the file is taken over. */
export const indicatorOf = (name: string, { indicators }: After): Cells | undefined =>
  indicators.find(({ cells, record }) => textIn(cells, 'code') === name && record !== null)?.cells ??
  indicators.find(({ cells, record }) => record === null && `${textIn(cells, 'code')} (new)` === name)?.cells

export const targetIn = (cells: Cells) => ({
  fromPeriod: textIn(cells, 'from'),
  low: textIn(cells, 'low') || null,
  high: textIn(cells, 'high') || null,
  tolerance: textIn(cells, 'tolerance') || '0',
  rationale: textIn(cells, 'rationale'),
})

export function checkTarget({ cells }: RowPlan, after: After): FieldProblem[] {
  const indicator = textIn(cells, 'indicator')
  const of = indicatorOf(indicator, after)
  if (of === undefined) return at('indicator', 'Name the indicator.')
  const line = textIn(cells, 'line')
  if (line !== '' && !after.lines.some((each) => isOf(each.cells, cells, 'indicator', 'line'))) {
    return at('line', `${indicator} has no line of this name.`)
  }
  const { polarity, unit, frequency } = measureIn(of)
  if (!isPolarity(polarity) || !isUnit(unit) || !isFrequency(frequency)) return []
  const facts = { polarity, unit, frequency, signed: textIn(of, 'signed') === 'Yes' }
  const asked = requiredBounds(polarity)
  const beside = (['low', 'high'] as const).filter(
    (bound) => textIn(cells, bound) !== '' && !asked.includes(bound),
  )
  return [
    ...atColumns(problemsOfTarget(targetIn(cells), facts), { fromPeriod: 'from' }),
    ...beside.flatMap((bound) => at(bound, `${polarityWord[polarity]}: leave this empty.`)),
  ]
}

export const scheduleIn = (cells: Cells) => ({
  fromPeriod: textIn(cells, 'from'),
  dueDays: textIn(cells, 'dueDays') === '' ? Number.NaN : Number(textIn(cells, 'dueDays')),
  graceDays: textIn(cells, 'graceDays') === '' ? Number.NaN : Number(textIn(cells, 'graceDays')),
})

export function checkSchedule({ cells }: RowPlan, after: After): FieldProblem[] {
  const of = indicatorOf(textIn(cells, 'indicator'), after)
  if (of === undefined) return at('indicator', 'Name the indicator.')
  if (textIn(cells, 'agency') === '') return at('agency', 'Name the agency.')
  const { frequency } = measureIn(of)
  const isReported = after.lines.some(
    (each) =>
      isOf(each.cells, cells, 'indicator') && textIn(each.cells, 'reporter') === textIn(cells, 'agency'),
  )
  if (!isReported) return at('agency', 'This agency reports no line of this indicator.')
  return [
    ...atColumns(
      problemsOfSchedule(scheduleIn(cells), { frequencies: isFrequency(frequency) ? [frequency] : [] }),
      {
        fromPeriod: 'from',
      },
    ),
    ...checkSeatAt(cells, { person: 'deputy', agency: 'agency' }, after),
  ]
}
