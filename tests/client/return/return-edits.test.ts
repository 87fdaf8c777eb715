import { draftAfter, openDraft } from '@roundtable/client/features/return/draft/draft-state.ts'
import {
  afterSave,
  countUnsent,
  type Edits,
  meet,
  mergeTexts,
  rowsToSend,
  settle,
  shownText,
  typeInto,
} from '@roundtable/client/features/return/draft/return-edits.ts'
import { withSaved } from '@roundtable/client/features/return/draft/saved-rows.ts'
import { emptyText, type Row, type Sheet, textOf } from '@roundtable/client/features/return/row/sheet.ts'
import { describe, expect, it } from 'vitest'
import { entryOf, lineBeside, rowOf, sheetOf } from '../../support/make/return-sheet.ts'

const first = '0198a000-0000-7000-8000-000000000001'
const second = '0198a000-0000-7000-8000-000000000002'
const sheet = sheetOf([
  rowOf(first),
  rowOf(second, { entry: entryOf({ numerator: '80', denominator: '87' }) }),
])
const rowAt = (of: Sheet, at: number): Row => {
  const row = of.rows[at]
  if (row === undefined) throw new Error(`There is no row ${at}.`)
  return row
}

describe('what is typed', () => {
  it('is an edit until it equals what is saved again', () => {
    const row = rowAt(sheet, 1)
    const typed = typeInto({}, row, { numerator: '81' })
    expect(countUnsent(typed)).toBe(1)
    expect(shownText(row, typed).numerator).toBe('81')
    expect(typeInto(typed, row, { numerator: '80' })).toEqual({})
  })

  it('is sent where it can be right, and held where it cannot', () => {
    let edits: Edits = typeInto({}, rowAt(sheet, 0), { numerator: '(412)', denominator: '396' })
    edits = typeInto(edits, rowAt(sheet, 1), { numerator: '1,081', denominator: ' 2,000 ' })
    const { ready, held } = rowsToSend(sheet, edits, [])
    expect(held).toBe(1)
    expect(ready.map((each) => [each.seriesId, each.version, each.entered.numerator])).toEqual([
      [second, 1, '1081'],
    ])
  })
})

describe('a save that was answered', () => {
  const typed = typeInto({}, rowAt(sheet, 0), { numerator: '38', denominator: '87' })
  const { ready } = rowsToSend(sheet, typed, [])
  const saved = sheetOf([
    rowOf(first, { entry: entryOf({ numerator: '38', denominator: '87' }) }),
    rowAt(sheet, 1),
  ])

  it('leaves nothing to send', () => {
    expect(afterSave(typed, ready, saved)).toEqual({})
  })

  it('leaves what was typed meanwhile, on the new version', () => {
    const further = typeInto(typed, rowAt(sheet, 0), { numerator: '39' })
    const left = afterSave(further, ready, saved)
    expect(left[first]).toMatchObject({ version: 1, text: { numerator: '39' }, base: { numerator: '38' } })
  })
})

describe('two people on one row', () => {
  const mine = typeInto({}, rowAt(sheet, 1), { numerator: '82', happened: 'A new home opened.' })
  const others = (entry: Partial<Parameters<typeof entryOf>[0]>) =>
    sheetOf([
      rowAt(sheet, 0),
      rowOf(second, {
        entry: entryOf({
          numerator: '80',
          denominator: '87',
          ...entry,
          version: 2,
          enteredBy: 'Grace Oduya',
        }),
      }),
    ])

  it('who touch different cells are merged', () => {
    const met = meet(mine, others({ denominator: '90' }))
    expect(met.clashes).toEqual([])
    expect(met.edits[second]).toMatchObject({ version: 2, text: { numerator: '82', denominator: '90' } })
  })

  it('who type the same have nothing to choose', () => {
    const met = meet(mine, others({ numerator: '82', happened: 'A new home opened.' }))
    expect(met).toEqual({ edits: {}, clashes: [] })
  })

  it('who differ are shown both, who and when, and nothing is sent before the choice', () => {
    const fresh = others({ numerator: '79' })
    const met = meet(mine, fresh)
    expect(met.clashes).toMatchObject([{ fields: ['numerator'], by: 'Grace Oduya', version: 2 }])
    expect(rowsToSend(fresh, met.edits, met.clashes).ready).toEqual([])
    const [clash] = met.clashes
    if (clash === undefined) throw new Error('There is no clash.')
    expect(settle(met.edits, clash, 'mine')[second]?.text).toMatchObject({
      numerator: '82',
      happened: 'A new home opened.',
    })
    expect(settle(met.edits, clash, 'theirs')[second]?.text).toMatchObject({
      numerator: '79',
      happened: 'A new home opened.',
    })
  })

  it('lose nothing to a reading of the same version', () => {
    expect(meet(mine, sheet)).toEqual({ edits: mine, clashes: [] })
  })

  it('find a cell only the other changed taken over', () => {
    const base = textOf(rowAt(sheet, 1))
    const { merged, fields } = mergeTexts(base, { ...base, why: 'Mine' }, { ...base, numerator: '5' })
    expect(fields).toEqual([])
    expect(merged).toEqual({ ...emptyText, numerator: '5', denominator: '87', why: 'Mine' })
  })
})

describe('a row that is not asked for any more', () => {
  const gone = { ...sheetOf([rowAt(sheet, 1)]), version: 2 }
  const typed = typeInto({}, rowAt(sheet, 0), { numerator: '38', denominator: '87', note: 'By hand.' })

  it('gives what was typed for it back to the person, with why it went', () => {
    const because = 'CL01 was retired on 30 June 2026: no figure is asked for it any more.'
    const line = { ...lineBeside, seriesId: first, notAsked: because }
    const state = draftAfter(openDraft({ sheet, kept: typed }), {
      type: 'arrived',
      sheet: { ...gone, beside: [line] },
    })
    expect(state.edits).toEqual({})
    expect(state.gone).toEqual([{ seriesId: first, because, typed: ['38', '87', 'By hand.'] }])
    expect(draftAfter(state, { type: 'seen' }).gone).toEqual([])
    expect(openDraft({ sheet: gone, kept: typed }).gone).toMatchObject([{ typed: ['38', '87', 'By hand.'] }])
  })

  it('is nothing to tell where nothing was typed, or where it was saved', () => {
    const { ready } = rowsToSend(sheet, typed, [])
    const open = openDraft({ sheet, kept: typed })
    expect(draftAfter(openDraft({ sheet, kept: {} }), { type: 'arrived', sheet: gone }).gone).toEqual([])
    expect(draftAfter(open, { type: 'saved', sheet, sent: ready }).gone).toEqual([])
  })
})

describe('a saved row', () => {
  it('is the only one that is drawn again', () => {
    const { rows } = sheet
    const saved = {
      id: sheet.id,
      version: 2,
      state: 'in-progress' as const,
      entered: 1,
      rows: [rowAt(sheet, 0)],
    }
    const after = withSaved(sheet, saved)
    expect(after.rows[1]).toBe(rows[1])
    expect(after.rows[0]).not.toBe(rows[0])
  })
})
