import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { importMonth, monthFile } from '../../support/make/import.ts'
import { perTest } from '../../support/make/lifetime.ts'
import {
  approveSubmitted,
  entryOf,
  policeMonth,
  rowOf,
  saveFigures,
  submitSaved,
} from '../../support/make/return.ts'
import { addSlices } from '../../support/make/series.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const eight = { value: '8', happened: 'a', why: 'b', next: 'c', confirmation: 'd' }
const police = () => at.callerAs('police-contributor')

describe('a file for a return', () => {
  it('is seen before anything is saved', async () => {
    const { id: returnId } = await policeMonth(at)
    const view = await at.read(returnId, monthFile, { name: 'C:\\Figures\\October final.csv' })
    expect(view).toMatchObject({
      state: 'ready',
      fileName: 'October final.csv',
      ready: 2,
      wrong: 0,
      same: 0,
      leftCount: 0,
    })
    expect(view.fileHash).toMatch(/^[0-9a-f]{64}$/)
    const changes = await police().import.changes({ id: view.id, part: 0 })
    expect(
      changes.map(({ label, fields }) => [
        label,
        fields.slice(0, -4).map(({ field, was, is }) => [field, was, is]),
      ]),
    ).toEqual([
      [
        expect.stringContaining('PO01'),
        [
          ['numerator', '', '180'],
          ['denominator', '', '200'],
          ['value', '', '90.0%'],
        ],
      ],
      [expect.stringContaining('PO02'), [['value', '', '7']]],
    ])
    expect(rowOf(await policeMonth(at), 'PO01').entry).toBeNull()
  })

  it('is saved without a row whose name means several lines, once the answer is none of them', async () => {
    await addSlices(at, ['North', 'South'], { indicatorId: at.indicator('PO02') })
    const { id: returnId } = await policeMonth(at)
    const { questions } = await at.read(returnId, monthFile)
    expect(questions.map(({ lines }) => lines)).toEqual([[3]])
    const answers = { [questions[0]?.id ?? '']: 'none' }
    const view = await at.read(returnId, monthFile, { answers })
    expect(view).toMatchObject({ questions: [], ready: 1, leftCount: 1 })
    const saved = await police().import.save({ id: view.id, key: newId(), leaveOut: [] })
    expect(saved).toMatchObject({ state: 'applied', applied: 1 })
  })

  it('is told of a line that was retired, in the words of the return itself', async () => {
    const { id: returnId } = await policeMonth(at)
    const because = 'PO04 was retired on 30 June 2026: no figure is asked for it any more.'
    const view = await at.read(returnId, 'Code,Numerator,Denominator\r\nPO04,1,2\r\n')
    expect(view.left).toEqual([{ line: 2, what: 'PO04', because }])
    const { beside } = await policeMonth(at)
    expect(beside.map(({ code, notAsked }) => [code, notAsked])).toEqual([
      [
        'PO03',
        'PO03 is reported quarterly: it does not belong to the October 2026 return of Smallborough Police.',
      ],
      ['PO04', because],
    ])
    const entries = [entryOf(at.series('PO04'), { numerator: '1', denominator: '2' })]
    expect(await refusal(police().return.saveDraft({ id: returnId, entries }))).toMatchObject({
      sentence: because,
    })
  })

  it('is saved whole, with one event of the trail', async () => {
    const { returnId, view } = await importMonth(at)
    expect(view).toMatchObject({ state: 'applied', applied: 2 })
    const sheet = await policeMonth(at)
    expect(rowOf(sheet, 'PO01').entry).toMatchObject({
      numerator: '180',
      denominator: '200',
      value: '90',
      version: 1,
    })
    expect(rowOf(sheet, 'PO02').entry).toMatchObject({ value: '7' })
    expect(sheet.state).toBe('in-progress')
    expect((await actionsOn(at, returnId)).filter((action) => action === 'return.imported')).toHaveLength(1)
  })

  it('brings words in one row and none in the next, and both are undone to what stood there', async () => {
    const { id: returnId } = await policeMonth(at)
    const was = { numerator: '90', denominator: '200', happened: 'Fewer.' }
    await saveFigures(at, { PO01: was, PO02: { value: '9' } })
    const { id } = await at.read(
      returnId,
      'Code,Numerator,Denominator,Value,Note\nPO01,180,200,,\nPO02,,,7,Twice.\n',
    )
    await police().import.save({ id, key: newId(), leaveOut: [] })
    const sheetRow = async (code: string) => rowOf(await policeMonth(at), code).entry
    const entries = () => Promise.all(['PO01', 'PO02'].map(sheetRow))
    expect(await entries()).toMatchObject([
      { numerator: '180', value: '90', happened: 'Fewer.', note: '', version: 2 },
      { value: '7', happened: '', note: 'Twice.', version: 2 },
    ])
    await police().import.undo({ id })
    expect(await entries()).toMatchObject([
      { numerator: '90', value: '45', happened: 'Fewer.', note: '', version: 3 },
      { value: '9', happened: '', note: '', version: 3 },
    ])
  })

  it('sent to be saved twice with one key is saved once, with another refused', async () => {
    const { id, key } = await importMonth(at)
    expect(await police().import.save({ id, key, leaveOut: [] })).toMatchObject({
      state: 'applied',
      applied: 2,
    })
    expect(rowOf(await policeMonth(at), 'PO01').entry?.version).toBe(1)
    expect(await refusal(police().import.save({ id, key: newId(), leaveOut: [] }))).toMatchObject({
      code: 'rule',
      sentence: 'This file was saved already: upload it again to save it again.',
    })
  })

  it('leaves out the lines a person does not want, and rows with a problem', async () => {
    const { id: returnId } = await policeMonth(at)
    const view = await at.read(returnId, 'Code;Numerator;Denominator;Value\nPO01;250;200;\nPO02;;;7\n')
    expect(view).toMatchObject({ ready: 1, wrong: 1 })
    expect(await refusal(police().import.save({ id: view.id, key: newId(), leaveOut: [3] }))).toMatchObject({
      sentence: 'There is nothing to save: every row was left out.',
    })
    await police().import.save({ id: view.id, key: newId(), leaveOut: [] })
    const sheet = await policeMonth(at)
    expect([rowOf(sheet, 'PO01').entry, rowOf(sheet, 'PO02').entry?.value]).toEqual([null, '7'])
  })

  it('is refused where somebody changed a figure after it was read, and nothing is saved', async () => {
    const { id: returnId } = await policeMonth(at)
    const { id } = await at.read(returnId, monthFile)
    await at.callerAs('police-second-contributor').return.saveDraft({
      id: returnId,
      entries: [entryOf(at.series('PO02'), { value: '9' })],
    })
    const refused = await refusal(police().import.save({ id, key: newId(), leaveOut: [] }))
    expect(refused.code).toBe('conflict')
    expect(refused.sentence).toMatch(/^Somebody changed PO02 .*Nothing was saved/)
    const sheet = await policeMonth(at)
    expect([rowOf(sheet, 'PO01').entry, rowOf(sheet, 'PO02').entry?.value]).toEqual([null, '9'])
  })

  it('of two at once one is saved and the other told', async () => {
    const { id: returnId } = await policeMonth(at)
    const [mine, theirs] = await Promise.all([
      at.read(returnId, monthFile),
      at.read(returnId, 'Code,Value\nPO02,8\n'),
    ])
    const outcomes = await Promise.allSettled(
      [mine, theirs].map(({ id }) => police().import.save({ id, key: newId(), leaveOut: [] })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('sent again with the same key is the same act, with another choice of rows it is refused', async () => {
    const { id: returnId } = await policeMonth(at)
    const { id } = await at.read(returnId, monthFile)
    const key = newId()
    const saved = await police().import.save({ id, key, leaveOut: [3] })
    expect(await police().import.save({ id, key, leaveOut: [3] })).toEqual(saved)
    const refused = await refusal(police().import.save({ id, key, leaveOut: [] }))
    expect(refused.sentence).toBe(
      'This file was saved already, with other rows left out: look at the return before you save it again.',
    )
  })

  it('with a question is not saved before it is answered', async () => {
    const { id: returnId } = await policeMonth(at)
    const file = 'Code,Period,Value\nPO02,01/10/2026,7\n'
    const asked = await at.read(returnId, file)
    expect(asked.questions.map(({ id }) => id)).toEqual(['days'])
    expect((await refusal(police().import.save({ id: asked.id, key: newId(), leaveOut: [] }))).sentence).toBe(
      'Answer the questions first: nothing is guessed.',
    )
    expect(await at.read(returnId, file, { answers: { days: 'day-first' } })).toMatchObject({
      ready: 1,
      questions: [],
    })
  })
})

describe('undoing an import', () => {
  it('puts every row back as it was, in one step', async () => {
    const { id: returnId } = await policeMonth(at)
    await police().return.saveDraft({
      id: returnId,
      entries: [entryOf(at.series('PO02'), { value: '5', happened: 'As ever.' })],
    })
    const { id } = await importMonth(at)
    expect((await police().import.last({ returnId }))?.id).toBe(id)
    await police().import.undo({ id })
    const sheet = await policeMonth(at)
    expect(rowOf(sheet, 'PO01').entry).toBeNull()
    expect(rowOf(sheet, 'PO02').entry).toMatchObject({ value: '5', happened: 'As ever.', version: 3 })
    expect(await police().import.last({ returnId })).toBeNull()
    expect(await actionsOn(at, returnId)).toContain('return.import-undone')
    expect((await refusal(police().import.undo({ id }))).sentence).toBe('This import was undone already.')
  })

  it('leaves alone what was left out of it and typed since', async () => {
    const { id: returnId } = await policeMonth(at)
    const { id } = await at.read(returnId, monthFile)
    await police().import.save({ id, key: newId(), leaveOut: [3] })
    await police().return.saveDraft({ id: returnId, entries: [entryOf(at.series('PO02'), { value: '8' })] })
    await police().import.undo({ id })
    const sheet = await policeMonth(at)
    expect([rowOf(sheet, 'PO01').entry, rowOf(sheet, 'PO02').entry?.value]).toEqual([null, '8'])
  })

  it('is refused where a figure was changed after, which is named', async () => {
    const { id } = await importMonth(at)
    await saveFigures(at, { PO02: eight })
    const refused = await refusal(police().import.undo({ id }))
    expect(refused.code).toBe('conflict')
    expect(refused.sentence).toMatch(
      /^Somebody changed PO02 .*\(line 3\) after the import\. Nothing was undone/,
    )
    expect(rowOf(await policeMonth(at), 'PO01').entry?.value).toBe('90')
  })

  it('is refused once the return waits for approval', async () => {
    const { id } = await importMonth(at)
    await submitSaved(at)
    expect((await refusal(police().import.undo({ id }))).code).toBe('rule')
  })
})

describe('a published figure', () => {
  it('keeps from which file and line it came, and loses it with a figure typed since', async () => {
    await importMonth(at)
    await saveFigures(at, { PO02: eight })
    await submitSaved(at)
    await approveSubmitted(at)
    const sources = await at.database.db.selectFrom('measurementSource').selectAll().execute()
    expect(sources).toMatchObject([
      {
        seriesId: at.series('PO01'),
        periodStart: '2026-10-01',
        revision: 1,
        line: 2,
      },
    ])
    const told = { periodStart: '2026-10-01', fileName: 'October final.csv', line: 2 }
    expect((await at.callerAs('chair').indicator.get({ code: 'PO01' })).sources).toMatchObject([told])
    expect((await at.callerAs('elected-member').indicator.get({ code: 'PO01' })).sources).toEqual([])
  })
})

describe('a file of many periods', () => {
  it('as it was exported changes nothing', async () => {
    const { id: returnId } = await policeMonth(at)
    const figures = await at.database.db
      .selectFrom('measurement')
      .selectAll()
      .where('seriesId', '=', at.series('PO01'))
      .execute()
    const lines = figures.map((f) =>
      ['PO01', 'All', f.periodStart, f.numerator ?? '', f.denominator ?? '', f.value ?? ''].join(','),
    )
    const file = ['indicator_code,series,period_start,numerator,denominator,value', ...lines].join('\r\n')
    expect(await at.read(returnId, file)).toMatchObject({
      state: 'ready',
      ready: 0,
      wrong: 0,
      same: figures.length,
      leftCount: 0,
    })
  })

  it('that differs in a closed period says how to have it reopened', async () => {
    const { id: returnId } = await policeMonth(at)
    const file = 'Code,Period,Numerator,Denominator\nPO01,September 2026,1,200\nPO01,November 2026,1,200\n'
    const { left, ready } = await at.read(returnId, file)
    expect(ready).toBe(0)
    expect(left.map(({ because }) => because)).toEqual([
      'September 2026: This period is closed: the partnership manager can reopen it, with a reason.',
      'November 2026 has not ended on 23 November 2026.',
    ])
  })
})
