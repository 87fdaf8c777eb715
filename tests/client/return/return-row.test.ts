import { parseEdits, serializeEdits } from '@roundtable/client/features/return/draft/edit-storage.ts'
import { typeInto } from '@roundtable/client/features/return/draft/return-edits.ts'
import { saveStateOf } from '@roundtable/client/features/return/draft/save-state.ts'
import { readRow } from '@roundtable/client/features/return/row/row-reading.ts'
import { emptyText, textOf } from '@roundtable/client/features/return/row/sheet.ts'
import { describe, expect, it } from 'vitest'
import { rowOf } from '../../support/make/return-sheet.ts'

const series = '0198a000-0000-7000-8000-000000000001'
const row = rowOf(series)

describe('a row while it is typed', () => {
  it('says what it would be', () => {
    const reading = readRow(row, { ...emptyText, numerator: '38', denominator: '87' })
    expect(reading).toMatchObject({ valueText: '43.7%', wouldBe: 'off-target', asksCommentary: 'off target' })
    expect(reading.problems[0]?.field).toBe('happened')
  })

  it('says nothing of a figure that cannot be', () => {
    const reading = readRow(row, { ...emptyText, numerator: '412', denominator: '396' })
    expect(reading).toMatchObject({ valueText: null, wouldBe: null })
    expect(reading.wrong[0]?.field).toBe('numerator')
  })

  it('asks what an ambiguous text means', () => {
    const reading = readRow(row, { ...emptyText, numerator: '(5)', denominator: '10' })
    expect(reading.unreadable).toHaveLength(1)
    expect(reading.entered.numerator).toBeNull()
  })

  it('asks why only where the published figure changes', () => {
    const figure = { numerator: '5', denominator: '10', value: '50', reason: null }
    const published = rowOf(series, { publishedText: '50.0%', published: figure })
    expect(readRow(published, textOf(published))).toMatchObject({ problems: [], asksCorrection: false })
    const same = readRow(published, { ...emptyText, numerator: '5', denominator: '10' })
    const other = readRow(published, { ...emptyText, numerator: '7', denominator: '10' })
    expect([same.asksCorrection, other.asksCorrection]).toEqual([false, true])
  })

  it('waits for the other half of a fraction', () => {
    expect(readRow(row, { ...emptyText, numerator: '38' })).toMatchObject({ wrong: [], valueText: null })
    expect(readRow(row, { ...emptyText, numerator: '38' }).problems[0]?.field).toBe('denominator')
  })

  it('reads the value alone where no fraction is asked', () => {
    const days = rowOf(series, { asksFraction: false, unit: 'days', unitSign: ' days', target: null })
    expect(readRow(days, { ...emptyText, value: '1,204.5' }).entered.value).toBe('1204.5')
  })
})

describe('what a browser kept', () => {
  const edits = typeInto({}, row, { numerator: '(5)', happened: 'Line one\nline two' })

  it('is read back as it was typed', () => {
    expect(parseEdits(serializeEdits(edits))).toEqual(edits)
  })

  it('is read under the name a field had then, and empty where there was no such field', () => {
    const typed = typeInto({}, row, { value: '5', confirmation: 'Counted twice.', evidence: 'A file' })
    const former = serializeEdits(typed)
      .replaceAll('"confirmation":', '"confirmed":')
      .replaceAll(/,"evidence":"[^"]*"/g, '')
    const [read] = Object.values(parseEdits(former))
    expect(read?.text).toMatchObject({ value: '5', confirmation: 'Counted twice.', evidence: '' })
  })

  it('is left out where it was damaged', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"edits":7}',
      '{"edits":{"x":{"version":1}}}',
      '{"edits":{"__proto__":{}}}',
    ]) {
      expect(parseEdits(text)).toEqual({})
    }
    expect(parseEdits(null)).toEqual({})
  })
})

describe('what is said about saving', () => {
  const now = { saving: false, unsent: 0, held: 0, clashes: 0, refused: null, savedAt: '14:05' }

  it('follows the state', () => {
    expect(saveStateOf(now).text).toBe('Saved 14:05')
    expect(saveStateOf({ ...now, saving: true, unsent: 3 }).text).toBe('Saving…')
    expect(saveStateOf({ ...now, unsent: 3 }).text).toBe('Not saved: 3 cells')
  })

  it('says how to go on when the session has ended', () => {
    const refused = { message: 'Please sign in.', data: { httpStatus: 401 } }
    expect(saveStateOf({ ...now, unsent: 1, refused })).toMatchObject({ tone: 'problem', needsSignIn: true })
  })
})
