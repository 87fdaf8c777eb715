import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase, testNow } from '../../support/database/test-database.ts'
import { addPublished, publishedText } from '../../support/make/published.ts'

const later = '2026-12-23T09:00:00.000Z'
const tables = [
  'agency',
  'auditEvent',
  'benchmark',
  'goal',
  'goalVersion',
  'indicator',
  'indicatorVersion',
  'measurement',
  'measurementRevision',
  'member',
  'memberGrant',
  'partnership',
  'partnershipArea',
  'series',
] as const

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function everything(): Promise<string> {
  const all = []
  for (const table of tables) {
    const rows = await database.db.selectFrom(table).selectAll().execute()
    all.push(rows.map((row) => JSON.stringify(row)).sort())
  }
  return JSON.stringify(all)
}

/** North Lincolnshire's figures of one indicator, oldest first. */
function figuresOf(code: string) {
  return database.db
    .selectFrom('measurement as m')
    .innerJoin('series as s', (join) =>
      join.onRef('s.partnershipId', '=', 'm.partnershipId').onRef('s.id', '=', 'm.seriesId'),
    )
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 's.partnershipId').onRef('i.id', '=', 's.indicatorId'),
    )
    .select(['m.periodStart', 'm.periodEnd', 'm.value', 'm.reason', 'm.state', 'm.revision', 'm.seriesId'])
    .where('i.code', '=', code)
    .orderBy('m.periodStart')
    .execute()
}

function partnership() {
  return database.db
    .selectFrom('partnership')
    .selectAll()
    .where('slug', '=', 'north-lincolnshire')
    .executeTakeFirstOrThrow()
}

describe('the published figures', () => {
  it('come in whole: every benchmark and every year of North Lincolnshire', async () => {
    const result = await addPublished(database)
    expect(result).toEqual({ benchmarks: 10_134, measurements: 441, changed: 10_575 })
    const kinds = await database.db
      .selectFrom('benchmark')
      .select(['areaKind', (eb) => eb.fn.countAll<number>().as('rows')])
      .groupBy('areaKind')
      .orderBy('areaKind')
      .execute()
    expect(kinds.map(({ areaKind, rows }) => [areaKind, Number(rows)])).toEqual([
      ['authority', 4851],
      ['england', 432],
      ['region', 4851],
    ])
  })

  it('equal the file, number by number', async () => {
    const lines = publishedText
      .trimEnd()
      .split('\r\n')
      .filter((line) => line.includes(',E06000013,'))
    const rows = await database.db
      .selectFrom('benchmark')
      .select(['indicatorCode', 'periodLabel', 'value'])
      .where('areaCode', '=', 'E06000013')
      .execute()
    const figureOf = new Map(rows.map((row) => [`${row.indicatorCode} ${row.periodLabel}`, row.value]))
    expect(lines).toHaveLength(441)
    for (const line of lines) {
      const cells = line.replace('"CPP_Total_Rateper10,000"', 'CPP').split(',')
      const value = figureOf.get(`${cells[0]} ${cells[2]}`)
      const given = cells.at(-1)
      if (given === '') expect(value).toBeNull()
      else expect(Number(value)).toBeCloseTo(Number(given), 12)
    }
  })

  it('are kept as the decimals the publisher meant, not as the doubles of the file', async () => {
    const figureOf = async (indicatorCode: string, areaCode: string, periodLabel: string) =>
      (
        await database.db
          .selectFrom('benchmark')
          .select('value')
          .where('indicatorCode', '=', indicatorCode)
          .where('areaCode', '=', areaCode)
          .where('periodLabel', '=', periodLabel)
          .executeTakeFirstOrThrow()
      ).value
    expect(await figureOf('ED10', 'E08000016', '2019')).toBe('4.9')
    expect(await figureOf('ED04', 'E08000027', '2020/21')).toBe('0.06929')
    expect(await figureOf('ED10', 'E06000061', '2019')).toBeNull()
  })

  it('belong to a read-only partnership that says whose they are', async () => {
    expect(await partnership()).toMatchObject({
      name: 'North Lincolnshire: published figures',
      areaName: 'North Lincolnshire',
      readOnly: 1,
      marking: 'OFFICIAL',
      attribution: expect.stringContaining('Open Government Licence v3.0: Department for Education'),
    })
  })

  it('stand in their own years, with a reason where there is no number', async () => {
    expect(await figuresOf('CL01')).toHaveLength(10)
    expect((await figuresOf('CL01')).at(-1)).toMatchObject({
      periodStart: '2024-04-01',
      periodEnd: '2025-03-31',
      state: 'published',
      revision: 1,
    })
    expect((await figuresOf('ED04')).at(0)).toMatchObject({
      periodStart: '2015-09-01',
      periodEnd: '2016-08-31',
    })
    const blank = await database.db.selectFrom('measurement').selectAll().where('value', 'is', null).execute()
    expect(blank.length).toBeGreaterThan(0)
    expect(new Set(blank.map((figure) => figure.reason))).toEqual(new Set(['not-available']))
  })

  it('have 48 indicators, each under the goal of its theme', async () => {
    const { id } = await partnership()
    const indicators = await database.db
      .selectFrom('indicator')
      .selectAll()
      .where('partnershipId', '=', id)
      .execute()
    expect(indicators).toHaveLength(48)
    expect(indicators.every(({ goalId, frequency }) => goalId !== null && frequency === 'annual')).toBe(true)
    expect(indicators.find(({ code }) => code === 'ED04')).toMatchObject({
      unit: 'percent',
      polarity: 'lower',
      decimals: 2,
    })
  })

  it('stand beside England, the region and ten neighbours, closest first', async () => {
    const { id } = await partnership()
    const areas = await database.db
      .selectFrom('partnershipArea')
      .selectAll()
      .where('partnershipId', '=', id)
      .orderBy('position')
      .execute()
    expect(areas.map(({ relation, areaCode }) => `${relation} ${areaCode}`)).toEqual([
      'self E06000013',
      'england E92000001',
      'region E12000003',
      ...'E08000036 E10000019 E08000017 E08000016 E06000061 E08000027 E06000063 E08000018 E06000020 E10000017'
        .split(' ')
        .map((code) => `neighbour ${code}`),
    ])
  })

  it('are not touched by reading the same file again', async () => {
    const before = await everything()
    const result = await addPublished(database, { at: later })
    expect(result.changed).toBe(0)
    expect(await everything()).toBe(before)
  })

  it('are read alike with columns in another order, a byte order mark, semicolons and CRLF', async () => {
    const before = await everything()
    const lines = publishedText
      .trimEnd()
      .replaceAll('"CPP_Total_Rateper10,000"', 'CPP_Total_Rateper10\u0001000')
      .split('\r\n')
    const turned = lines.map((line) => line.split(',').reverse().join(';').replace('\u0001', ','))
    const result = await addPublished(database, {
      text: `\ufeff${turned.join('\r\n')}\r\n\r\n`,
      at: later,
    })
    expect(result).toEqual({ benchmarks: 10_134, measurements: 441, changed: 0 })
    expect(await everything()).toBe(before)
  })

  it('keep what they were when a newer file says otherwise', async () => {
    const [was] = (await figuresOf('CL01')).slice(-1)
    const newer = publishedText.replace(/^(CL01,.*,2025,.*,E06000013,.*,)(\S+)$/m, '$149.25')
    const before = await partnership()
    const result = await addPublished(database, { text: newer, at: later, retrievedOn: '2026-12-20' })
    expect(result.changed).toBe(2)
    const [is] = (await figuresOf('CL01')).slice(-1)
    expect(is).toMatchObject({ value: '49.25', state: 'revised', revision: 2 })
    const revisions = await database.db
      .selectFrom('measurementRevision')
      .select(['value', 'why', 'recordedAt'])
      .where('seriesId', '=', is?.seriesId ?? '')
      .where('periodStart', '=', '2024-04-01')
      .orderBy('revision')
      .execute()
    expect(revisions).toEqual([
      { value: was?.value, why: '', recordedAt: testNow },
      {
        value: '49.25',
        why: 'The publisher changed this figure: file retrieved on 20 December 2026.',
        recordedAt: later,
      },
    ])
    expect((await partnership()).dataVersion).toBeGreaterThan(before.dataVersion)
  })
})
