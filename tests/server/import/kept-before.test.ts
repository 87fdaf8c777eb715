import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { importMonth, monthFile, readMonth } from '../../support/make/import.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { entryOf, policeMonth, rowOf } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { statementsOf } from '../../support/read/statements.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const police = () => at.callerAs('police-contributor')
const save = (id: string, leaveOut: number[] = []) => police().import.save({ id, key: newId(), leaveOut })
const keptOf = async (importId: string) => {
  const { db } = at.database
  const kept = db.selectFrom('returnImportBefore').select('entries').where('importId', '=', importId)
  return (await kept.execute()).map(({ entries }) => entries)
}
const later = (minutes: number) => {
  at.clock.now = new Date(Date.parse(at.clock.now) + minutes * 60_000).toISOString()
}
const typed = async (value: string) => {
  const { id } = await policeMonth(at)
  const entries = [entryOf(at.series('PO02'), { value, happened: 'As ever.' })]
  await police().return.saveDraft({ id, entries })
}
const entry = async () => rowOf(await policeMonth(at), 'PO02').entry

describe('what stands where a file would be written', () => {
  it('is kept when the file is read, and put back when it is undone', async () => {
    await typed('5')
    const { view } = await readMonth(at)
    const kept = await keptOf(view.id)
    expect(kept).toHaveLength(1)
    expect(kept[0]).toContain('As ever.')
    await save(view.id)
    expect(await keptOf(view.id)).toEqual(kept)
    await police().import.undo({ id: view.id })
    expect(await entry()).toMatchObject({ value: '5', happened: 'As ever.', version: 3 })
  })

  it('is kept when it is saved where the file was read by a server that kept it then', async () => {
    await typed('5')
    const { view } = await readMonth(at)
    const kept = await keptOf(view.id)
    await at.database.db.deleteFrom('returnImportBefore').where('importId', '=', view.id).execute()
    await save(view.id)
    expect(await keptOf(view.id)).toEqual(kept)
    await police().import.undo({ id: view.id })
    expect(await entry()).toMatchObject({ value: '5', happened: 'As ever.' })
  })

  it('goes with the file once its days are over', async () => {
    await typed('5')
    const { view } = await readMonth(at)
    later(8 * 24 * 60)
    await readMonth(at)
    expect(await keptOf(view.id)).toEqual([])
  })

  it('is another entry where it was taken away and entered anew, though of the same version', async () => {
    const first = await importMonth(at, 'Code,Value\r\nPO02,8\r\n')
    const { view } = await readMonth(at, 'Code,Value\r\nPO02,9\r\n')
    expect(view.ready).toBe(1)
    later(1)
    await police().import.undo({ id: first.id })
    expect(await entry()).toBeNull()
    await typed('6')
    expect(await entry()).toMatchObject({ value: '6', version: 1 })
    expect((await refusal(save(view.id))).sentence).toMatch(/^Somebody changed PO02 .*Nothing was saved/)
    expect(await entry()).toMatchObject({ value: '6', version: 1 })
  })

  it('is known by the clock of whoever entered it, though that of the server was set back since', async () => {
    await typed('5')
    later(-60)
    const { view } = await readMonth(at, 'Code,Value\r\nPO02,9\r\n')
    expect(await save(view.id)).toMatchObject({ state: 'applied', applied: 1 })
    expect(await entry()).toMatchObject({ value: '9', version: 2 })
  })

  it('is another entry too where a line of its page was left out', async () => {
    const first = await importMonth(at, 'Code,Value\r\nPO02,8\r\n')
    const { view } = await readMonth(at, monthFile)
    expect(view.ready).toBe(2)
    const [po01, po02] = [2, 3]
    await police().import.undo({ id: first.id })
    later(1)
    await typed('6')
    expect((await refusal(save(view.id, [po01]))).sentence).toMatch(/^Somebody changed PO02 /)
    expect(await save(view.id, [po02])).toMatchObject({ state: 'applied', applied: 1 })
    expect(await entry()).toMatchObject({ value: '6', version: 1 })
    await police().import.undo({ id: view.id })
    expect(await entry()).toMatchObject({ value: '6', version: 1 })
  })

  it('is compared row by row only where something was written into its return since, or its lines are others', async () => {
    const compared = async (id: string) => {
      const asked = await statementsOf(() => save(id))
      if (at.database.dialect === 'sqlite') expect(asked.length).toBeGreaterThan(0)
      return asked.filter((text) => text.includes('import_before') && text.includes("'entered_at'"))
    }
    const { view: first } = await readMonth(at, 'Code,Numerator,Denominator\r\nPO01,170,200\r\n')
    expect(await compared(first.id)).toEqual([])
    const { view: second } = await readMonth(at, 'Code,Numerator,Denominator\r\nPO01,180,200\r\n')
    await typed('6')
    const looked = await compared(second.id)
    if (at.database.dialect === 'sqlite') expect(looked).toHaveLength(1)
  })

  it('is not changed by whoever writes elsewhere in the return meanwhile', async () => {
    const { view } = await readMonth(at, 'Code,Numerator,Denominator\r\nPO01,180,200\r\n')
    later(1)
    await typed('6')
    expect(await save(view.id)).toMatchObject({ state: 'applied', applied: 1 })
    expect(await entry()).toMatchObject({ value: '6', version: 1 })
  })

  it('is not a line that is asked no more: its row is named and nothing is saved', async () => {
    const { view } = await readMonth(at, monthFile)
    expect(view.ready).toBe(2)
    await at.database.db
      .updateTable('series')
      .set({ endedAt: at.clock.now })
      .where('id', '=', at.series('PO02'))
      .execute()
    expect((await refusal(save(view.id))).sentence).toMatch(/^Somebody changed PO02 .*Nothing was saved/)
    expect(rowOf(await policeMonth(at), 'PO01').entry).toBeNull()
  })
})
