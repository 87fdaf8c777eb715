import { commentaryText, readCommentaryText } from '@roundtable/shared/commentary-text.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const words = fc.array(
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    'What happened: ',
    'Why: ',
    'What next: ',
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
    expect(commentaryText({ happened: 'Fewer staff.', why: '', next: 'Recruit.' })).toBe(
      'What happened: Fewer staff.\n\nWhat next: Recruit.',
    )
    expect(commentaryText({ happened: '', why: '', next: '' })).toBe('')
  })

  it('is read back as it was written, whatever a person wrote', () => {
    fc.assert(
      fc.property(part, part, part, (happened, why, next) => {
        const parts = { happened, why, next }
        expect(readCommentaryText(commentaryText(parts))).toEqual(parts)
      }),
      { numRuns: 2000 },
    )
  })

  it('without titles is what happened', () => {
    expect(readCommentaryText('Fewer staff.')).toEqual({ happened: 'Fewer staff.', why: '', next: '' })
  })
})
