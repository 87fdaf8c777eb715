import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { roleContext } from '@roundtable/server/base/role-context.ts'
import { namesIndex } from '@roundtable/server/search/search-indexes.ts'
import { storeReadings } from '@roundtable/server/stored-reading/store-readings.ts'
import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { reviseGoal } from '../../support/make/goal.ts'
import { addIndicator } from '../../support/make/indicator.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { saveMonth } from '../../support/make/return.ts'
import { writeSomething } from '../../support/make/written.ts'
import { statementsOf, tablesIn } from '../../support/read/statements.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const search = (text: string) => manager().search.find({ text })
const store = () => storeReadings(at.services, { isHeld: () => true })
const written = () => writeSomething(at)

const theme = (id: string, text: string) =>
  at.database.db.updateTable('indicator').set({ theme: text }).where('id', '=', id).execute()

const aboutWords = (statements: readonly string[]) =>
  statements.filter((text) => /caveats|population_outcome/.test(text))

describe('the words of indicators and goals', () => {
  it('are not read again by a search after something else was written', async () => {
    await search('safer')
    await saveMonth(at)
    await written()
    const asked = await statementsOf(() => search('safer'))
    if (at.database.dialect === 'sqlite') expect(asked.length).toBeGreaterThan(0)
    expect(aboutWords(asked)).toEqual([])
  })

  it('are found as soon as they are written, and no longer once they are others', async () => {
    await search('safer')
    await reviseGoal(manager(), { code: 'safe', wording: 'Children thrive by the lighthouse' })
    expect((await search('lighthouse')).map(({ code }) => code)).toEqual(['safe'])
    const id = await addIndicator(at, { code: 'ZZ9' })
    await theme(id, 'Waterfalls')
    await written()
    expect((await search('waterfalls')).map(({ code }) => code)).toEqual(['ZZ9'])
    await theme(id, 'Caves')
    await written()
    expect(await search('waterfalls')).toEqual([])
  })

  it('are made of no table whose changes are not counted', async () => {
    if (at.database.dialect !== 'sqlite') return
    const partnership = await findPartnership(at.database.reader, at.partnershipId)
    if (partnership === undefined) throw new Error('It is there.')
    const ctx = roleContext(at.services, partnership, { role: 'manager', name: 'Manager' })
    const read = await statementsOf(() => namesIndex(ctx))
    const counted = ['goal', 'goal_version', 'indicator', 'indicator_version', 'agency', 'table_change']
    expect([...tablesIn(read)].filter((name) => !counted.includes(name))).toEqual(['json_each'])
  })
})

describe('how all indicators stand', () => {
  const page = () => manager().indicator.page({ group: 'none', sort: '-latest' })
  const ofAll = (statements: readonly string[]) =>
    statements.filter((text) => text.includes('from indicator_reading'))

  it('is not read again after something else was written, and is where a figure was', async () => {
    await store()
    const before = await page()
    await saveMonth(at)
    await written()
    const asked = await statementsOf(page)
    if (at.database.dialect === 'sqlite') expect(asked.length).toBeGreaterThan(0)
    expect(ofAll(asked)).toEqual([])
    const first = before.rows.find(({ code }) => code === 'PO01')
    await publishFigure(at.database, lineOf(at, 'PO01', '2026-11-01'), {
      value: '0.5',
      numerator: '1',
      denominator: '200',
    })
    await written()
    const latest = async () => (await page()).rows.find(({ code }) => code === 'PO01')?.latest
    const unstored = await latest()
    expect(unstored).not.toEqual(first?.latest)
    await store()
    await written()
    expect(await latest()).toEqual(unstored)
  })

  it('is made of no table whose changes are not counted', async () => {
    if (at.database.dialect !== 'sqlite') return
    await store()
    await written()
    const read = ofAll(await statementsOf(page)).filter((text) => !text.includes('exists'))
    const counted = ['indicator', 'indicator_version', 'series', 'accountability', 'indicator_reading']
    expect(read).toHaveLength(1)
    expect([...tablesIn(read)].filter((name) => !counted.includes(name))).toEqual([])
  })
})
