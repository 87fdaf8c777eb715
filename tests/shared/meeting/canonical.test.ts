import { canonicalText, type Written, written } from '@roundtable/shared/pack/canonical.ts'
import { type PackWord, withoutTexts, withTexts } from '@roundtable/shared/pack/pack-words.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const anything = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): Written => written(value))
  // What stands in place of a text is an object of one key, so no value of a pack is.
  .filter((value) => !JSON.stringify(value).includes('"w":'))

/** The same value with the keys of its objects the other way round. */
function turned(value: Written): Written {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(turned)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, each]) => [name, turned(each)]),
  )
}

it('the same value is written in the same bytes, in whatever order its keys came', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(canonicalText(turned(value))).toBe(canonicalText(value))
    }),
  )
})

it('text is written composed, what is undefined is left out, and no number that is none is written', () => {
  expect(canonicalText({ b: undefined, a: 'e\u0301' })).toBe('{"a":"é"}')
  expect(() => canonicalText({ a: Number.NaN })).toThrow(RangeError)
})

it('a value without its texts is whole again with them, and holds no letter of them before', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const { content, texts } = withoutTexts(value)
      const words = new Map(texts.map((text, place): [number, PackWord] => [place, { salt: 's', text }]))
      expect(withTexts(content, words)).toEqual(value)
    }),
  )
  const { content } = withoutTexts({ name: 'Ella Fairmile', value: '47.1', on: '2026-11-23' })
  expect(JSON.stringify(content)).toBe('{"name":{"w":0},"value":"47.1","on":"2026-11-23"}')
})
