import { publicationListSchema } from '@roundtable/shared/publication/publication.ts'
import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { boardOf, preparePublication, publish, signOff } from '../../support/make/publication.ts'
import { addSlices } from '../../support/make/series.ts'
import { readCsv } from '../../support/read/csv.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const [august, september, october] = ['2026-08-01', '2026-09-01', '2026-10-01']

const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${at.url}/public/${path}`, { headers: { connection: 'close', ...headers } })
const textOf = async (path: string) => Buffer.from(await (await read(path)).arrayBuffer()).toString('utf8')
const rowsOf = async (code: string) => readCsv(await textOf(`${at.slug}/${code}.csv`))
const figure = (seriesId: string, start: string, [x, n]: readonly [number, number], revision = 1) =>
  publishFigure(at.database, lineOf(at, 'PO01', start, { seriesId }), {
    ...{ numerator: `${x}`, denominator: `${n}`, value: `${(100 * x) / n}`, revision },
  })
const only = async (id: string) =>
  (await at.callerAs('chair').publication.list()).publications.find((each) => each.id === id)

describe('a publication', () => {
  it('is read by everybody once another has signed it off after a board’s decision', async () => {
    await figure(at.series('PO01'), september, [412, 998], 2)
    const id = await preparePublication(at)
    expect((await read(`${at.slug}/PO01`)).status).toBe(404)
    expect(await only(id)).toMatchObject({ state: 'prepared', maySignOff: true, mayRevoke: false })
    await signOff(at, id)
    const page = await textOf(`${at.slug}/PO01`)
    for (const text of [
      'How many children get a good answer',
      'More is better.',
      '41% (about 410 of 1,000)',
      'OFFICIAL',
      'Open Government Licence v3.0',
    ]) {
      expect(page).toContain(text)
    }
    expect(page).not.toContain('412')
    expect(await textOf(at.slug)).toContain('How many children get a good answer')
    expect((await rowsOf('PO01')).at(-1)).toMatchObject({
      numerator: '410',
      denominator: '1000',
      value: '41',
      marking: 'OFFICIAL',
    })
    const list = await at.callerAs('chair').publication.list()
    expect(list).toEqual(publicationListSchema.parse(list))
    expect(list.publications[0]).toMatchObject({
      state: 'public',
      meeting: 'Executive, 14 September 2026, item 4',
    })
    expect(list.publications[0]?.history).toHaveLength(2)
  })

  it('is not signed off by who prepared it or opened their seat, by who has no seat on the board, or without a board', async () => {
    const id = await preparePublication(at)
    const boardId = await boardOf(at)
    const of = { id, version: 1, boardId, meeting: 'Item 4' }
    for (const who of ['manager', 'scrutineer', 'police-lead', 'elected-member', 'administrator']) {
      expect((await refusal(at.callerAs(who).publication.signOff(of))).code).toBe('forbidden')
    }
    await at.database.db
      .updateTable('publication')
      .set({ preparedBy: at.person('chair') })
      .where('id', '=', id)
      .execute()
    expect(await refusal(at.callerAs('chair').publication.signOff(of))).toMatchObject({
      code: 'rule',
      sentence: 'Nobody signs off what they prepared: another of the board can.',
    })
    const lead = at.callerAs('lead-partner').publication
    expect((await refusal(lead.signOff({ ...of, boardId: null }))).fields).toEqual([
      { field: 'boardId', sentence: 'Say which board decided it.' },
    ])
    expect((await refusal(lead.signOff({ ...of, version: 7 }))).code).toBe('conflict')
    await lead.signOff(of)
    expect((await refusal(lead.signOff({ ...of, version: 2 }))).code).toBe('rule')
  })

  it('is gone at once when it is revoked, and answers as what never was', async () => {
    const id = await publish(at)
    await at
      .callerAs('manager')
      .publication.step({ id, version: 2, deed: 'revoke', reason: 'A figure is wrong.' })
    for (const path of [`${at.slug}/PO01`, `${at.slug}/PO01.csv`, at.slug]) {
      const gone = await read(path)
      const never = await read('nowhere/XX99')
      expect([gone.status, await gone.text()]).toEqual([never.status, await never.text()])
      expect(gone.headers.get('cache-control')).toBe('no-store')
    }
    expect((await only(id))?.history[0]).toMatchObject({ reason: 'A figure is wrong.' })
    expect(
      (
        await refusal(
          at.callerAs('chair').publication.step({ id, version: 3, deed: 'revoke', reason: 'Again.' }),
        )
      ).code,
    ).toBe('rule')
    const kinds = (await at.callerAs('chair').notice.list({})).notices.map(({ kind }) => kind)
    expect(kinds).toContain('publication-revoked')
  })

  it('shows only the figures there were; a correction follows, a new period does not', async () => {
    await publish(at)
    const before = await rowsOf('PO01')
    await figure(at.series('PO01'), october, [700, 1000])
    expect((await rowsOf('PO01')).map((row) => row.period_start)).toEqual(
      before.map((row) => row.period_start),
    )
    await figure(at.series('PO01'), september, [500, 1000], 2)
    expect((await rowsOf('PO01')).at(-1)?.value).toBe('50')
    await figure(at.series('PO01'), september, [3, 1000], 3)
    expect((await rowsOf('PO01')).at(-1)).toMatchObject({ value: '', symbol: 'c' })
  })

  it('shows each new period where it was signed off so', async () => {
    await publish(at, { extent: 'each' })
    await figure(at.series('PO01'), october, [700, 1000])
    expect((await rowsOf('PO01')).at(-1)).toMatchObject({ period_start: october, value: '70' })
  })

  it('tells what is suppressed as suppressed, and parts that wait not at all', async () => {
    const { North, South, West } = await addSlices(at, ['North', 'South', 'West'])
    const whole = at.series('PO01')
    await figure(whole, august, [60, 110], 2)
    await figure(North, august, [3, 40])
    await figure(South, august, [21, 30])
    await figure(West, august, [36, 40])
    await figure(whole, september, [70, 120], 2)
    await figure(North, september, [20, 40])
    await publish(at, { lineIds: [whole, North, South, West], fromPeriod: august, extent: 'each' })
    const rows = await rowsOf('PO01')
    const of = (series: string) =>
      rows.filter((row) => row.series === series).map((row) => [row.period_start, row.value, row.symbol])
    expect(of('North')).toEqual([[august, '', 'c']])
    expect(of('West')).toEqual([[august, '', 'c']])
    expect(of('South')).toEqual([[august, '70', '']])
    expect(await textOf(`${at.slug}/PO01`)).toContain('Suppressed: small numbers')
  })

  it('waits for the board, is told of, stands in trail, timeline and file, and replaces what was public before', async () => {
    const first = await publish(at)
    const second = await preparePublication(at, { title: 'A better title' })
    const { items } = await at.callerAs('lead-partner').me.waiting()
    expect(items.some(({ verb }) => verb === 'Sign off or decline')).toBe(true)
    await signOff(at, second)
    expect((await only(first))?.state).toBe('replaced')
    expect(await textOf(`${at.slug}/PO01`)).toContain('A better title')
    const told = (await at.callerAs('manager').notice.list({})).notices.map(({ kind }) => kind)
    expect(told).toContain('publication-decided')
    const timeline = JSON.stringify(
      await at.callerAs('chair').timeline.list({ kind: 'indicator', code: 'PO01' }),
    )
    expect(timeline).toContain('was signed off: everybody can read it')
    const file = await at.download('publications.csv', 'chair')
    expect(file.rows.map((row) => [row.public_title, row.state])).toEqual([
      ['A better title', 'Public'],
      ['How many children get a good answer', 'Replaced'],
    ])
  })

  it('is withdrawn and taken up again by the manager, or declined by the board, before it is public', async () => {
    const id = await preparePublication(at)
    const manager = at.callerAs('manager').publication
    expect((await refusal(preparePublication(at))).code).toBe('rule')
    expect((await refusal(manager.step({ id, version: 1, deed: 'decline', reason: 'No.' }))).code).toBe(
      'forbidden',
    )
    await manager.step({ id, version: 1, deed: 'withdraw', reason: 'Too early.' })
    await manager.step({ id, version: 2, deed: 'prepare-again', reason: 'Undone at once.' })
    await at.callerAs('chair').publication.step({ id, version: 3, deed: 'decline', reason: 'Not yet.' })
    expect((await only(id))?.state).toBe('declined')
    expect((await read(at.slug)).status).toBe(404)
  })
})

describe('a public page', () => {
  it('sets no cookie, is kept for a minute, answers whoever has it already, and lets machines in nowhere else', async () => {
    await publish(at)
    const page = await read(`${at.slug}/PO01`, { cookie: await at.cookieOf('chair') })
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).not.toMatch(/<script|style="/)
    const again = await read(`${at.slug}/PO01`, { 'if-none-match': page.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    const robots = await fetch(`${at.url}/robots.txt`, { headers: { connection: 'close' } })
    expect(await robots.text()).toBe('User-agent: *\nAllow: /public/\nDisallow: /\n')
  })

  it('is seen before it is public by those who are asked, and by nobody else', async () => {
    const id = await preparePublication(at, { title: 'Children <b>& others' })
    const seen = await at.download(`publication-preview/${id}?partnership=${at.slug}`, 'chair')
    expect(seen.body).toContain('Children &lt;b&gt;&amp; others')
    expect(seen.body).toContain('noindex')
    for (const who of ['elected-member', 'young-person', 'administrator', null]) {
      expect((await at.download(`publication-preview/${id}?partnership=${at.slug}`, who)).status).not.toBe(
        200,
      )
    }
  })

  it('shows nothing of another indicator, a draft or another partnership', async () => {
    await publish(at)
    for (const path of [
      `${at.slug}/PO02`,
      'other/PO01',
      `${at.slug}/PO01/more`,
      `${at.slug}/..%2F`,
      `${at.slug}/PO01.xlsx`,
    ]) {
      expect([path, (await read(path)).status]).toEqual([path, 404])
    }
  })
})
