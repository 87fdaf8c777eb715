import { newId } from '@roundtable/db/ids.ts'
import { downloads } from '@roundtable/server/download/downloads.ts'
import { exportQueries } from '@roundtable/shared/export/export.ts'
import { commentaryText } from '@roundtable/shared/figure/commentary-text.ts'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import { noCommentary } from '@roundtable/shared/figure/entry-fields.ts'
import { rights } from '@roundtable/shared/right-table/rights.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../../support/database/test-database.ts'
import { writeCommentary } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { readRecords } from '../../support/read/csv.ts'
import { queryOfOne } from '../../support/read/query-of-one.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)

const hostile = '=HYPERLINK("http://example.org")\r\nED01,forged,row\n"quoted", two'

describe('every download', () => {
  it('declares a right and reads its address by a strict schema', () => {
    expect(downloads.map(({ name }) => name).sort()).toEqual(Object.keys(exportQueries).sort())
    for (const { right, open } of downloads) {
      expect(Object.keys(rights)).toContain(right)
      expect(() => open({ indicator: 'PO01', unheard: 'of' })).toThrow()
    }
  })

  it('tells somebody who is not signed in to sign in, on a page', async () => {
    for (const { name } of downloads) {
      const { status, type, body } = await at.download(`${name}.csv?indicator=PO01`, null)
      expect([name, status, type]).toEqual([name, 401, 'text/html; charset=utf-8'])
      expect(body).toContain('<a href="/sign-in">Sign in</a>')
    }
  })

  it('tells the system administrator who may have it, except the trail, the people and what waits for them', async () => {
    for (const { name, right } of downloads) {
      const { status, type, body } = await at.download(`${name}.csv${queryOfOne(name)}`, 'administrator')
      const may = [
        'agencies',
        'audit-events',
        'members',
        'partnerships',
        'sign-in-providers',
        'waiting',
      ].includes(name)
      expect([name, status]).toEqual([name, may ? 200 : 403])
      if (may) continue
      expect(type).toBe('text/html; charset=utf-8')
      expect(body).toContain(rights[right].who)
    }
  })

  it('says what, where and as at when in its name', async () => {
    expect((await at.download('measurements.csv', 'chair')).name).toBe(
      'roundtable_smallborough_measurements_2026-11-23T0900Z.csv',
    )
    expect((await at.download('series.csv?indicator=PO01', 'chair')).name).toBe(
      'roundtable_smallborough_series-PO01_2026-11-23T0900Z.csv',
    )
  })

  it.each([
    ['measurements.csv?form=2026', 'This download knows no “form”.'],
    ['measurements.csv?from=yesterday', 'A day is written as 2026-10-31.'],
    ['measurements.csv?goal=safe&goal=well', '“goal” stands there more than once.'],
    ['measurements.csv?status=good', 'Status is one of on-target'],
    ['measurements.csv?<b>=1', 'This download knows no “&lt;b&gt;”.'],
    ['series.csv', '“indicator” is missing.'],
    ['audit-events.csv?category=all', 'Category is one of figures'],
  ])('refuses the address %s with a sentence', async (path, sentence) => {
    const { status, type, body } = await at.download(path, 'chair')
    expect([status, type]).toEqual([400, 'text/html; charset=utf-8'])
    expect(body).toContain(sentence)
  })

  it('of a partnership the asker has no seat in answers like one that does not exist', async () => {
    await at.database.db
      .insertInto('partnership')
      .values({
        id: newId(),
        slug: 'elsewhere',
        name: 'Elsewhere',
        areaName: 'Elsewhere',
        areaCode: null,
        yearStartMonth: 4,
        version: 1,
        readOnly: 0,
        marking: 'OFFICIAL',
        attribution: null,
        dataVersion: 1,
        createdAt: testNow,
      })
      .execute()
    const foreign = await at.download('measurements.csv?partnership=elsewhere', 'chair')
    const missing = await at.download('measurements.csv?partnership=nowhere', 'chair')
    expect([foreign.status, missing.status]).toEqual([404, 404])
    const withoutId = (page: string) => page.replace(/Request [0-9a-f-]{36}/, 'Request')
    expect(withoutId(foreign.body)).toBe(withoutId(missing.body))
  })

  it('that nobody made is not found, as a page', async () => {
    const { status, type } = await at.download('everything.csv', 'chair')
    expect([status, type]).toEqual([404, 'text/html; charset=utf-8'])
  })
})

describe('the measurements', () => {
  it('have the columns agreed, in their order', async () => {
    const { type, body } = await at.download('measurements.csv', 'chair')
    expect(type).toBe('text/csv; charset=utf-8; header=present')
    expect(readRecords(body)[0]?.join(', ')).toBe(
      'indicator_code, indicator_name, series, agency_code, period_start, period_end, numerator, denominator, value, symbol, state, target, status, commentary, source, marking, as_at',
    )
  })

  it('are every published figure of every indicator that is not retired', async () => {
    const { rows } = await at.download('measurements.csv', 'chair')
    expect(rows).toHaveLength(6 * 15)
    expect(rows.some((row) => row.indicator_code === 'PO04')).toBe(false)
    expect(rows[0]).toEqual({
      indicator_code: 'PO01',
      indicator_name: 'Indicator PO01',
      series: 'All',
      agency_code: 'police',
      period_start: '2025-07-01',
      period_end: '2025-07-31',
      numerator: '167',
      denominator: '200',
      value: '83.5',
      symbol: '',
      state: 'Final',
      target: '80',
      status: 'On target',
      commentary: '',
      source: 'Roundtable, Smallborough',
      marking: 'OFFICIAL-SENSITIVE',
      as_at: testNow,
    })
  })

  it.each([
    ['indicator=HE01', 15],
    ['agency=police', 45],
    ['goal=safe', 90],
    ['goal=well', 0],
    ['indicator=PO01&from=2026-01-01', 9],
    ['indicator=PO01&from=2026-01-01&to=2026-03-31', 3],
    ['indicator=HE01&status=off-target', 15],
    ['status=within-tolerance', 0],
    ['indicator=NONE', 0],
  ])('filtered by %s are %i', async (filter, count) => {
    expect((await at.download(`measurements.csv?${filter}`, 'chair')).rows).toHaveLength(count)
  })

  it('keep every figure and every word as it was entered', async () => {
    const seriesId = at.series('HE01')
    const { partnershipId } = at
    const periodStart = '2026-08-01'
    const said = {
      ...noCommentary,
      happened: hostile,
      why: '-5 children\tmoved',
      next: '+44 20 7946 0018',
      note: '=HYPERLINK("x")',
      evidence: 'Audit https://example.org/a?b=1',
    }
    await writeCommentary(at.database, { partnershipId, seriesId, periodStart }, said)
    const figure = { numerator: null, denominator: null, value: null, reason: 'not-available' as const }
    await at.database.db
      .updateTable('measurement')
      .set(figure)
      .where('seriesId', '=', seriesId)
      .where('periodStart', '=', '2026-07-01')
      .execute()
    await at.database.db
      .updateTable('measurement')
      .set({ numerator: '10', denominator: '12', value: '83.3333333333333', state: 'revised' })
      .where('seriesId', '=', seriesId)
      .where('periodStart', '=', periodStart)
      .execute()
    const { rows } = await at.download('measurements.csv?indicator=HE01&from=2026-07-01', 'chair')
    expect(rows[0]).toMatchObject({ value: '', symbol: 'x', status: 'No figure', state: 'Final' })
    expect(rows[1]).toMatchObject({ numerator: '10', denominator: '12', value: '83.3333333333333' })
    expect(rows[1]).toMatchObject({ state: 'Revised', commentary: commentaryText(said) })
  })

  it('run no formula, whatever a person wrote into a name', async () => {
    await at.database.db
      .updateTable('series')
      .set({ name: '@SUM(1+1)' })
      .where('id', '=', at.series('CO01'))
      .execute()
    const { rows } = await at.download('measurements.csv?indicator=CO01', 'chair')
    expect(new Set(rows.map((row) => row.series))).toEqual(new Set(["'@SUM(1+1)"]))
  })
})

describe('figures not published yet', () => {
  beforeAll(async () => {
    const { partnershipId } = at
    const returnId = newId()
    const period = { periodStart: '2026-10-01', periodEnd: '2026-10-31' }
    await at.database.db
      .insertInto('return')
      .values({
        partnershipId,
        id: returnId,
        agencyId: at.agency('police'),
        frequency: 'monthly',
        ...period,
        dueOn: '2026-11-20',
        graceDays: 5,
        state: 'in-progress',
        version: 1,
        openedAt: testNow,
        submittedAt: null,
        submittedBy: null,
        approvedAt: null,
        approvedBy: null,
        publishedAt: null,
        remark: null,
        remarkBy: null,
        remarkAt: null,
      })
      .execute()
    await at.database.db
      .insertInto('returnEntry')
      .values({
        partnershipId,
        returnId,
        seriesId: at.series('PO01'),
        ...emptyRow,
        numerator: '150',
        denominator: '200',
        value: '75',
        happened: 'Fewer staff.',
        enteredBy: at.person('police-contributor'),
        onBehalf: 0,
        enteredAt: testNow,
        version: 1,
      })
      .execute()
  })

  const ofOctober = 'measurements.csv?indicator=PO01&from=2026-10-01'

  it.each(['police-contributor', 'police-lead', 'manager'])(
    'are in the file of %s, marked as such',
    async (who) => {
      expect((await at.download(ofOctober, who)).rows).toMatchObject([
        {
          value: '75',
          state: 'Draft, not published',
          status: 'Within tolerance',
          marking: 'OFFICIAL-SENSITIVE',
          commentary: 'What happened: Fewer staff.',
        },
      ])
    },
  )

  it.each([
    'chair',
    'lead-partner',
    'scrutineer',
    'council-lead',
    'health-contributor',
    'elected-member',
    'observer',
  ])('are not in the file of %s', async (who) => {
    const { status, rows } = await at.download(ofOctober, who)
    expect([status, rows]).toEqual([200, []])
  })

  it('say when they wait for approval', async () => {
    await at.database.db.updateTable('return').set({ state: 'submitted' }).execute()
    expect((await at.download(ofOctober, 'police-lead')).rows).toMatchObject([
      { state: 'Waits for approval, not published' },
    ])
  })
})
