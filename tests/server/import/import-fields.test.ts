import { newId } from '@roundtable/db/ids.ts'
import { up as nameFields } from '@roundtable/db/migrations/0035-field-names.ts'
import { inOrderOf } from '@roundtable/shared/base/in-order.ts'
import type { PackedRows } from '@roundtable/shared/import/change/packed-rows.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { entryOf, policeMonth, rowOf } from '../../support/make/return.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const police = () => at.callerAs('police-contributor')
const file = 'Code,Value,What happened,Why it is right\r\nPO02,700,"""confirmed""","[""confirmed"","\r\n'
const typed = { value: '5', happened: 'As ever.', evidence: 'https://example.org/a' }

async function read() {
  const { id: returnId } = await policeMonth(at)
  await police().return.saveDraft({ id: returnId, entries: [entryOf(at.series('PO02'), typed)] })
  return at.read(returnId, file)
}
const save = (id: string) => police().import.save({ id, key: newId(), leaveOut: [] })
const entry = async () => rowOf(await policeMonth(at), 'PO02').entry

type Rewritten = 'returnImportPart' | 'returnImportBefore'

/** As an earlier version of the product had written the one page. */
async function rewrite(table: Rewritten, rewritten: (entries: string) => string): Promise<void> {
  const { db } = at.database
  const own = await db
    .selectFrom(table)
    .select('entries')
    .where('partnershipId', '=', at.partnershipId)
    .executeTakeFirst()
  if (own === undefined) return
  await db
    .updateTable(table)
    .set({ entries: rewritten(own.entries) })
    .where('partnershipId', '=', at.partnershipId)
    .execute()
}

type Former = { fields: string[]; returns: Record<string, [number, string, number, unknown[]][]> }

/** A page as it was packed before: lists of a line, a series, a version and what the row brings. */
function formerly(entries: string): Former {
  const packed: PackedRows = JSON.parse(entries)
  const returns = Object.entries(packed.rows).map(([id, into]): [string, Former['returns'][string]] => [
    id,
    Object.entries(into).flatMap(([version, rows]) =>
      Object.entries(rows).map(([series, [line, ...values]]): Former['returns'][string][number] => [
        line,
        series,
        Number(version),
        values,
      ]),
    ),
  ])
  return { fields: [...packed.fields], returns: Object.fromEntries(returns) }
}

/** A page of a time without links to evidence, when the note stood first. */
function withoutEvidence(names: string[], row: unknown[]): { names: string[]; row: unknown[] } {
  const order = ['note', ...names.filter((name) => name !== 'note' && name !== 'evidence')]
  return { names: order, row: order.map((name) => row[names.indexOf(name)]) }
}

describe('a file that was read when a figure had other fields', () => {
  it('is saved field by field, and what it did not know is left empty', async () => {
    const { id } = await read()
    await rewrite('returnImportPart', (entries) => {
      const { fields, returns } = formerly(entries)
      const before = Object.fromEntries(
        Object.entries(returns).map(([key, rows]) => [
          key,
          rows.map(([line, series, version, values]) => [
            line,
            series,
            version,
            withoutEvidence(fields, values).row,
          ]),
        ]),
      )
      return JSON.stringify({ fields: withoutEvidence(fields, []).names, returns: before })
    })
    await save(id)
    expect(await entry()).toMatchObject({ value: '700', happened: '"confirmed"', note: '', evidence: '' })
  })

  it('is undone to what stood there, field by field', async () => {
    const { id } = await read()
    await save(id)
    await rewrite('returnImportBefore', (entries) => {
      const { columns, rows } = JSON.parse(entries)
      const [returnId, seriesId, ...values] = rows[0]
      const { names, row } = withoutEvidence(columns, values)
      return JSON.stringify({ columns: names, rows: [[returnId, seriesId, ...row]] })
    })
    await police().import.undo({ id })
    expect(await entry()).toMatchObject({ value: '5', happened: 'As ever.', evidence: '' })
  })
})

describe('a file that was read before its pages named their fields', () => {
  const fields =
    'numerator denominator value reason happened why next correction confirmation note evidence'.split(' ')
  const columns = [...fields, ...'entered_by on_behalf import_id import_line entered_at version'.split(' ')]
  const bare = {
    returnImportPart: (entries: string) => {
      const packed = formerly(entries)
      const inOrder = inOrderOf<unknown>(packed.fields, fields, () => null)
      const returns = Object.entries(packed.returns).map(([id, rows]) => [
        id,
        rows.map(([line, series, version, values]) => [line, series, version, inOrder(values)]),
      ])
      return JSON.stringify(Object.fromEntries(returns))
    },
    returnImportBefore: (entries: string) => {
      const before: { columns: string[]; rows: unknown[][] } = JSON.parse(entries)
      const inOrder = inOrderOf<unknown>(before.columns, columns, () => null)
      return JSON.stringify(
        before.rows.map(([returnId, series, ...values]) => [returnId, series, ...inOrder(values)]),
      )
    },
  }
  const asBefore = async () => {
    for (const table of ['returnImportPart', 'returnImportBefore'] as const) await rewrite(table, bare[table])
    const { changes } = await shown()
    const former = changes
      .replace('["confirmation"', '["confirmed"')
      .replace('"field":"confirmation"', '"field":"confirmed"')
    await at.database.db
      .updateTable('returnImportPart')
      .set({ changes: former })
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    await nameFields(at.database.db as never)
    return { was: changes, is: (await shown()).changes }
  }
  const shown = () =>
    at.database.db
      .selectFrom('returnImportPart')
      .select('changes')
      .where('partnershipId', '=', at.partnershipId)
      .executeTakeFirstOrThrow()

  it('is shown and saved as it was read', async () => {
    const { id } = await read()
    const { was, is } = await asBefore()
    expect(is).toBe(was)
    const [change] = await police().import.changes({ id, part: 0 })
    expect(change?.fields).toContainEqual({
      field: 'confirmation',
      was: 'Counted again.',
      is: '["confirmed",',
    })
    await save(id)
    expect(await entry()).toMatchObject({ ...typed, value: '700', happened: '"confirmed"' })
  })

  it('is undone to what stood there', async () => {
    const { id } = await read()
    await save(id)
    await asBefore()
    await police().import.undo({ id })
    expect(await entry()).toMatchObject(typed)
  })
})
