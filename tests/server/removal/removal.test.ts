import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@roundtable/db/ids.ts'
import { verifyTrails } from '@roundtable/server/act/verify-trail.ts'
import { repeatRemovals } from '@roundtable/server/removal/repeat-removals.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMonth } from '../../support/make/import.ts'
import { approveSubmitted, policeMonth, saveMonth, submitSaved } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { type ServedPartnership, servePartnership } from '../../support/server/served-partnership.ts'

let at: ServedPartnership
const child = 'Ellis  Fairmile'
beforeAll(async () => {
  at = await servePartnership()
  const folder = mkdtempSync(join(tmpdir(), 'removals-'))
  Object.assign(at.services, { config: { ...at.services.config, removalFile: join(folder, 'removals') } })
  const happened = 'Three calls; Ellis Fairmile’s school rang.'
  await saveMonth(at)
  const { id, rows } = await policeMonth(at)
  const row = rows.find(({ code }) => code === 'PO01')
  await at.callerAs('police-contributor').return.saveDraft({
    id,
    entries: [
      {
        seriesId: row?.seriesId ?? '',
        version: row?.entry?.version ?? 0,
        numerator: '180',
        denominator: '200',
        value: null,
        reason: null,
        happened,
        why: '',
        next: '',
        correction: '',
        confirmation: 'Counted again with ellis fairmile.',
        note: '',
        evidence: '',
      },
    ],
  })
  await submitSaved(at)
  await approveSubmitted(at)
  await at.callerAs('manager').return.reopen({
    id,
    version: (await policeMonth(at)).version,
    reason: 'ELLIS FAIRMILE is named.',
  })
  await readMonth(at, `Code,Numerator,Denominator,Value,What happened\r\nPO02,,,8,Ellis Fairmile came.\r\n`)
}, 120_000)
afterAll(() => at.close())

const inside = async (name: RegExp) => {
  const found: string[] = []
  for (const table of [
    'commentary',
    'measurementRevision',
    'returnEntry',
    'return',
    'typedWords',
    'returnImportPart',
    'auditEvent',
  ] as const) {
    const rows = await at.database.db.selectFrom(table).selectAll().execute()
    if (name.test(JSON.stringify(rows))) found.push(table)
  }
  return found
}
/** The bytes of the database on the disk: its file, or those of its tables. */
const filesOf = async ({ db, file }: ServedPartnership['database']): Promise<string[]> => {
  if (file !== null) return [readFileSync(file, 'latin1')]
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ bytes: Buffer }>`
    select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
    where relname in ('commentary', 'return', 'return_entry', 'return_import_part', 'measurement_revision', 'typed_words')`.execute(
    db,
  )
  return rows.map(({ bytes }) => bytes.toString('latin1'))
}
const ask = async (by: string, words = child) => {
  const id = newId()
  await at.callerAs(by).removal.ask({ id, words, page: '/indicators/PO01', reason: '' })
  return id
}
const seen = async (by: string, id: string) => {
  const found = (await at.callerAs(by).removal.list()).find((each) => each.id === id)
  if (found === undefined) throw new Error('Nobody asked.')
  return { id, version: found.version, found }
}

describe('words that are to be blacked out', () => {
  it('are asked for by whoever reads them, and wait for the keepers alone', async () => {
    const id = await ask('elected-member', 'nowhere said')
    expect((await seen('elected-member', id)).found).toMatchObject({ state: 'asked', can: ['withdraw'] })
    expect((await at.callerAs('lead-partner').removal.list()).map((each) => each.id)).toEqual([])
    const waiting = await at.callerAs('manager').me.waiting()
    expect(JSON.stringify(waiting)).toContain('Words to black out, asked by')
    const { version } = await seen('manager', id)
    const declined = { id, version, reason: 'They tell nothing.' }
    expect((await refusal(at.callerAs('elected-member').removal.decline(declined))).code).toBe('forbidden')
    await at.callerAs('manager').removal.decline(declined)
    expect((await seen('elected-member', id)).found.declinedFor).toBe('They tell nothing.')
  })

  it('take two keepers, one of them a manager, never one twice, nor the administrator', async () => {
    const id = await ask('police-lead', 'nobody said this')
    const { version } = await seen('police-lead', id)
    expect((await refusal(at.callerAs('police-lead').removal.remove({ id, version }))).sentence).toContain(
      'it takes a second keeper',
    )
    const other = await refusal(at.callerAs('police-second-lead').removal.remove({ id, version }))
    expect(other.sentence).toContain('One of the two keepers is the partnership manager')
    expect((await refusal(at.callerAs('administrator').removal.list())).code).toBe('forbidden')
    await at.callerAs('police-lead').removal.withdraw({ id, version })
    expect(await actionsOn(at, id)).toEqual(['removal.asked-by-keeper', 'removal.withdrawn'])
  })

  it('have three letters at least', async () => {
    expect((await refusal(ask('manager', 'J.'))).fields?.[0]?.field).toBe('words')
  })
})

describe('a name in last year’s commentary, blacked out', () => {
  const before = '2026-11-23T09:00:00.000Z'

  it('is gone from page, moment, file, import, trail and database, and the trail verifies', async () => {
    expect((await inside(/fairmile/i)).length).toBeGreaterThanOrEqual(5)
    at.clock.now = '2027-11-23T09:00:00.000Z'
    const id = await ask('police-contributor')
    await at
      .callerAs('police-lead')
      .removal.confirm(await seen('police-lead', id).then(({ id, version }) => ({ id, version })))
    const { version } = await seen('manager', id)
    const found = await at.callerAs('manager').removal.find({ id })
    expect(found.texts).toBeGreaterThanOrEqual(5)
    expect(found.places.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Commentary', 'Files of returns', 'Reasons and meetings']),
    )
    await at.callerAs('manager').removal.remove({ id, version })
    expect(await inside(/fairmile/i)).toEqual([])
    expect(await inside(/\[removed\]’s school rang/)).toEqual(['commentary', 'returnEntry'])
    const page = await at.callerAs('manager').indicator.get({ code: 'PO01', asAt: before })
    expect(JSON.stringify(page)).toContain('[removed]’s school rang')
    for (const path of [
      'series.csv?indicator=PO01',
      'measurements.csv?indicator=PO01',
      'audit-events.csv?',
    ]) {
      const { body } = await at.download(`/export/${path}&partnership=${at.slug}`, 'manager')
      expect(body).not.toMatch(/fairmile/i)
    }
    const { events } = await at.callerAs('manager').auditEvent.list({})
    expect(await inside(/\[removed\] is named/)).toEqual(['return', 'typedWords'])
    const told = events.find(({ action }) => action === 'removal.carried-out')
    expect(told?.summary).toMatch(/asked for by .+, confirmed by .+; texts: \d+\.$/)
    expect((await verifyTrails(at.database.reader)).map(({ fault }) => fault)).toEqual(
      (await verifyTrails(at.database.reader)).map(() => null),
    )
    expect(readFileSync(at.services.config.removalFile ?? '', 'utf8')).not.toMatch(/fairmile/i)
    for (const bytes of await filesOf(at.database)) expect(/fairmile/i.test(bytes)).toBe(false)
  })

  it('is gone again after a backup was restored that still had it', async () => {
    const { db } = at.database
    const done = await db
      .selectFrom('removal')
      .selectAll()
      .where('state', '=', 'removed')
      .executeTakeFirstOrThrow()
    await db.deleteFrom('removal').where('id', '=', done.id).execute()
    await db.updateTable('typedWords').set({ text: child }).where('id', '=', done.wordsId).execute()
    expect(await inside(/fairmile/i)).toEqual(['typedWords'])
    expect(await repeatRemovals(at.services)).toBe(1)
    expect(await inside(/fairmile/i)).toEqual([])
    expect(await repeatRemovals(at.services)).toBe(0)
    expect(await actionsOn(at, done.id)).toContain('removal.repeated')
  })

  it('leaves what was never typed as it was: nothing else of an append-only row changes', async () => {
    const { db } = at.database
    await expect(db.updateTable('commentary').set({ happened: 'Otherwise.' }).execute()).rejects.toThrow()
    await expect(
      db.updateTable('commentary').set({ happened: 'a [removed]', version: 9 }).execute(),
    ).rejects.toThrow()
    await expect(db.deleteFrom('commentary').execute()).rejects.toThrow()
  })
})
