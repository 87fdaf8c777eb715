import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import {
  addRows,
  cellIn,
  emptyBeside,
  fillBook,
  removeRow,
  saveBook,
  setCell,
} from '../../support/make/set-up-book.ts'
import { setUpFilesOf } from '../../support/make/set-up-files.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const { download, read, applied } = setUpFilesOf(at)
const manager = () => at.callerAs('manager')
const reason = 'The board asked for it.'

const agencyNames = async () => (await manager().agency.list()).map(({ name }) => name)
const police = ['Code', 'police'] as const

describe('a set-up file of another partnership', () => {
  it('carries the set-up over, and neither reads nor changes where it came from', async () => {
    const slug = await emptyBeside(at)
    const before = await download()
    const book = await download()
    // Who manages it there manages it here.
    removeRow(book, 'People', ['Role', 'Partnership manager'])
    const view = await read(book, slug)
    expect(view.problems).toEqual([])
    expect(view.counts).toMatchObject({ changed: 0, conflict: 0, newer: 0 })
    expect(view.rows.find(({ sheet }) => sheet === 'partnership')).toMatchObject({ kind: 'later' })
    await applied(book, slug)
    const here = await download(slug)
    for (const sheet of ['Agencies', 'Goals', 'Indicators', 'Lines', 'Targets', 'Accountability']) {
      expect([sheet, here.get(sheet)?.length]).toEqual([sheet, before.get(sheet)?.length])
    }
    expect(
      here
        .get('Goals')
        ?.slice(1)
        .map((row) => row.at(7)),
    ).toEqual(['Proposed', 'Proposed'])
    expect(await download()).toEqual(before)
    const again = await read(book, slug)
    expect(again.problems).toEqual([])
    expect(again.counts).toMatchObject({ new: 0, changed: 0, conflict: 0, newer: 0 })
  })

  it('with an id of there beside a name of here is about the record of here', async () => {
    const slug = await emptyBeside(at)
    const there = await download(slug)
    fillBook(there)
    await applied(there, slug)
    const foreign = cellIn(await download(slug), 'Agencies', police, 'Id')
    const book = await download()
    setCell(book, 'Agencies', police, { Id: foreign, Name: 'Taken' })
    await applied(book)
    const names = (await at.callerIn(slug, 'manager').agency.list()).map(({ name }) => name)
    expect(names).toContain('Newborough Police')
    expect(await agencyNames()).toContain('Taken')
  })
})

describe('who sets a partnership up by a file', () => {
  it('is the manager: others get a sentence, for file and answer alike', async () => {
    for (const key of ['police-lead', 'administrator', 'lead-partner', 'scrutineer']) {
      const file = await at.download(`set-up.xlsx?partnership=${at.slug}`, key)
      expect([key, file.status]).toEqual([key, 403])
      await expect(at.readSetUp(saveBook(await download()), { as: key })).rejects.toThrow('right to do this')
    }
    const { id, seen } = await read(await download())
    const lead = at.callerAs('police-lead').setUp
    expect((await refusal(lead.readFile({ id }))).code).toBe('forbidden')
    expect((await refusal(lead.applyFile({ id, seen, reason, choices: {} }))).code).toBe('forbidden')
  })

  it('whose seat waits for its second keeper prepares, and writes nothing that takes two', async () => {
    const book = await download()
    addRows(book, 'Agencies', { Code: 'fire', Name: 'Fire', 'Short name': 'Fire', Sector: 'Fire and rescue' })
    await at.database.db
      .updateTable('member')
      .set({ confirmedAt: null })
      .where('id', '=', at.member('manager'))
      .execute()
    const { id, seen } = await read(book)
    const refused = await refusal(manager().setUp.applyFile({ id, seen, reason, choices: {} }))
    expect(refused.sentence).toContain('waits for its second keeper')
    expect(await agencyNames()).not.toContain('Fire')
  })
})
