import { listed } from '../base/listed.ts'
import { periodLabel } from '../base/period.ts'
import {
  type CountedRow,
  countReadings,
  hasNoFigure,
  isJudged,
  isOffTarget,
  isWorsening,
  unjudgedSentence,
} from './reading-counts.ts'

export type HeadlineRow = CountedRow & { theme: string }

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
/** "Four", "11": words up to ten, for the beginning of a sentence. */
const numberWord = (n: number): string => numbers[n] ?? `${n}`

/** A goal holds when something of it is judged, and nothing is off target, worsening for real or hidden from view. */
const holds = (rows: readonly HeadlineRow[]) =>
  rows.some(isJudged) && !rows.some((row) => isOffTarget(row) || isWorsening(row) || hasNoFigure(row))

/**
 * What matters, in a sentence or two that are true of these rows: "Four goals hold. Care leavers and workforce
 * need you." One list of rows a goal, already disclosed for who reads it.
 */
export function headlineOf(goals: readonly (readonly HeadlineRow[])[]): string {
  const rows = goals.flat()
  const counts = countReadings(rows)
  if (goals.length === 0) return 'There is no goal to show yet.'
  if (rows.length === 0) return 'No headline indicator measures these goals yet.'
  if (counts.noFigure === counts.indicators) return 'There are no figures yet.'
  if (counts.judged === 0) return unjudgedSentence(counts)
  const judged = goals.filter((goal) => goal.some(isJudged))
  const said = [holding(judged.filter(holds).length, judged.length), needing(rows)].filter(Boolean).join(' ')
  return said === '' ? 'Nothing here is off target, but some figures are missing.' : said
}

/** The same of one goal, on its own page: what is urgent there is named by its indicators, not by their themes. */
export function headlineOfGoal(rows: readonly (HeadlineRow & { name: string })[]): string {
  const names = rows.filter((row) => isOffTarget(row) && isWorsening(row)).map(({ name }) => name)
  if (names.length === 0) return headlineOf([rows])
  const more = names.length - mostNames
  const parts = more > 0 ? [...names.slice(0, mostNames), `${numberWord(more).toLowerCase()} more`] : names
  return `Off target and worsening for real: ${listed(parts)}.`
}

const mostNames = 3

function holding(held: number, of: number): string {
  if (held === of)
    return (
      ['The goal holds.', 'Both goals hold.'][of - 1] ?? `All ${numberWord(of).toLowerCase()} goals hold.`
    )
  if (held === 0) return ''
  return held === 1 ? 'One goal holds.' : `${numberWord(held)} goals hold.`
}

function needing(rows: readonly HeadlineRow[]): string {
  const urgent = rows.filter((row) => isOffTarget(row) && isWorsening(row))
  if (urgent.length > 0) return themesSentence(urgent)
  const { offTarget: off, worsening: worse } = countReadings(rows)
  if (off === 0 && worse === 0) return ''
  const offWords = off === 0 ? 'Nothing is off target' : `${numberWord(off)} ${verb(off)} off target`
  const worseWords =
    worse === 0
      ? 'nothing is worsening for real'
      : `${numberWord(worse).toLowerCase()} ${verb(worse)} worsening for real`
  return `${offWords}, ${worseWords}.`
}

const verb = (n: number): string => (n === 1 ? 'indicator is' : 'indicators are')

const mostThemes = 2

/** Themes with the most off target and worsening first, at most two by name. */
function themesSentence(urgent: readonly HeadlineRow[]): string {
  const counts = new Map<string, number>()
  for (const { theme } of urgent) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const themes = [...counts].sort((a, b) => b[1] - a[1]).map(([theme]) => theme)
  const more = themes.length - mostThemes
  const named = themes.slice(0, mostThemes).map((theme, i) => (i === 0 ? theme : lowerFirst(theme)))
  const parts = more > 0 ? [...named, `${numberWord(more).toLowerCase()} more`] : named
  const isPlural = parts.length > 1 || / and |s$/.test((parts[0] ?? '').split(' of ')[0] ?? '')
  return `${listed(parts)} ${isPlural ? 'need' : 'needs'} you.`
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "40 headline indicators of 68, figures to October 2026. 3 returns are late." */
export function summaryOf(facts: {
  shown: number
  indicators: number
  lastEnd: string | null
  returnsLate: number
}): string {
  const { shown, indicators, lastEnd, returnsLate } = facts
  const all = `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`
  if (indicators === 0) return 'Goals come first, then the indicators that measure them.'
  const counted = shown === indicators ? all : `${shown} headline indicators of ${indicators}`
  const until = lastEnd === null ? ', no figures yet' : `, figures to ${periodLabel('monthly', lastEnd)}`
  const late =
    returnsLate === 0 ? '' : returnsLate === 1 ? ' 1 return is late.' : ` ${returnsLate} returns are late.`
  return `${counted}${until}.${late}`
}
