import { newId } from '@roundtable/db/ids.ts'
import { readRows } from '@roundtable/server/import/file/read-tables.ts'
import type { TableRow } from '@roundtable/shared/import/table/table-row.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { entryOf, policeMonth, rowOf } from '../../support/make/return.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)

async function template(kind: 'csv' | 'xlsx', as = 'police-contributor') {
  const { id } = await policeMonth(at)
  return {
    id,
    ...(await at.download(`return-template.${kind}?partnership=${at.slug}&return=${id}`, as)),
  }
}

const tableOf = (bytes: Buffer): TableRow[] => {
  const file = readRows(bytes, {})
  return 'question' in file ? [] : [...file.rows]
}

describe.each(['csv', 'xlsx'] as const)('the template as %s', (kind) => {
  it('names every line of the return, with its previous figure and what it means', async () => {
    const { status, bytes } = await template(kind)
    expect(status).toBe(200)
    const [head, ...rows] = tableOf(bytes).map(({ cells }) => cells)
    const column = (name: string) => head?.indexOf(name) ?? -1
    expect(rows.map((cells) => cells[column('Code')])).toEqual(['PO01', 'PO02'])
    expect(rows[0]?.[column('Previous period')]).toBe('September 2026')
    expect(rows[0]?.[column('Numerator means')]).not.toBe('')
  })

  it('comes back unchanged, whatever was written beside the figures', async () => {
    const { id } = await policeMonth(at)
    const version = (code: string, sheet: Awaited<ReturnType<typeof policeMonth>>) =>
      rowOf(sheet, code).entry?.version ?? 0
    const sheet = await policeMonth(at)
    const said = {
      happened: '=1+1, "quoted"\n\nWhy: a second line',
      why: '-5 <b>&amp; _x0041_',
      next: "'=x \u202eיותר",
      note: '@counted by hand',
      evidence: 'Audit of "custody" https://example.org/a?b=1&c=2\nhttps://example.org/b',
    }
    await at.callerAs('police-contributor').return.saveDraft({
      id,
      entries: [
        entryOf(at.series('PO01'), {
          version: version('PO01', sheet),
          numerator: '180',
          denominator: '200.5',
          ...said,
        }),
        entryOf(at.series('PO02'), { version: version('PO02', sheet), reason: 'not-available' }),
      ],
    })
    const { bytes } = await template(kind)
    expect(await at.read(id, bytes, { name: `return.${kind}` })).toMatchObject({
      state: 'ready',
      ready: 0,
      wrong: 0,
      same: 2,
      leftCount: 0,
      questions: [],
    })
  })

  it('is refused to another agency like a return there is not', async () => {
    expect((await template(kind, 'health-contributor')).status).toBe(404)
    expect((await template(kind, 'chair')).status).toBe(403)
  })
})

it('a filled template is saved', async () => {
  const { id, bytes } = await template('csv')
  const filled = bytes.toString('utf8').replace(/^(PO02,[^\r]*?,2026-10-01,,,)[^\r]*/m, '$112')
  const view = await at.read(id, filled)
  expect(view).toMatchObject({ ready: 1 })
  await at.callerAs('police-contributor').import.save({ id: view.id, key: newId(), leaveOut: [] })
  expect(rowOf(await policeMonth(at), 'PO02').entry).toMatchObject({ value: '12', reason: null })
})
