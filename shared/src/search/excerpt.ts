import { searchWords } from './search-words.ts'

const before = 40
const long = 140

/** The place of a text where one of the words stands, cut at words; null where none does. */
export function excerptOf(text: string, words: ReadonlySet<string>): string | null {
  const found = [...text.matchAll(/[\p{L}\p{N}’'.-]+/gu)].find(([each]) =>
    searchWords(each).some((word) => words.has(word)),
  )
  if (found === undefined) return null
  const from = found.index <= before ? 0 : text.indexOf(' ', found.index - before) + 1
  const whole = text.slice(from)
  const end = whole.length <= long ? whole.length : whole.lastIndexOf(' ', long)
  return `${from > 0 ? '… ' : ''}${whole.slice(0, end)}${end < whole.length ? ' …' : ''}`
}
