import type { AbsenceReason } from '../../figure/absence.ts'
import { valueFrom } from '../../figure/figure.ts'
import {
  type Gathered,
  isFractionUnit,
  type PastFigure,
  type PlacedPart,
  partsOf,
  writtenOf,
} from './figure-parts.ts'
import { whyBroken } from './heading-word.ts'
import type { Marks } from './marks.ts'
import { figureKey, labelKey } from './name-parts.ts'
import { type Scales, scalesOf } from './percent-scale.ts'
import { type At, leaveOut, markAll, type Questions } from './questions.ts'
import { placeName } from './sheet.ts'
import { askSign, meaningOf, type SignMeaning } from './symbols.ts'

type Maker = { questions: Questions; marks: Marks; signs: ReadonlyMap<string, SignMeaning> }
type Making = Maker & { onFigure: (figure: PastFigure) => void }

type ReadPart = { part: PlacedPart; number: string | null; reason: AbsenceReason | null }

/** Puts the figures together: parts of one source, a percentage only as a check on its numbers, no doubt unasked. */
export function makeFigures(all: () => Iterable<Gathered>, making: Making): void {
  const { onFigure, ...maker } = making
  const { questions, marks } = maker
  const scales = scalesOf(questions)
  for (const gathered of all()) {
    if (gathered.of.unit !== 'percent' || partsOf(gathered, 'denominator').length > 0) continue
    for (const part of partsOf(gathered, 'value')) scales.add(part)
  }
  const doubtful: { figure: PastFigure; parts: PlacedPart[]; written: string }[] = []
  for (const gathered of all()) {
    const single = onlyOnce(gathered, maker)
    if (single === null) continue
    const read = readAll(single, maker, scales)
    if (read === null) continue
    const made = figureOf(gathered, read, maker)
    if (made === null) continue
    const written = doubtOf(made, read)
    if (written === null) {
      onFigure(made)
      markAll(marks, made.cells, 'figure')
    } else doubtful.push({ figure: made, parts: single, written })
  }
  for (const figure of settleDoubts(doubtful, maker)) onFigure(figure)
}

/** One cell for each part; where the file says a figure twice, somebody says which one counts. */
function onlyOnce(gathered: Gathered, { questions, marks }: Maker): PlacedPart[] | null {
  const fields = ['numerator', 'denominator', 'value'] as const
  const { parts, of } = gathered
  if (fields.every((field) => partsOf(gathered, field).length <= 1)) return parts
  const versions = new Set(parts.map(({ version }) => version))
  if (versions.size > 1 && !versions.has(null)) {
    const id = 'versions'
    const choices = [...versions].flatMap((version) =>
      version === null ? [] : { id: version, label: `The ${version} one` },
    )
    const answer = questions.ask(id, {
      sentence: 'Several rows give the same figure in different versions: which version counts?',
      choices: [...choices, leaveOut],
    })
    if (answer === null) {
      questions.about(id, parts)
      return null
    }
    const chosen = parts.filter(({ version }) => version === answer)
    markAll(
      marks,
      parts.filter(({ version }) => version !== answer),
      answer === 'leave' ? 'left-out' : 'other-version',
    )
    return chosen.length === 0
      ? null
      : onlyOnce({ ...gathered, parts: chosen }, { questions, marks, signs: new Map() })
  }
  // A figure's parts come from one row, or one column, of one sheet.
  const sources = new Map<string, PlacedPart[]>()
  for (const part of parts) {
    const key = `${part.sheet}!${part.nameAt.line}:${part.nameAt.column}:${part.label}`
    sources.set(key, [...(sources.get(key) ?? []), part])
  }
  const [first, ...others] = [...sources.values()]
  if (first !== undefined && others.length > 0) {
    const said = (source: readonly PlacedPart[]) =>
      source
        .map(({ field, text }) => `${field} ${text}`)
        .sort()
        .join('|')
    if (others.every((other) => said(other) === said(first))) {
      for (const other of others) markAll(marks, other, 'repeated')
      return onlyOnce({ ...gathered, parts: first }, { questions, marks, signs: new Map() })
    }
  }
  const id = `twice:${of.code}:${of.lineName ?? ''}`
  const places = [...sources.values()].flatMap(([part]) =>
    part === undefined
      ? []
      : { id: `${part.sheet}!${labelKey(part.label)}`, label: `${part.sheet}: ${part.label}` },
  )
  const answer = questions.ask(id, {
    sentence: `${of.code} stands in this file more than once for the same period: which one counts?`,
    choices: [
      ...places.filter((place, index) => places.findIndex((each) => each.id === place.id) === index),
      leaveOut,
    ],
  })
  if (answer === null) questions.about(id, parts)
  else {
    const chosen = parts.filter((part) => `${part.sheet}!${labelKey(part.label)}` === answer)
    markAll(
      marks,
      parts.filter((part) => !chosen.includes(part)),
      answer === 'leave' ? 'left-out' : 'repeated',
    )
    if (
      fields.every((field) => chosen.filter((part) => part.field === field).length <= 1) &&
      chosen.length > 0
    )
      return chosen
    markAll(marks, chosen, 'repeated')
  }
  return null
}

/** The numbers and the reasons of all parts; null where one of them waits for an answer or was left out. */
function readAll(parts: readonly PlacedPart[], maker: Maker, scales: Scales): ReadPart[] | null {
  const { questions, marks } = maker
  const hasBase = parts.some(({ field }) => field === 'denominator')
  const read: ReadPart[] = []
  for (const part of parts) {
    const number = writtenOf(part.text)
    const broken = whyBroken(part.text)
    if (broken !== null) {
      markAll(marks, parts, 'incomplete')
      markAll(marks, [part], broken)
      return null
    }
    if (number === null) {
      const meaning = meaningOf(part.text, maker.signs) ?? askSign(part, questions)
      if (typeof meaning === 'object') {
        if (meaning.pending === null) markAll(marks, parts, 'left-out')
        else questions.about(meaning.pending, parts)
        return null
      }
      read.push({ part, number: meaning === '0' ? '0' : null, reason: meaning === '0' ? null : meaning })
    } else if (part.field === 'value' && part.of.unit === 'percent' && !hasBase) {
      const percent = scales.percentOf(part)
      if (percent === null) markAll(marks, parts, 'left-out')
      else if ('pending' in percent) questions.about(percent.pending, parts)
      if (percent === null || 'pending' in percent) return null
      read.push({ part, number: percent.number, reason: null })
    } else read.push({ part, number: number.number, reason: null })
  }
  return read
}

function figureOf(
  gathered: Gathered,
  read: readonly ReadPart[],
  { questions, marks }: Maker,
): PastFigure | null {
  const { of, periodStart } = gathered
  const cells = read.map(({ part: { sheet, line, column } }): At => ({ sheet, line, column }))
  const by = (field: string) => read.find(({ part }) => part.field === field)
  const [numerator, denominator, value] = [by('numerator'), by('denominator'), by('value')]
  const figure = {
    series: of,
    periodStart,
    numerator: null,
    denominator: null,
    value: null,
    reason: null,
    cells,
  }
  const reasons = new Set(read.flatMap(({ reason }) => reason ?? []))
  const numbers = { numerator: numerator?.number ?? null, denominator: denominator?.number ?? null }
  if (numbers.numerator !== null && numbers.denominator !== null) {
    const computed = valueFrom(numbers, of.unit)
    if (computed !== null || value?.number == null) {
      if (computed === null && value?.reason != null) return { ...figure, reason: value.reason }
      return { ...figure, ...numbers, value: computed }
    }
  }
  const [reason] = reasons
  if (reason !== undefined) {
    const rest = read.filter(({ number }) => number !== null)
    if (reasons.size === 1 && rest.length === 0) return { ...figure, reason }
    const id = `partly:${of.code}:${reason}`
    const answer = questions.ask(id, {
      sentence: `Some figures of ${of.code} have a number in one part and none in another: is the whole figure without a number?`,
      choices: [
        ...[...reasons].map((each) => ({
          id: each,
          label: `Yes, the figure is “${each.replace('-', ' ')}”`,
        })),
        leaveOut,
      ],
    })
    if (answer === null) questions.about(id, cells)
    else if (answer === 'leave') markAll(marks, cells, 'left-out')
    const chosen = [...reasons].find((each) => each === answer)
    return chosen === undefined ? null : { ...figure, reason: chosen }
  }
  if (value?.number != null) {
    const { numerator: part } = numbers
    return { ...figure, ...(part === null ? {} : numbers), value: value.number }
  }
  if (numbers.numerator !== null && !isFractionUnit(of)) return { ...figure, value: numbers.numerator }
  markAll(marks, cells, 'incomplete')
  return null
}

/** The percentage as it is written where it is not what its numbers make; null where there is no doubt. */
function doubtOf(figure: PastFigure, read: readonly ReadPart[]): string | null {
  const { numerator, denominator, series } = figure
  const value = read.find(({ part, number }) => part.field === 'value' && number !== null)
  if (numerator === null || denominator === null) {
    if (figure.reason !== null || series.unit !== 'percent' || series.signed || figure.value === null)
      return null
    return Number(figure.value) > 100 || Number(figure.value) < 0 ? figure.value : null
  }
  const isPart = series.unit !== 'percent' || series.signed || Number(numerator) <= Number(denominator)
  if (!isPart) return value?.part.text ?? `${numerator}/${denominator}`
  if (value === undefined) return null
  const written = writtenOf(value.part.text)
  if (written === null || figure.value === null) return null
  const computed = Number(figure.value)
  const near = (shown: number, decimals: number) =>
    Math.abs(shown - computed) <= 0.5 * 10 ** -Math.min(decimals, 6) + 1e-6
  const decimals = Math.max(written.decimals, written.isPercent ? 0 : Math.min(1, series.decimals))
  if (near(Number(written.number), decimals)) return null
  // A share stored as a fraction, in a cell that does not show it as a percentage.
  const isFraction = series.unit === 'percent' && !written.isPercent && written.decimals >= 2
  if (isFraction && near(Number(written.number) * 100, written.decimals - 2)) return null
  return value.part.text
}

type Doubt = { figure: PastFigure; parts: PlacedPart[]; written: string }

/** Few doubts of a label are asked one by one, many of them once. */
function settleDoubts(doubtful: readonly Doubt[], { questions, marks }: Maker): PastFigure[] {
  const counts = new Map<string, number>()
  const keyOf = ({ parts: [part] }: Doubt) => labelKey(part?.label ?? '')
  for (const doubt of doubtful) counts.set(keyOf(doubt), (counts.get(keyOf(doubt)) ?? 0) + 1)
  return doubtful.flatMap((doubt) => {
    const { figure, parts, written } = doubt
    const { numerator, denominator, value, series } = figure
    const [part] = parts
    const place = part === undefined ? '' : placeName(part.sheet, part)
    const many = (counts.get(keyOf(doubt)) ?? 0) > 3
    const said = part === undefined ? '' : `${figureKey(part)}:${numerator}/${denominator}:${written}`
    const id = many ? `checks:${keyOf(doubt)}` : `check:${said}`
    const made =
      numerator === null || value === null
        ? ''
        : `${numerator} of ${denominator} is ${rounded(value, series.decimals)}`
    const isPart =
      numerator !== null && !(series.unit === 'percent' && Number(numerator) > Number(denominator))
    const answer = questions.ask(id, {
      sentence: many
        ? `The percentages of “${part?.label ?? ''}” are not what their numbers make (${place}: ${made}, written ${written}). Which count?`
        : made === ''
          ? `${place} says ${written} %, which no percentage can be.`
          : `${place}: ${made}, and the file says ${written}. Which is right?`,
      choices: [
        ...(isPart ? [{ id: 'numbers', label: many ? 'The numbers' : `The numbers: ${made}` }] : []),
        leaveOut,
      ],
    })
    if (answer === null) questions.about(id, parts)
    else markAll(marks, parts, answer === 'leave' ? 'left-out' : 'figure')
    return answer === 'numbers' ? [figure] : []
  })
}

const rounded = (value: string, decimals: number): string => String(Number(Number(value).toFixed(decimals)))
