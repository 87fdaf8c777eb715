import {
  asPublic,
  commentaryWords,
  entryFields,
  entryWords,
  noCommentary,
} from '@roundtable/shared/figure/entry-fields.ts'
import { figureFields } from '@roundtable/shared/figure/figure-fields.ts'
import { isHeadingRow } from '@roundtable/shared/import/table/heading-lines.ts'
import { columnOf } from '@roundtable/shared/import/table/headings.ts'
import { returnEntrySchema, returnRowSchema } from '@roundtable/shared/return/return.ts'
import { describe, expect, it } from 'vitest'

const spellings = figureFields.flatMap(({ key, label, heading, spellings: others }) =>
  [key, label, heading, ...others].map((spelling) => [spelling, key] as const),
)

describe('the fields of a figure', () => {
  it('are read from a table under every name they are known by, and no name is of two', () => {
    expect(spellings.filter(([spelling, key]) => columnOf(spelling) !== key)).toEqual([])
  })

  it.each(entryFields)('make a row with a code a row of headings: %s', (field) => {
    expect(isHeadingRow(['Code', field])).toBe(true)
  })

  it('are all of them in the contract of an entry, sent and read', () => {
    const sent = Object.keys(returnEntrySchema.shape)
    const read = Object.keys(returnRowSchema.shape.entry.unwrap().shape)
    expect(entryFields.filter((field) => !sent.includes(field) || !read.includes(field))).toEqual([])
  })

  it('that a draft leaves out say nothing', () => {
    const figure = { numerator: null, denominator: null, value: '7', reason: null }
    const seriesId = '0198a000-0000-7000-8000-000000000001'
    const entry = returnEntrySchema.parse({ seriesId, version: 0, ...figure })
    expect(entryWords.map((word) => entry[word])).toEqual(entryWords.map(() => ''))
  })

  it('are the figure first, then the words', () => {
    expect(entryFields).toEqual(['numerator', 'denominator', 'value', 'reason', ...entryWords])
  })
})

describe('commentary that everybody reads', () => {
  it('is without what is for partners alone', () => {
    const said = Object.fromEntries(commentaryWords.map((word) => [word, `${word}.`]))
    expect(asPublic({ ...noCommentary, ...said })).toEqual({ ...said, evidence: '' })
  })
})
