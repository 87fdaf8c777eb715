import { longestRun, removedMark, withoutWords } from '@roundtable/shared/removal/removed-words.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('words that are blacked out of a text', () => {
  it.each([
    ['Ellis Fairmile came.', 'Ellis Fairmile', '[removed] came.'],
    ['ELLIS\n fairmile’s school', 'Ellis Fairmile', '[removed]’s school'],
    ['(Ellis Fairmile); Ellis Fairmile', 'ellis fairmile', '([removed]); [removed]'],
    ['O’Neill’s sister', "O'Neill", '[removed]’s sister'],
    ['Zoë and zoë', 'ZOË', '[removed] and [removed]'],
    ['Ellis', ' Ellis ', '[removed]'],
    ['a.b', 'a.b', '[removed]'],
  ])('%j without %j is %j', (text, words, rest) => {
    expect(withoutWords(text, words)).toBe(rest)
  })

  it.each([
    ['Ellison came.', 'Ellis'],
    ['Marvellis', 'ellis'],
    ['Ellis came', 'Ellis Fairmile'],
    ['', 'Ellis'],
    ['Ellis', ' '],
  ])('%j does not have %j', (text, words) => {
    expect(withoutWords(text, words)).toBeNull()
  })

  it('are in no text any more, and everything else is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ann', 'annex', 'ANN', '[', 'ö', ', ', '\n'), { maxLength: 12 }),
        (parts) => {
          const text = parts.join(' ')
          const rest = withoutWords(text, 'Ann') ?? text
          expect(withoutWords(rest, 'Ann')).toBeNull()
          expect(rest.split('annex')).toHaveLength(text.split('annex').length)
          expect(rest.split(removedMark)).toHaveLength(parts.filter((part) => /^ann$/i.test(part)).length + 1)
        },
      ),
    )
  })

  it('are looked for by their longest run of plain letters, which every text with them has', () => {
    expect(longestRun('Zoë O’Brien-Stone')).toBe('brien')
    expect(longestRun('Ö')).toBe('')
  })
})
