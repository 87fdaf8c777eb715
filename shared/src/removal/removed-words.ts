/** What stands where words were blacked out. */
export const removedMark = '[removed]'

type Signs = { signs: string[]; starts: number[] }

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** The text sign by sign in small letters, each white space once, and where each sign began. */
function signsOf(text: string): Signs {
  const signs: string[] = []
  const starts: number[] = []
  let at = 0
  for (const sign of text) {
    const next = /\s/.test(sign) ? ' ' : sign === '’' ? "'" : sign.toLowerCase()
    if (next !== ' ' || signs.at(-1) !== ' ') {
      signs.push(next)
      starts.push(at)
    }
    at += sign.length
  }
  starts.push(at)
  return { signs, starts }
}

function standsAt(found: readonly string[], sought: readonly string[], place: number): boolean {
  if (!sought.every((sign, i) => found[place + i] === sign)) return false
  const isInside = (edge: string | undefined, beyond: string | undefined) =>
    isLetter(edge) && isLetter(beyond)
  return !isInside(sought[0], found[place - 1]) && !isInside(sought.at(-1), found[place + sought.length])
}

/**
 * The text without these words, wherever they stand in it as whole words, in large or small letters; null where they
 * do not. A text that was these words alone is the mark alone.
 */
export function withoutWords(text: string, words: string): string | null {
  const sought = signsOf(words.trim()).signs
  if (sought.length === 0) return null
  const { signs, starts } = signsOf(text)
  let rest = ''
  let from = 0
  let place = 0
  while (place + sought.length <= signs.length) {
    if (standsAt(signs, sought, place)) {
      rest += text.slice(from, starts[place]) + removedMark
      place += sought.length
      from = starts[place] ?? text.length
    } else {
      place += 1
    }
  }
  return from === 0 ? null : rest + text.slice(from)
}

/** The longest run of plain letters and digits in the words, in small letters: every text with the words has it. */
export const longestRun = (words: string): string =>
  (words.toLowerCase().match(/[a-z0-9]+/g) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? ''
