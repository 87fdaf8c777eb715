const unimportant = new Set(
  'a all an and any are as at be by do for from had has have how in is it its many much of on or our overall per s that the their them they this to too was we were what when which who with you your'.split(
    ' ',
  ),
)

const numbers: readonly string[] = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Letters and digits in lower case, without accents; "s47" is section 47 and "A&E" the emergency department. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\ba ?& ?e\b/g, 'emergency department')
    .replace(/[’']s\b/g, '')
    .replace(/[’']/g, '')
    .replace(/\bs\.? ?(\d+)\b/g, 'section $1')

/** One form for the singular and the plural, and for a small number in letters and in digits. */
function stemOf(word: string): string {
  if (word === 'children') return 'child'
  if (numbers.includes(word)) return `${numbers.indexOf(word) + 2}`
  if (word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

/** The words of a text that say something, each in one form, in their order. */
export function searchWords(text: string): string[] {
  const all = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return all.filter((word) => !unimportant.has(word)).map(stemOf)
}

/** What is written with a hyphen, as one word: some write it so. */
export const joinedWords = (text: string): string[] =>
  [...folded(text).matchAll(/\p{L}+(?:[-‐‑]\p{L}+)+/gu)].map(([whole]) => stemOf(whole.replace(/[-‐‑]/g, '')))

/** The same of what somebody types: where only words that say nothing were typed, the last may still become one. */
export function typedWords(text: string): string[] {
  const words = searchWords(text)
  if (words.length > 0) return words
  const last = folded(text)
    .match(/[\p{L}\p{N}]{2,}/gu)
    ?.at(-1)
  return last === undefined ? [] : [last]
}

/** Such words as one text in which a phrase of them can be found whole. */
export const phraseOfWords = (words: readonly string[]): string => ` ${words.join(' ')} `
