import { assertActor } from '@roundtable/server/base/context.ts'
import { writeOds } from '@roundtable/server/import/file/ods-writer.ts'
import { readSheets } from '@roundtable/server/import/file/read-tables.ts'
import { writeXlsx } from '@roundtable/server/import/file/xlsx-writer.ts'
import { findSetUpState } from '@roundtable/server/set-up-file/state/find-set-up-state.ts'
import { setUpBook } from '@roundtable/server/set-up-file/state/set-up-book.ts'
import { compareSetUp } from '@roundtable/shared/set-up/file/compare-set-up.ts'
import { readSetUpFile } from '@roundtable/shared/set-up/file/read-set-up-file.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { emptyBeside, fillBook, openBook, saveBook } from '../../support/make/set-up-book.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const kinds = ['xlsx', 'ods'] as const

const downloaded = async (kind: 'xlsx' | 'ods' = 'xlsx', slug = at.slug) => {
  const file = await at.download(`set-up.${kind}?partnership=${slug}`, 'manager')
  expect(file.status).toBe(200)
  return file.bytes
}
const nothing = { new: 0, changed: 0, newer: 0, conflict: 0, later: 0 }

describe.each(kinds)('a set-up file as %s', (kind) => {
  it('has a sheet for each noun, what its columns take and the allowed words, also where there is nothing', async () => {
    const book = openBook(await downloaded(kind, await emptyBeside(at)))
    expect([...book.keys()]).toEqual([
      ...['Read me', 'Partnership', 'Agencies', 'Goals', 'People', 'Indicators', 'Lines', 'Accountability'],
      ...['Targets', 'Due days', 'Words'],
    ])
    expect(book.get('Agencies')).toEqual([['Code', 'Name', 'Short name', 'Sector', 'Id', 'Mark']])
    expect(book.get('Read me')).toContainEqual(['Agencies', 'Sector', 'One of the sectors.'])
    const words = book.get('Words')?.map((row) => row.at(3)) ?? []
    expect(words.slice(0, 3)).toEqual(['Agencies: Sector', 'Council', 'Police'])
  })

  it('asks for nothing when it comes back as it was', async () => {
    const view = await at.readSetUp(await downloaded(kind))
    expect(view.problems).toEqual([])
    expect(view).toMatchObject({ state: 'ready', rows: [], missing: [], notRead: [], counts: nothing })
    expect(view.counts.same).toBeGreaterThan(30)
  })

  it('sets up a partnership that has nothing, and asks for nothing when it is sent again', async () => {
    const slug = await emptyBeside(at)
    const manager = () => at.callerIn(slug, 'manager')
    const book = openBook(await downloaded(kind, slug))
    fillBook(book)
    const file = saveBook(book, kind)
    const view = await at.readSetUp(file, { slug })
    expect(view.problems).toEqual([])
    expect(view.counts).toMatchObject({ ...nothing, new: 15, changed: 1, later: 1 })
    const { seen, id } = view
    const { written, invitations } = await manager().setUp.applyFile({ id, seen, reason: '', choices: {} })
    expect(written).toBe(16)
    expect(invitations.map(({ name }) => name)).toEqual(['Ada Lind', 'Per Holm'])
    const goals = await manager().goal.drafts()
    expect(goals.goals.map(({ code, state }) => [code, state])).toEqual([
      ['V1', 'proposed'],
      ['G1', 'proposed'],
    ])
    const again = await at.readSetUp(file, { slug })
    expect(again.problems).toEqual([])
    expect(again.rows.map(({ place, kind }) => [place, kind])).toEqual([['People!5', 'later']])
    expect(again).toMatchObject({ missing: [], counts: { ...nothing, later: 1 } })
  })
})

describe('the set-up file of the demonstration', () => {
  it.each(kinds)('asks for nothing when it comes back as it was, as %s', async (kind) => {
    const northmere = await openNorthmere()
    const ctx = assertActor(await northmere.contextAs('manager'))
    const state = await findSetUpState(northmere.database.reader, ctx)
    const book = (kind === 'xlsx' ? writeXlsx : writeOds)(setUpBook(state))
    const { plans, problems, missing } = compareSetUp(readSetUpFile(readSheets(book)), state)
    await northmere.close()
    expect(problems).toEqual([])
    expect(missing).toEqual([])
    expect(
      plans.filter((plan) => plan.kind !== 'same').map(({ name, differences }) => [name, differences]),
    ).toEqual([])
    expect(plans.length).toBeGreaterThan(300)
  })
})
