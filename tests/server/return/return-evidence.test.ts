import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import {
  approveSubmitted,
  type Entry,
  policeMonth,
  rowOf,
  saveFigures,
  submitSaved,
} from '../../support/make/return.ts'
import { revisionsOf } from '../../support/read/figure.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)

const said = {
  note: 'Two custody suites did not report.',
  evidence: 'Dip sample https://files.example.org/dip\nhttps://files.example.org/rota',
}
const figure = { numerator: '180', denominator: '200' }

const save = (words: Partial<Entry>) =>
  saveFigures(at, { PO01: { ...figure, ...words }, PO02: { value: '7' } })

async function publish() {
  await submitSaved(at)
  await approveSubmitted(at)
}

const readAs = async (key: string, asAt?: string) => {
  const { points } = await at
    .callerAs(key)
    .indicator.get({ code: 'PO01', ...(asAt === undefined ? {} : { asAt }) })
  return points.find(({ periodStart }) => periodStart === '2026-10-01')?.commentary ?? null
}

describe('the note and the evidence of a figure', () => {
  it('are saved with it, and refused before they are submitted where a link cannot be opened', async () => {
    await save({ ...said, evidence: 'In the blue folder' })
    const { id, version } = await policeMonth(at)
    const refused = await refusal(at.callerAs('police-contributor').return.submit({ id, version }))
    expect(refused.fields).toEqual([
      {
        field: `${at.series('PO01')}.evidence`,
        sentence: 'PO01: Line 1 is no link: end it with an address that begins with https://.',
      },
    ])
    const saved = await save(said)
    expect(rowOf(saved, 'PO01').entry).toMatchObject(said)
    expect(await readAs('chair')).toBeNull()
  })

  it('are published with it: the note for everyone who sees the figure, the links for partners', async () => {
    await publish()
    expect(await readAs('chair')).toMatchObject(said)
    expect(await readAs('health-lead')).toMatchObject(said)
    expect(await readAs('elected-member')).toMatchObject({ note: said.note, evidence: '' })
    expect(await readAs('young-person')).toMatchObject({ note: said.note, evidence: '' })
  })

  it('come back when the period opens again, and change without a revision of the figure', async () => {
    const published = at.clock.now
    at.clock.now = '2026-11-24T09:00:00.000Z'
    const { id, version } = await policeMonth(at)
    await at.callerAs('manager').return.reopen({ id, version, reason: 'The note is wrong.' })
    expect(rowOf(await policeMonth(at), 'PO01').entry).toMatchObject(said)
    await save({ note: 'All custody suites reported.', evidence: said.evidence })
    await publish()
    expect(await readAs('chair')).toMatchObject({ note: 'All custody suites reported.' })
    expect(await readAs('chair', published)).toMatchObject(said)
    expect(await revisionsOf(at, 'PO01')).toHaveLength(1)
  })

  it('come from a file under their own headings, or within the commentary of an export', async () => {
    const { id, version } = await policeMonth(at)
    await at.callerAs('manager').return.reopen({ id, version, reason: 'Once more.' })
    const columns =
      'Code,Series,Period,Note,Evidence\r\nPO01,All,2026-10-01,By hand.,https://example.org/a\r\n'
    const view = await at.read(id, columns)
    expect(view).toMatchObject({ ready: 1, wrong: 0 })
    await at.callerAs('police-contributor').import.save({ id: view.id, key: newId(), leaveOut: [] })
    expect(rowOf(await policeMonth(at), 'PO01').entry).toMatchObject({
      note: 'By hand.',
      evidence: 'https://example.org/a',
    })
    const exported =
      'indicator_code,series,period_start,commentary\r\nPO01,All,2026-10-01,"Note: By hand.\n\nEvidence: https://example.org/a"\r\n'
    expect(await at.read(id, exported)).toMatchObject({ ready: 0, wrong: 0, same: 1 })
  })
})
