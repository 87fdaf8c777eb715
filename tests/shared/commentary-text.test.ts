import { commentaryText, readCommentaryText } from '@roundtable/shared/figure/commentary-text.ts'
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
    'Note: ',
    'Evidence: ',
    'Why',
    ':',
    'a',
    'two lines\nof it',
  ),
  { maxLength: 8 },
)
const nothing = { happened: '', why: '', next: '', note: '', evidence: '' }
const part = words.map((list) => list.join(''))

describe('commentary in one cell', () => {
  it('names each part that says something', () => {
    expect(commentaryText({ ...nothing, happened: 'Fewer staff.', next: 'Recruit.' })).toBe(
      'What happened: Fewer staff.\n\nWhat next: Recruit.',
    )
    expect(commentaryText({ ...nothing, note: 'By hand.', evidence: 'https://example.org/a' })).toBe(
      'Note: By hand.\n\nEvidence: https://example.org/a',
    )
    expect(commentaryText(nothing)).toBe('')
  })

  it('is read back as it was written, whatever a person wrote', () => {
    fc.assert(
      fc.property(part, part, part, part, part, (happened, why, next, note, evidence) => {
        const parts = { happened, why, next, note, evidence }
        expect(readCommentaryText(commentaryText(parts))).toEqual(parts)
      }),
      { numRuns: 2000 },
    )
  })

  it('without titles is what happened', () => {
    expect(readCommentaryText('Fewer staff.')).toEqual({ ...nothing, happened: 'Fewer staff.' })
  })
})
