import { listBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { listPublishedPartnerships } from '@roundtable/db/queries/partnership.queries.ts'
import { benchmarkLines, neighbourAverages } from '@roundtable/shared/benchmark/benchmark.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { addPublished } from '../../support/make/published.ts'

const at = perFile(openPartnershipAlone)
let partnershipId: string

beforeAll(async () => {
  await addPublished(at.database)
  const [published] = await listPublishedPartnerships(at.database.db)
  partnershipId = published?.id ?? ''
})

const linesOf = (indicatorCode: string) =>
  listBenchmarks(at.database.reader, { partnershipId, indicatorCode })

describe('the benchmarks of an indicator', () => {
  it('are of the place itself, England, its region and the neighbours, closest first', async () => {
    const lines = await linesOf('CL01')
    expect(lines.map(({ relation, areaName }) => `${relation}: ${areaName}`)).toEqual([
      'self: North Lincolnshire',
      'england: England',
      'region: Yorkshire and the Humber',
      'neighbour: Wakefield',
      'neighbour: Lincolnshire',
      'neighbour: Doncaster',
      'neighbour: Barnsley',
      'neighbour: North Northamptonshire',
      'neighbour: Dudley',
      'neighbour: Cumberland',
      'neighbour: Rotherham',
      'neighbour: Telford and Wrekin',
      'neighbour: Lancashire',
    ])
    expect(lines[1]).toMatchObject({
      source: 'Department for Education, Local Authority Interactive Tool',
      licence: 'Open Government Licence v3.0',
      retrievedOn: '2026-11-23',
    })
    expect(lines[1]?.values.at(-1)).toMatchObject({
      periodStart: '2024-04-01',
      periodEnd: '2025-03-31',
      periodLabel: '2025',
    })
  })

  it('average the neighbours that have a value, as many as there are', async () => {
    const averages = neighbourAverages(await linesOf('ED10'))
    expect(averages[0]).toMatchObject({ periodLabel: '2019', counted: 8, of: 10 })
    expect(averages.at(-1)).toMatchObject({ periodLabel: '2025', counted: 10, of: 10 })
  })

  it('are left out where the publisher has none, as England’s first-time entrants', async () => {
    const relations = benchmarkLines(await linesOf('YJ05')).map(({ relation }) => relation)
    expect(relations).not.toContain('england')
    expect(relations.slice(0, 2)).toEqual(['region', 'neighbour-average'])
  })

  it('are none for an indicator or a partnership nobody knows', async () => {
    expect(await linesOf('ZZ99')).toEqual([])
    const lines = await listBenchmarks(at.database.reader, { partnershipId: 'none', indicatorCode: 'CL01' })
    expect(lines).toEqual([])
  })
})
