import { listBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { addPublished, publishedText } from '../../support/make/published.ts'

const at = perFile(openPartnershipAlone)
beforeAll(async () => {
  expect(await addPublished(at.database)).toEqual({ figures: 5724, own: 441 })
})

/** North Lincolnshire's figures of one indicator, oldest first. */
function figuresOf(code: string) {
  return at.database.db
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
  return at.database.db
    .selectFrom('partnership')
    .selectAll()
    .where('slug', '=', 'north-lincolnshire')
    .executeTakeFirstOrThrow()
}

describe('the published figures', () => {
  it('equal the file, number by number', async () => {
    const lines = publishedText
      .trimEnd()
      .split('\r\n')
      .filter((line) => line.includes(',E06000013,'))
    const { id: partnershipId } = await partnership()
    const rows = await at.database.db
      .selectFrom('benchmarkFigure as f')
      .innerJoin('indicator as i', 'i.id', 'f.indicatorId')
      .select(['i.code as indicatorCode', 'f.periodLabel', 'f.value'])
      .where('f.partnershipId', '=', partnershipId)
      .where('f.areaCode', '=', 'E06000013')
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
    const { id: partnershipId } = await partnership()
    const figureOf = async (indicatorCode: string, areaCode: string, periodLabel: string) => {
      const lines = await listBenchmarks(at.database.reader, { partnershipId, indicatorCode })
      const line = lines.find((each) => each.areaCode === areaCode)
      return line?.values.find((point) => point.periodLabel === periodLabel)?.value
    }
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
    const { id } = await partnership()
    const blank = await at.database.db
      .selectFrom('measurement')
      .selectAll()
      .where('partnershipId', '=', id)
      .where('value', 'is', null)
      .execute()
    expect(blank.length).toBeGreaterThan(0)
    expect(new Set(blank.map((figure) => figure.reason))).toEqual(new Set(['not-available']))
  })

  it('have 48 indicators, each under the goal of its theme', async () => {
    const { id } = await partnership()
    const indicators = await at.database.db
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
    const areas = await at.database.db
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
})
