import { problemsOfAccountability } from '../../accountability/accountability-form.ts'
import type { FieldProblem } from '../../base/errors.ts'
import { polarityWord } from '../../figure/figure.ts'
import { isFrequency, isPolarity, isUnit } from '../../indicator/indicator-form.ts'
import { problemsOfDimension, problemsOfLine } from '../../indicator/series-form.ts'
import { problemsOfSchedule } from '../../return/schedule-form.ts'
import { problemsOfTarget, requiredBounds } from '../../target/target-form.ts'
import { type Cells, storedOf, textIn } from '../sheet/columns.ts'
import { isAccountable, kindWords } from '../sheet/line-sheets.ts'
import { type After, indicatorOf } from './after-file.ts'
import { measureIn } from './check-indicator.ts'
import { atColumns } from './check-who.ts'
import type { RowPlan } from './row-plan.ts'

const partsAtMost = 60

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
  const others = after('lines', cells, 'indicator').filter(({ plan }) => plan?.row !== row)
  const names = others.map((each) => ({ name: textIn(each.cells, 'line') }))
  const agencyCode = textIn(cells, 'agency')
  const [agency] = agencyCode === '' ? [] : after('agencies', { code: agencyCode }, 'code')
  const called = textIn(agency?.cells ?? {}, 'shortName')
  if (record === null && agency !== undefined && called !== line) {
    return at('line', `The line of an agency is called by its short name: ${called}.`)
  }
  if (record !== null) return atColumns(problemsOfLine({ name: line }, { lines: names }), { name: 'line' })
  const beside = after('lines', cells, 'indicator', 'dimension').filter(({ plan }) => plan?.row !== row)
  const fresh = beside.filter(({ record: is }) => is === null)
  const sums = new Set([cells, ...fresh.map((each) => each.cells)].map((each) => textIn(each, 'addsUp')))
  if (sums.size > 1 || sums.has('')) {
    return at('addsUp', 'Say Yes or No, the same in every row of the breakdown.')
  }
  if (fresh.length >= partsAtMost) {
    return at('line', `A breakdown is added with ${partsAtMost} parts at most.`)
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
  const of = after('accountability', cells, 'goal', 'indicator')
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

function checkSeatAt(cells: Cells, keys: { person: string; agency: string }, after: After): FieldProblem[] {
  const email = textIn(cells, keys.person)
  const seats = after('people', { email, agency: textIn(cells, keys.agency) }, 'email', 'agency')
  return email === '' || seats.length > 0
    ? []
    : at(keys.person, 'Nobody with this e-mail has a seat at this agency.')
}

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
  if (line !== '' && after('lines', cells, 'indicator', 'line').length === 0) {
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
  const lines = after('lines', cells, 'indicator')
  if (!lines.some((each) => textIn(each.cells, 'reporter') === textIn(cells, 'agency')))
    return at('agency', 'This agency reports no line of this indicator.')
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
