import type { TableSeries } from '../../import/table/match-series.ts'
import { plainText } from '../period/period-label.ts'
import { headingRole, type MeasureKind, type NotReadKind, splitKind } from './heading-word.ts'
import { type KnownIndicator, matchName, nearest, tokensOf } from './name-match.ts'
import { leaveOut, type Questions } from './questions.ts'

/** What a label names: an indicator, and whose figure or which part of one it says beside it. */
export type Named =
  | { is: 'one'; indicator: KnownIndicator; hint: string; kind: MeasureKind | null; saysPercent: boolean }
  | { is: 'pending'; id: string }
  | { is: 'none' }
  | { is: 'left-out' }
  | { is: 'not-read'; why: NotReadKind }

type Namer = { list: readonly KnownIndicator[]; lineNames: readonly string[]; questions: Questions }

/** Whether words name a line: by its name, its words or its initials. */
export function namesLine(text: string, lineName: string): boolean {
  const words = tokensOf(text)
  const line = tokensOf(lineName)
  if (line.size === 0 || words.size === 0) return false
  if ([...line].every((token) => words.has(token))) return true
  const initials = [...lineName.matchAll(/\b[a-z]/gi)]
    .map(([letter]) => letter)
    .join('')
    .toLowerCase()
  return initials.length >= 2 && words.has(initials)
}

export const labelKey = (label: string): string => plainText(label).slice(0, 120)

/** One figure of a label, wherever it stands in the file. */
export const figureKey = (part: { label: string; of: TableSeries; period: { start: string } }): string =>
  [labelKey(part.label), part.of.lineName ?? '', part.period.start].join(':')

type Way = { name: string; hint: string; kind: MeasureKind | null; saysPercent: boolean }

/** "HP13 target", "HP13 England": a code, and words that say it is not the figure of the partnership. */
function whyNotRead(label: string, { code, tokens }: KnownIndicator): NotReadKind | null {
  const own = tokensOf(code)
  const rest = [...tokensOf(label)].filter((token) => !tokens.has(token) && !own.has(token))
  const role = rest.length === 0 ? null : headingRole(rest.join(' '))
  return role?.is === 'not-read' && notFigures.has(role.why) ? role.why : null
}

const notFigures = new Set<NotReadKind>([
  'target',
  'elsewhere',
  'year-to-date',
  'total',
  'direction',
  'status',
])

const noWay: Way = { name: '', hint: '', kind: null, saysPercent: false }

export function namer({ list, lineNames, questions }: Namer): (names: readonly string[]) => Named {
  const known = new Map<string, Named>()
  return (names) => {
    const key = names.join('\n')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = nameOf(names)
    known.set(key, found)
    return found
  }
  /** A code and a name beside it have to name the same. */
  function nameOf(names: readonly string[]): Named {
    const shown = shownAs(names)
    if (shown !== null) return shown
    const matches = names.flatMap(waysToRead).map((way) => ({ way, match: matchName(way.name, list) }))
    const sure = new Map<string, Named>()
    for (const { way, match } of matches) {
      if (match.is === 'one' && !sure.has(match.indicator.code)) {
        sure.set(match.indicator.code, { is: 'one', indicator: match.indicator, ...way })
      }
    }
    const [only] = sure.values()
    if (only?.is === 'one' && sure.size === 1) {
      const why = whyNotRead(names.join(' '), only.indicator)
      return why === null ? only : { is: 'not-read', why }
    }
    const among = new Map<string, KnownIndicator>()
    for (const { match } of matches) {
      if (match.is === 'one') among.set(match.indicator.code, match.indicator)
      if (match.is === 'near' && sure.size === 0) for (const each of match.among) among.set(each.code, each)
    }
    const way = matches.find(({ match }) => match.is !== 'none')?.way
    return way === undefined ? { is: 'none' } : ask(names.join(' '), [...among.values()].slice(0, 5), way)
  }
  /** Somebody pointed at a row, or a column, and said which indicator it is. */
  function shownAs(names: readonly string[]): Named | null {
    const label = names.join(' ')
    const answer = questions.ifAnswered(`indicator:${labelKey(label)}`, {
      sentence: `Which indicator is “${label}”?`,
      choices: [...list.map(({ code, name }) => ({ id: code, label: `${code} ${name}` })), leaveOut],
    })
    if (answer === null) return null
    const indicator = list.find(({ code }) => code === answer)
    if (indicator === undefined) return { is: 'left-out' }
    const ways = names.flatMap(waysToRead)
    const { hint, kind, saysPercent } = ways.find((way) => way.hint !== '') ?? ways[0] ?? noWay
    return { is: 'one', indicator, hint, kind, saysPercent }
  }
  function ask(label: string, among: readonly KnownIndicator[], way: Way): Named {
    const id = `indicator:${labelKey(label)}`
    const answer = questions.ask(id, {
      sentence: `“${label}” is near to an indicator, and not surely it. Which one is it?`,
      choices: [...among.map(({ code, name }) => ({ id: code, label: `${code} ${name}` })), leaveOut],
    })
    if (answer === null) return { is: 'pending', id }
    const indicator = among.find(({ code }) => code === answer)
    return indicator === undefined ? { is: 'left-out' } : { is: 'one', indicator, ...way }
  }
  /** As it stands, without what says the part of the figure, and without whose it is. */
  function waysToRead(label: string): Way[] {
    const ways: Way[] = [
      { name: label, hint: '', kind: splitKind(label).kind, saysPercent: splitKind(label).saysPercent },
    ]
    const split = splitKind(label)
    ways.push({ name: split.name, hint: '', kind: split.kind, saysPercent: split.saysPercent })
    const whose = /^(.*\S)\s*(?::| - |, |\()\s*([^:()]+?)\)?$/s.exec(split.name)
    const hint = whose?.[2] ?? ''
    if (whose !== null && lineNames.some((lineName) => namesLine(hint, lineName))) {
      ways.push({ name: whose[1] ?? label, hint, kind: split.kind, saysPercent: split.saysPercent })
      return ways.reverse()
    }
    return ways
  }
}

/** "Immunisations / dental checks": two indicators that share the cells of one column. */
export function pairOf(
  label: string,
  list: readonly KnownIndicator[],
): [KnownIndicator, KnownIndicator] | null {
  const parts = splitKind(label).name.split(/\s*\/\s*|\s+&\s+|\s+and\s+/)
  const [a = '', b = ''] = parts
  const first = nearest(a, list)
  const second = nearest(b, list)
  return parts.length === 2 && first !== null && second !== null && first !== second ? [first, second] : null
}

export type LineFound = { is: 'one'; line: TableSeries } | { is: 'pending'; id: string } | { is: 'left-out' }

export type Hints = { label: string; series: string; place: string }

/** Which line of an indicator is meant, by the first of these words that names one; asked where none does. */
export function lineOf(indicator: KnownIndicator, hints: Hints, questions: Questions): LineFound {
  const { lines, code } = indicator
  const [only] = lines
  if (only !== undefined && lines.length === 1) return { is: 'one', line: only }
  for (const hint of [hints.label, hints.series, hints.place]) {
    if (hint === '') continue
    const named = lines.filter(({ lineName }) => lineName !== null && namesLine(hint, lineName))
    const [one] = named
    if (one !== undefined && named.length === 1) return { is: 'one', line: one }
  }
  const explicit = hints.label || hints.series
  const [one, another] = lines.filter(({ isWhole }) => isWhole)
  const saysWhole = explicit === '' || /^(all|total|whole|partnership)/i.test(explicit)
  if (one !== undefined && another === undefined && saysWhole) return { is: 'one', line: one }
  const hint = explicit || hints.place
  const id = `line:${code}:${labelKey(hint)}`
  const answer = questions.ask(id, {
    sentence: `Whose figures of ${code} are these: “${hint}”?`,
    choices: [
      ...lines.map(({ seriesId, lineName, isWhole }) => ({
        id: seriesId,
        label: lineName ?? (isWhole ? 'The whole partnership' : code),
      })),
      leaveOut,
    ],
  })
  if (answer === null) return { is: 'pending', id }
  const line = lines.find(({ seriesId }) => seriesId === answer)
  return line === undefined ? { is: 'left-out' } : { is: 'one', line }
}
