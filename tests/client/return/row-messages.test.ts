import {
  messagesOf,
  type RowMessages,
  whileTyping,
} from '@roundtable/client/features/return/row/row-messages.ts'
import { readRow } from '@roundtable/client/features/return/row/row-reading.ts'
import { emptyText } from '@roundtable/client/features/return/row/sheet.ts'
import { describe, expect, it } from 'vitest'
import { rowOf } from '../../support/make/return-sheet.ts'

const row = rowOf('0198a000-0000-7000-8000-000000000001')
const told = (numerator: string, denominator: string, all = false) =>
  messagesOf(readRow(row, { ...emptyText, numerator, denominator }), '', all)
const nothing: RowMessages = { figure: [], doubt: null, asks: null }
const fields = ({ figure }: RowMessages) => figure.map((each) => each.field)

describe('what a row is told', () => {
  it('is what cannot be, and what is missing after an attempt to submit', () => {
    expect(fields(told('412', '396'))).toEqual(['numerator'])
    expect([fields(told('38', '')), fields(told('38', '', true))]).toEqual([[], ['denominator']])
  })

  it('asks for words where the figure stands and is off target, not beside one that cannot be', () => {
    expect(told('38', '87').asks).toBe('Say what happened, why and what happens next.')
    expect(told('412', '396', true).asks).toBeNull()
  })

  it('is nothing new while somebody types', () => {
    expect(whileTyping(nothing, told('412', '3'))).toEqual(nothing)
    expect(whileTyping(nothing, told('38', '87'))).toEqual(nothing)
    expect(whileTyping(nothing, { ...nothing, doubt: 'Far above.' })).toEqual(nothing)
  })

  it('stays while it still holds, and goes as soon as it does not', () => {
    const before = told('412', '396')
    expect(whileTyping(before, before)).toEqual(before)
    expect(whileTyping(before, told('412', '3960')).figure).toEqual([])
    expect(whileTyping(told('38', '87'), told('38', '88')).asks).toBe(
      'Say what happened, why and what happens next.',
    )
    const doubtful = { ...nothing, doubt: 'Far above.' }
    expect(whileTyping(doubtful, { ...nothing, doubt: 'Far below.' }).doubt).toBe('Far below.')
  })
})
