import {
  countGroup,
  nextWord,
  type OwedReturn,
  orderReturns,
} from '@roundtable/client/features/return/list/returns-order.ts'
import {
  doneMeanwhile,
  returnLead,
  stateInWords,
  whyNot,
} from '@roundtable/client/features/return/row/return-words.ts'
import { readFilter } from '@roundtable/shared/base/filter.ts'
import { isReturnShown, returnFilter } from '@roundtable/shared/return/return-filter.ts'
import { describe, expect, it } from 'vitest'
import { rowOf, sheetOf } from '../../support/make/return-sheet.ts'

const { rows: _, ...summary } = sheetOf([])
const owed = (id: string, part: Partial<OwedReturn>): OwedReturn => ({
  ...summary,
  id,
  next: 'look',
  ...part,
})
const list = [
  owed('old', { state: 'published', dueOn: '2026-08-20' }),
  owed('new', { state: 'published', dueOn: '2026-10-20' }),
  owed('theirs', { state: 'submitted', dueOn: '2026-11-20', late: true, daysLate: 3 }),
  owed('later', { state: 'due', dueOn: '2026-12-20', next: 'enter' }),
  owed('soon', { state: 'due', dueOn: '2026-11-25', next: 'enter' }),
  owed('approve', { state: 'submitted', dueOn: '2026-11-28', next: 'approve' }),
]

describe('what an agency owes', () => {
  it('begins with what waits for the reader, soonest first, and ends with the latest published', () => {
    expect(orderReturns(list).map((each) => each.id)).toEqual([
      'soon',
      'later',
      'approve',
      'theirs',
      'new',
      'old',
    ])
  })

  it('is narrowed by what the address says', () => {
    const shown = (state: Record<string, string>) =>
      list.filter((each) => isReturnShown(each, readFilter(returnFilter, state))).map((each) => each.id)
    expect(shown({ show: 'waiting' })).toEqual(['later', 'soon', 'approve'])
    expect(shown({ show: 'late' })).toEqual(['theirs'])
    expect(shown({ state: 'published' })).toEqual(['old', 'new'])
    expect(shown({ show: 'everything', state: 'lost' })).toHaveLength(6)
    expect(countGroup(list, 'open')).toBe(4)
  })

  it('says what comes next', () => {
    expect(nextWord(owed('a', { next: 'enter', entered: 0 }))).toBe('Enter figures')
    expect(nextWord(owed('a', { next: 'enter', entered: 3 }))).toBe('Go on entering')
    expect(nextWord(owed('a', { next: 'approve' }))).toBe('Look and approve')
  })
})

describe('a return in words', () => {
  const sheet = sheetOf([rowOf('0198a000-0000-7000-8000-000000000001')])

  it('says how far it is, when it is due and who approves', () => {
    expect(returnLead(sheet, 0)).toBe(
      '0 of 1 figure entered. Due 25 November 2026; then Police Lead approves.',
    )
    expect(returnLead({ ...sheet, approvers: ['Ann', 'Ben'], late: true, daysLate: 1 }, 1)).toBe(
      '1 of 1 figure entered. Due 25 November 2026, 1 day late; then Ann or Ben approves.',
    )
  })

  it('says that its due day is over before it counts as late', () => {
    const inGrace = { ...sheet, graceUntil: '2026-11-30' }
    expect(returnLead(inGrace, 0)).toBe(
      '0 of 1 figure entered. Due 25 November 2026, late after 30 November 2026; then Police Lead approves.',
    )
    expect(returnLead({ ...inGrace, state: 'submitted' }, 1)).toContain(
      '(due 25 November 2026, late after 30 November 2026)',
    )
    expect(stateInWords(inGrace)).toBe('In progress, due day over')
    expect(stateInWords({ ...inGrace, state: 'due' })).toBe('Due day over')
    expect(stateInWords({ ...sheet, late: true, daysLate: 6 })).toBe('In progress, 6 days late')
  })

  it('promises nobody the approval of what nobody can approve, and tells who approves a part', () => {
    const alone = {
      ...sheet,
      mayEnter: false,
      state: 'submitted' as const,
      mayApproveSome: true,
      approvers: [],
    }
    const some = { ...alone, approversOfSome: ['Ann'] }
    expect(returnLead(some, 1)).toContain('now Ann approves what others entered')
    expect(whyNot(some)).toContain('Nobody else at Police can approve yours yet')
    expect(whyNot({ ...some, approvers: ['Ben'] })).toContain('approve the others, and Ben approves yours.')
    expect(returnLead({ ...alone, mayApproveSome: false }, 1)).toContain('nobody can approve it yet')
  })

  it('says what somebody else did with it meanwhile', () => {
    const done = (part: Partial<typeof sheet>) => doneMeanwhile({ ...sheet, ...part })
    expect(done({ state: 'sent-back', remarkBy: 'Ann' })).toBe(
      'Ann sent this return back meanwhile. Nothing you chose was sent.',
    )
    expect(done({ state: 'published', approvedBy: 'Ann' })).toContain('Ann approved this return meanwhile.')
    expect(done({ state: 'closed' })).toContain('The period was closed meanwhile.')
  })

  it('says who could do what the reader may not', () => {
    const closed = { ...sheet, mayEnter: false }
    expect(whyNot(sheet)).toBeNull()
    expect(whyNot(closed)).toContain('Figures are entered by Police')
    expect(whyNot({ ...closed, state: 'submitted' })).toContain('It waits for Police Lead')
    expect(whyNot({ ...closed, state: 'submitted', approvers: [] })).toContain('nobody at Police can give it')
    expect(whyNot({ ...closed, state: 'submitted', mayNotApproveBecause: 'You entered it.' })).toBe(
      'You entered it.',
    )
    expect(whyNot({ ...closed, state: 'submitted', approvers: [], approversOfSome: ['Ann'] })).toBe(
      'It waits for Ann, who approves what others entered. A deputy, or another lead, has to approve the rest.',
    )
    expect(whyNot({ ...closed, state: 'published' })).toContain('partnership manager can reopen it')
  })
})
