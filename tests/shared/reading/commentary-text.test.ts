import { commentaryText, readCommentaryText } from '@roundtable/shared/figure/commentary-text.ts'
import { commentaryFields, commentaryWords, noCommentary } from '@roundtable/shared/figure/entry-fields.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const words = fc.array(
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    ...commentaryFields.map(({ heading }) => `${heading}: `),
    'Why',
    ':',
    'a',
    'two lines\nof it',
  ),
  { maxLength: 8 },
)
const part = words.map((list) => list.join(''))

describe('commentary in one cell', () => {
  it('names each part that says something', () => {
    expect(commentaryText({ ...noCommentary, happened: 'Fewer staff.', next: 'Recruit.' })).toBe(
      'What happened: Fewer staff.\n\nWhat next: Recruit.',
    )
    expect(commentaryText({ ...noCommentary, note: 'By hand.', evidence: 'https://example.org/a' })).toBe(
      'Note: By hand.\n\nEvidence: https://example.org/a',
    )
    expect(commentaryText(noCommentary)).toBe('')
  })

  it('is read back as it was written, whatever a person wrote', () => {
    fc.assert(
      fc.property(fc.tuple(...commentaryWords.map(() => part)), (texts) => {
        const parts = { ...noCommentary }
        commentaryWords.forEach((word, place) => {
          parts[word] = texts[place] ?? ''
        })
        expect(readCommentaryText(commentaryText(parts))).toEqual(parts)
      }),
      { numRuns: 2000 },
    )
  })

  it('without titles is what happened', () => {
    expect(readCommentaryText('Fewer staff.')).toEqual({ ...noCommentary, happened: 'Fewer staff.' })
  })
})
