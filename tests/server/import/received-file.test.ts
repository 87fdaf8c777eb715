import { describe, expect, it } from 'vitest'
import { importMonth, monthFile, readMonth } from '../../support/make/import.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { eesFile } from '../../support/make/open-data.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const files = ['returnImport', 'pastFile', 'setUpFile', 'benchmarkFile'] as const

const idsIn = async (table: (typeof files)[number]) => {
  const { partnershipId } = at
  const { db } = at.database
  const rows = await db.selectFrom(table).select('id').where('partnershipId', '=', partnershipId).execute()
  return rows.map(({ id }) => id)
}

async function sendEach() {
  const past = await at.readPast('Code,Period,Actual\r\nPO02,Jan 2021,5', { as: 'manager' })
  const { bytes } = await at.download(`set-up.xlsx?partnership=${at.slug}`, 'manager')
  const setUp = await at.readSetUp(bytes)
  const benchmark = await at.readBenchmarks(eesFile({ '2024': ['22.5', '21', '24.1', 'c', '13'] }))
  return { pastFile: past.id, setUpFile: setUp.id, benchmarkFile: benchmark.id }
}

describe('a file that was sent and not taken over', () => {
  it('is gone with its pages once its days are over, and the one that was taken over stays', async () => {
    const { id: saved, returnId } = await importMonth(at)
    const before = { ...(await sendEach()), returnImport: (await at.read(returnId, monthFile)).id }
    for (const table of files) expect(await idsIn(table)).toContain(before[table])
    at.clock.now = new Date(Date.parse(at.clock.now) + 8 * 86_400_000).toISOString()
    const after = { ...(await sendEach()), returnImport: (await readMonth(at)).view.id }
    for (const table of ['pastFile', 'setUpFile', 'benchmarkFile'] as const)
      expect(await idsIn(table)).toEqual([after[table]])
    expect(new Set(await idsIn('returnImport'))).toEqual(new Set([saved, after.returnImport]))
  })
})
