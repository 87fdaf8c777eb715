import { exceptionsOf, mostExceptions } from '@roundtable/shared/exception/exception.ts'
import { exceptionLine } from '@roundtable/shared/exception/exception-words.ts'
import { describe, expect, it } from 'vitest'

type Given = Parameters<typeof exceptionsOf>[0]
type Change = Given['changes'][number]

const change = (code: string, over: Partial<Change> = {}): Change => ({
  kind: 'status',
  ...{ band: 'worse', because: 'It has gone off target.', what: 'Status', was: '80%', is: '70%' },
  ...{ indicatorCode: code, indicatorName: `Indicator ${code}`, goalCode: 'G1' },
  ...over,
})
const goals = new Map([['G1', 'Homes near by']])
const page = (
  changes: readonly Change[],
  choices: Given['choices'] = [],
  names = new Map<string, string>(),
) => exceptionsOf({ from: '2026-09-14', to: '2026-12-14', changes, choices, names, goals })
const chosen = (reference: string, choice: 'added' | 'set-aside') => ({
  ...{ kind: 'indicator' as const, reference, choice, by: 'Amina Farrow', reason: 'It was promised.' },
})
const codes = (rows: readonly { reference: string }[]) => rows.map(({ reference }) => reference)
const many = Array.from({ length: 15 }, (_, at) => change(`A${at + 1}`))

describe('the page of exceptions', () => {
  it('names a goal by what it says: its code stands before it', () => {
    const ofGoal = change('', { indicatorCode: null, indicatorName: null })
    expect(page([ofGoal]).shown).toMatchObject([{ kind: 'goal', reference: 'G1', name: 'Homes near by' }])
  })

  it('has one row a record, by its change of highest rank, and says how many others there are', () => {
    const { shown } = page([
      change('A1'),
      change('A1', { kind: 'signal', what: 'Signal', because: 'Worsening, and not by chance.' }),
      change('A2', { kind: 'target', was: null, is: '≥ 95%', what: 'Proposed' }),
      change('A3', { kind: 'signal', was: null, is: null, what: 'Signal' }),
    ])
    expect(shown).toMatchObject([
      { reference: 'A1', because: 'It has gone off target.', line: '80% to 70%', more: 1 },
      { reference: 'A2', line: 'Proposed: ≥ 95%', more: 0 },
      { reference: 'A3', line: '', more: 0 },
    ])
    expect(shown.map(exceptionLine)).toEqual(['80% to 70%, and 1 other change', 'Proposed: ≥ 95%', ''])
  })

  it('says once what reads the same before and after', () => {
    const hidden = { was: 'Suppressed: small numbers', is: 'Suppressed: small numbers', what: 'Revised' }
    const { shown } = page([change('A1', { kind: 'revised-figure', band: 'corrected', ...hidden })])
    expect(shown.map(exceptionLine)).toEqual(['Revised. Suppressed: small numbers, before and after'])
  })

  it('is one page at most, and names every record it left out with why', () => {
    const { shown, leftOut } = page([...many, change('B1', { band: 'new', because: 'New.' })])
    expect(shown).toHaveLength(mostExceptions)
    expect(codes([...shown, ...leftOut]).toSorted()).toEqual(
      codes([...many, change('B1')].map(asRow)).toSorted(),
    )
    expect(leftOut.map(({ why }) => why)).toEqual([
      ...Array.from({ length: 3 }, () => 'It ranks below what fits the page.'),
      'A new figure that changed nothing is no exception.',
    ])
  })

  it('always holds what was added, in the place of what ranks last', () => {
    const { shown, leftOut } = page(
      many,
      [chosen('A15', 'added'), chosen('C1', 'added')],
      new Map([['indicator C1', 'Calm']]),
    )
    expect(codes(shown)).toEqual([
      ...many.slice(0, 10).map(({ indicatorCode }) => indicatorCode),
      'A15',
      'C1',
    ])
    expect(shown.at(-1)).toMatchObject({
      name: 'Calm',
      because: 'Added for this meeting.',
      reason: 'It was promised.',
    })
    expect(codes(leftOut)).toEqual(['A11', 'A12', 'A13', 'A14'])
  })

  it('does not hold what was added and is not the reader’s to see', () => {
    expect(page([], [chosen('C1', 'added')])).toMatchObject({ shown: [], leftOut: [] })
  })

  it('lets what fits move up where a row is set aside, and tells who did it and why', () => {
    const { shown, leftOut } = page(many, [chosen('A1', 'set-aside')])
    expect(codes(shown)[0]).toBe('A2')
    expect(shown).toHaveLength(mostExceptions)
    expect(leftOut[0]).toMatchObject({ reference: 'A1', why: 'Set aside by Amina Farrow: It was promised.' })
  })
})

const asRow = ({ indicatorCode }: Change) => ({ reference: indicatorCode ?? '' })
