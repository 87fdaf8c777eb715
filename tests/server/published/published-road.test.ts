import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { eesFile, from, rate } from '../../support/make/open-data.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/** Wakefield, whose region is Yorkshire and the Humber. */
const authority = 'E08000036'
const slug = 'wakefield'
const at = perFile(servePartnership)
const there = (key = 'manager') => at.callerIn(slug, key)

/** England, the region, North Lincolnshire and Wakefield of each year. */
const first = eesFile({ '2023': ['22.4', '21.9', '', '19'], '2024': ['22.5', '21', '', '20'] })
const next = eesFile({
  '2023': ['22.4', '21.9', '', '19'],
  '2024': ['22.5', '', '', '20.5'],
  '2025': ['22.6', '20.1', '', 'c'],
})

async function taken(file: string, name: string) {
  const view = await at.readBenchmarks(file, { slug, name })
  await there().benchmark.takeOver({ id: view.id, seen: view.seen, ...from })
  return view
}
async function firstTaken() {
  const { id } = await at.readBenchmarks(first, { slug })
  await there().benchmark.match({ id, measure: rate, indicatorCode: 'HP07' })
  return taken(first, 'cin-2024.csv')
}

const own = async () =>
  (await there().indicator.get({ code: 'HP07' })).points.map(({ periodLabel, value, symbol }) => [
    periodLabel,
    value ?? symbol,
  ])

describe('published figures of any English authority', () => {
  it('are added by the administrator, with a seat for everyone here but those who administer', async () => {
    const added = await at.callerAs('administrator').partnership.addPublished({ areaCode: authority })
    expect(added).toMatchObject({ slug, name: 'Wakefield: published figures', isNew: true })
    expect((await there('chair').scorecard.get()).goals).toHaveLength(7)
    await expect(there('administrator').benchmark.list()).rejects.toThrow()
    const { places } = await there().benchmark.list()
    expect(places.slice(0, 3).map(({ name }) => name)).toEqual([
      ...['Wakefield', 'England', 'Yorkshire and the Humber'],
    ])
    expect(places).toHaveLength(13)
    const again = await at.callerAs('administrator').partnership.addPublished({ areaCode: authority })
    expect(again).toMatchObject({ slug, seats: 0, isNew: false })
    const rows = await at.callerAs('administrator').partnership.list()
    expect(rows.find((row) => row.slug === slug)).toMatchObject({ readOnly: true, confirmed: false })
  })

  it('are added by nobody else, and only of an authority', async () => {
    const add = (key: string, areaCode = authority) =>
      refusal(at.callerAs(key).partnership.addPublished({ areaCode }))
    expect((await add('manager')).code).toBe('forbidden')
    expect((await add('administrator', 'E92000001')).code).toBe('bad-input')
  })

  it('come from a publisher’s file, matched to the catalogue, and stand beside the other places', async () => {
    await at.database.db
      .insertInto('benchmark')
      .values({
        ...{ indicatorCode: 'HP07', areaCode: 'E92000001', areaName: 'England', areaKind: 'england' },
        ...{ periodStart: '2019-04-01', periodEnd: '2020-03-31', periodLabel: '2020', value: '23' },
        ...{ source: 'Another publisher', licence: from.licence, retrievedOn: from.retrievedOn },
        recordedAt: at.clock.now,
      })
      .execute()
    const view = await firstTaken()
    expect(view.counts).toEqual({ new: 6, changed: 0, gone: 0, same: 0 })
    expect(await own()).toEqual([
      ['2022/23', '19'],
      ['2023/24', '20'],
    ])
    const { goals } = await there('chair').scorecard.get()
    expect(goals.flatMap(({ rows }) => rows.map(({ code }) => code))).toEqual(['HP07'])
    const { benchmarks } = await there('chair').indicator.get({ code: 'HP07' })
    expect(benchmarks.map(({ relation }) => relation)).toEqual(['england', 'region'])
    const me = await there('chair').me.get()
    expect(me.partnership?.attribution).toBe(
      'Contains public sector information licensed under the Open Government Licence v3.0: Another publisher; Department for Education, explore education statistics.',
    )
  })

  it('of next year show three new, one revised and one gone; what stood is a revision', async () => {
    at.clock.now = '2026-11-24T10:00:00.000Z'
    const { counts } = await taken(next, 'cin-2025.csv')
    expect(counts).toEqual({ new: 3, changed: 1, gone: 1, same: 4 })
    expect(await own()).toEqual([
      ['2022/23', '19'],
      ['2023/24', '20.5'],
      ['2024/25', 'c'],
    ])
    const { rows } = await at.download(`revisions.csv?partnership=${slug}&indicator=HP07`, 'chair')
    expect(
      rows.filter(({ revision }) => revision === '2').map(({ value, reason }) => [value, reason]),
    ).toEqual([['20.5', 'The publisher changed this figure: file retrieved on 5 January 2026.']])
    await there().benchmark.undo({ id: (await there().benchmark.list()).files[0]?.id ?? '' })
    expect(await own()).toEqual([
      ['2022/23', '19'],
      ['2023/24', '20'],
      ['2024/25', 'x'],
    ])
  })

  it('are taken over by the manager there, who can write nothing else', async () => {
    await expect(at.readBenchmarks(first, { slug, as: 'police-contributor' })).rejects.toThrow(
      /right to do this/,
    )
    const { name, version } = await there().partnership.settings()
    const change = { name, version, areaCode: authority, yearStartMonth: '4', marking: 'OFFICIAL' as const }
    expect((await refusal(there().partnership.change(change))).code).toBe('forbidden')
  })
})
