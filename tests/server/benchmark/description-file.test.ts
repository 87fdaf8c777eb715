import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { eesDescription, eesFile, rate, settle } from '../../support/make/open-data.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const manager = () => at.callerAs('manager')
const figures = eesFile({ '2024': ['22.5', '21', '24.1', '19', '13'] })
const name = 'cin.meta.csv'
const sample = (file: string) =>
  readFileSync(new URL(`../../shared/published/samples/${file}`, import.meta.url), 'utf8')

const inWords = {
  measure: rate,
  words: 'Referrals within 12 months of another; Kind of case: Referrals',
  unit: '%',
}

describe('the description of a data file', () => {
  it('names its measures in words and units, whether it comes before the data or after', async () => {
    await settle(at)
    const { id } = await at.readBenchmarks(figures)
    expect((await manager().benchmark.file({ id })).measures[1]).toEqual({
      measure: rate,
      words: rate,
      unit: '',
    })
    const described = await at.readBenchmarks(eesDescription, { name })
    expect(described).toMatchObject({ kind: 'description', state: 'ready', rows: 3, counts: { same: 3 } })
    expect((await manager().benchmark.file({ id })).measures[1]).toEqual(inWords)
    expect((await at.readBenchmarks(figures)).measures[1]).toEqual(inWords)
  })

  it('goes on describing next year’s file that has one column more', async () => {
    await settle(at)
    await at.readBenchmarks(eesDescription, { name })
    const added = figures
      .replace(/\r\n/g, ',7\r\n')
      .replace('rereferral_percent,7', 'rereferral_percent,not_in_need_count')
    expect((await at.readBenchmarks(added)).measures).toEqual([
      {
        measure: 'referral_count: category Referrals',
        words: 'Number of referrals; Kind of case: Referrals',
        unit: '',
      },
      inWords,
      {
        measure: 'not_in_need_count: category Referrals',
        words: 'not_in_need_count; Kind of case: Referrals',
        unit: '',
      },
    ])
  })

  it('keeps a percentage from an indicator that is none', async () => {
    await settle(at)
    await at.readBenchmarks(eesDescription, { name })
    const { id } = await at.readBenchmarks(figures)
    const wrong = { id, measure: rate, indicatorCode: 'PO02' }
    await expect(manager().benchmark.match(wrong)).rejects.toThrow(/in % by its description/)
  })

  it('changes no figure, and is refused where it is damaged', async () => {
    await settle(at)
    const { id, seen } = await at.readBenchmarks(eesDescription, { name })
    const from = { source: 'A publisher', licence: 'Open', retrievedOn: '2026-01-05' }
    await expect(manager().benchmark.takeOver({ id, seen, ...from })).rejects.toThrow(/Nothing in this file/)
    const twice = await at.readBenchmarks(
      `${eesDescription}\r\ncategory,Filter,Again,,,,,\r\nodd,cells\r\n`,
      { name },
    )
    expect(twice.problems).toEqual([
      { line: 5, column: 'col_name', sentence: 'category is described a second time.' },
      { line: 6, column: '', sentence: 'This row has 2 cells where the header has 8.' },
    ])
  })

  it('of the publisher’s own sample goes with its data', async () => {
    await settle(at)
    await at.readBenchmarks(sample('ees_demo_datafile.meta.csv'), { name })
    const { measures } = await at.readBenchmarks(sample('ees_demo_datafile.csv'))
    expect(measures[0]?.words).toBe('Numberofchildren; Sex: Total, Schoolphase: Total')
  })
})
