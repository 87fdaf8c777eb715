import { removedMark } from '../removal/removed-words.ts'
import type { Written } from './canonical.ts'

/** A word of a pack: what the content holds in its place is its number. */
export type PackWord = { salt: string | null; text: string }

/** Numbers, days and moments: nothing anybody typed, and nothing that could be a name. */
const isMeasure = /^-?\d[\d.,:%T+Z-]*$/

/**
 * Takes every text out of what is written down, each once and in the order it is met: names and sentences can be
 * destroyed later, and the content they stood in still verifies. Numbers, days and moments stay.
 */
export function withoutTexts(value: Written): { content: Written; texts: string[] } {
  const places = new Map<string, number>()
  const placeOf = (text: string): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, places.size)
    return places.size - 1
  }
  const taken = (each: Written): Written => {
    if (typeof each === 'string') return each === '' || isMeasure.test(each) ? each : { w: placeOf(each) }
    if (each === null || typeof each !== 'object') return each
    if (Array.isArray(each)) return each.map(taken)
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, taken(inner)]))
  }
  const content = taken(value)
  return { content, texts: [...places.keys()] }
}

/** The content with its words back in their places; "[removed]" stands for what was destroyed. */
export function withTexts(content: Written, words: ReadonlyMap<number, PackWord>): Written {
  const back = (each: Written): Written => {
    if (each === null || typeof each !== 'object') return each
    if (Array.isArray(each)) return each.map(back)
    const place = each.w
    if (typeof place === 'number') return words.get(place)?.text ?? removedMark
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, back(inner)]))
  }
  return back(content)
}
