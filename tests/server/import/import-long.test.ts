import { newId } from '@roundtable/db/ids.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { goodBook } from '../../support/make/hostile-file.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { monthsFrom, oweMonths, policeMonth } from '../../support/make/return.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
let returnId: string
beforeAll(async () => {
  returnId = (await policeMonth(at)).id
})

const rows = 100_000
const closedRow = (n: number) => `PO01,${2015 + (n % 10)}-0${1 + (n % 9)}-01,${n % 200},200`
const fileOf = (row: (n: number) => string) =>
  `Code,Period,Numerator,Denominator\n${Array.from({ length: rows }, (_, n) => row(n)).join('\n')}\n`
const long = fileOf(closedRow)
/** Each row is wrong and stands in the preview, so that it takes a page: no machine reads that while it is sent. */
const slow = fileOf((n) => `PO01,2026-10-01,${n % 9}x,200`)
const police = () => at.callerAs('police-contributor')
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What is told of a file each time it is asked after, until it is not read any more or `stop` says so. */
async function watched(id: string, stop: (rowsRead: number) => boolean = () => false): Promise<number[]> {
  const told: number[] = []
  for (let tries = 0; tries < 10_000; tries++) {
    const { state, rowsRead } = await police().import.get({ id })
    if (state !== 'reading') return told
    told.push(rowsRead)
    if (stop(rowsRead)) return told
    await soon(2)
  }
  throw new Error('The file was not read in time.')
}
const countParts = async (importId: string) => {
  const parts = at.database.db.selectFrom('returnImportPart').select('part').where('importId', '=', importId)
  return (await parts.execute()).length
}

describe('a file of 100,000 rows', () => {
  it('is read while others are answered', async () => {
    let longest = 0
    let goesOn = true
    const answerOthers = async () => {
      while (goesOn) {
        const begin = performance.now()
        await soon(1)
        await police().me.get()
        longest = Math.max(longest, performance.now() - begin)
      }
    }
    const others = answerOthers()
    const begin = performance.now()
    const view = await at.read(returnId, long)
    const whole = performance.now() - begin
    goesOn = false
    await others
    expect(view).toMatchObject({ state: 'ready', ready: 0, leftCount: rows, rowsRead: rows })
    expect(longest / whole, 'of the whole reading, what anybody waited longest').toBeLessThan(0.25)
  })

  it('tells how far it is read while it is read', async () => {
    const { id } = await at.send(returnId, slow)
    const told = await watched(id)
    expect(told.some((rowsRead) => rowsRead > 0 && rowsRead < rows)).toBe(true)
    expect(await police().import.get({ id })).toMatchObject({ state: 'ready', wrong: rows })
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it('is stopped while it is read when the person says so, and nothing of it is kept', async () => {
    const { id } = await at.send(returnId, slow)
    const told = await watched(id, () => true)
    expect(told.at(-1)).toBeLessThan(rows)
    expect((await police().import.cancel({ id })).state).toBe('cancelled')
    expect(await at.read(returnId, goodBook())).toMatchObject({ state: 'ready' })
    expect((await police().import.get({ id })).state).toBe('cancelled')
    expect(await countParts(id)).toBe(0)
  })
})

describe('a file of many returns', () => {
  const starts = monthsFrom('1990-01-01', 130)
  const file = (value: number) =>
    `Code,Period,Numerator,Denominator,Value\n${starts
      .flatMap((start) => [`PO01,${start},${value},200,`, `PO02,${start},,,${value}`])
      .join('\n')}\n`

  const entries = () =>
    at.database.db
      .selectFrom('returnEntry')
      .innerJoin('return', 'return.id', 'returnEntry.returnId')
      .where('return.periodStart', '<', '2002-01-01')
      .select(['returnEntry.value', 'returnEntry.importId', 'returnEntry.importLine', 'returnEntry.version'])
      .orderBy('returnEntry.importLine')
      .execute()

  it('is saved and undone in pages, as one act', async () => {
    await oweMonths(at, returnId, starts)
    const first = await at.read(returnId, file(100))
    expect(first).toMatchObject({ ready: 2 * starts.length, wrong: 0, same: 0 })
    await police().import.save({ id: first.id, key: newId(), leaveOut: [] })
    const second = await at.read(returnId, file(50))
    await police().import.save({ id: second.id, key: newId(), leaveOut: [2] })
    const saved = await entries()
    expect(saved).toHaveLength(2 * starts.length)
    expect(saved.filter(({ importId }) => importId === second.id)).toHaveLength(2 * starts.length - 1)
    expect(saved.filter(({ version }) => version === 2).at(-1)).toEqual({
      value: '50',
      importId: second.id,
      importLine: 2 * starts.length + 1,
      version: 2,
    })
    await police().import.undo({ id: second.id })
    const back = await entries()
    expect(new Set(back.map(({ importId, value }) => `${importId} ${value}`))).toEqual(
      new Set([`${first.id} 50`, `${first.id} 100`]),
    )
    await expect(police().import.undo({ id: first.id })).rejects.toThrow(
      /^Somebody changed PO02 .* and 254 more after the import/,
    )
    const actions = await actionsOn(at, returnId)
    expect(actions.filter((action) => action === 'return.imported')).toHaveLength(2)
  })

  it('says by name which figures changed since it was read', async () => {
    const read = await at.read(returnId, file(70))
    const { db } = at.database
    await db
      .updateTable('returnEntry')
      .set({ version: 9 })
      .where('importLine', '=', 2 * starts.length)
      .execute()
    await expect(police().import.save({ id: read.id, key: newId(), leaveOut: [] })).rejects.toThrow(
      /^Somebody changed PO01 [^;]* since the file was read\. Nothing was saved/,
    )
    expect((await entries()).some(({ importId }) => importId === read.id)).toBe(false)
  })
})
