import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { eesFile, from, rate, settle } from '../../support/make/open-data.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const manager = () => at.callerAs('manager')
const first = eesFile({
  '2023': ['22.4', '21.9', '25', '19', '12'],
  '2024': ['22.5', '21', '24.1', 'c', '13'],
})
const next = eesFile({
  '2023': ['22.4', '21.9', '25', '19', '12'],
  '2024': ['22.5', '', '24.3', 'c', '13'],
  '2025': ['22.6', '', '23', '18.2', '14'],
})

async function taken(file: string, name: string) {
  const { id, seen, counts, problems } = await at.readBenchmarks(file, { name })
  expect(problems).toEqual([])
  await manager().benchmark.takeOver({ id, seen, ...from })
  return { id, counts }
}

async function firstTaken() {
  await settle(at)
  const { id } = await at.readBenchmarks(first)
  await manager().benchmark.match({ id, measure: rate, indicatorCode: 'PO01' })
  return taken(first, 'cin-2024.csv')
}

const standing = async (moment?: string) => {
  const asAt = moment === undefined ? '' : `&asAt=${moment}`
  const { rows } = await at.download(
    `benchmarks.csv?partnership=${at.slug}&indicator=PO01${asAt}`,
    'police-contributor',
  )
  return rows.filter(({ relation }) => relation !== 'Neighbours')
}
const briefly = (rows: Record<string, string>[]) =>
  rows.map((row) => `${row.area_name} ${row.period}: ${row.value}${row.symbol}`)

describe('a publisher’s file', () => {
  it('says what it is, whose figures it has and which measures can be matched', async () => {
    await settle(at)
    const view = await at.readBenchmarks(first)
    expect(view).toMatchObject({ state: 'ready', rows: 10, problemCount: 0, matches: [] })
    expect(view.publisher).toBe('Department for Education, explore education statistics')
    expect(view.measures.map(({ measure }) => measure)).toEqual(['referral_count: category Referrals', rate])
    expect(view.places.slice(0, 4).map(({ name, rows }) => [name, rows])).toEqual([
      ['North Lincolnshire', 2],
      ['England', 2],
      ['Yorkshire and the Humber', 2],
      ['Wakefield', 2],
    ])
  })

  it('stands beside the figures with source, licence, day and sum once it is taken over', async () => {
    expect((await firstTaken()).counts).toEqual({ new: 8, changed: 0, gone: 0, same: 0 })
    const rows = await standing()
    expect(briefly(rows)).toEqual([
      'North Lincolnshire 2023: 25',
      'North Lincolnshire 2024: 24.1',
      'England 2023: 22.4',
      'England 2024: 22.5',
      'Yorkshire and the Humber 2023: 21.9',
      'Yorkshire and the Humber 2024: 21',
      'Wakefield 2023: 19',
      'Wakefield 2024: c',
    ])
    const [file] = (await manager().benchmark.list()).files
    expect(rows[0]).toMatchObject({
      ...{ publisher: from.source, licence: from.licence, retrieved_on: from.retrievedOn },
      ...{ file_sha256: file?.fileHash, period_start: '2022-04-01', period_end: '2023-03-31' },
    })
    expect(file).toMatchObject({ fileName: 'cin-2024.csv', figures: 8, state: 'applied' })
    const { benchmarks } = await at.callerAs('police-contributor').indicator.get({ code: 'PO01' })
    expect(benchmarks.map(({ relation }) => relation)).toEqual([
      'england',
      'region',
      'neighbour-average',
      'neighbour',
    ])
  })

  it('of next year is read by what was matched: three are new, one is revised, one is gone; what stood stays', async () => {
    await firstTaken()
    const before = at.clock.now
    at.clock.now = new Date(Date.parse(before) + 86_400_000).toISOString()
    const { counts } = await taken(next, 'cin-2025.csv')
    expect(counts).toEqual({ new: 3, changed: 1, gone: 1, same: 6 })
    const now = briefly(await standing())
    expect(now).toContain('North Lincolnshire 2024: 24.3')
    expect(now).not.toContain('Yorkshire and the Humber 2024: 21')
    expect(now).toContain('Wakefield 2025: 18.2')
    const then = briefly(await standing(before))
    expect(then).toContain('North Lincolnshire 2024: 24.1')
    expect(then).toContain('Yorkshire and the Humber 2024: 21')
    expect(then).toHaveLength(8)
  })

  it('is taken back in the order they came, and what stood before stands again', async () => {
    const { id: earlier } = await firstTaken()
    const was = await standing()
    const { id } = await taken(next, 'cin-2025.csv')
    await expect(manager().benchmark.undo({ id: earlier })).rejects.toThrow(/take that back first/)
    await manager().benchmark.undo({ id })
    expect(briefly(await standing())).toEqual(briefly(was))
    await manager().benchmark.undo({ id: earlier })
    expect(await standing()).toEqual([])
    await expect(manager().benchmark.undo({ id })).rejects.toThrow(/taken over/)
  })

  it('that is damaged is refused with line and reason, and nothing of it is taken', async () => {
    await firstTaken()
    const damaged = await at.readBenchmarks(`${next}2025,Reporting year\r\n`.replace('18.2', '18,2x'))
    expect(damaged.problems.map(({ sentence }) => sentence)).toEqual([
      'This row has 14 cells where the header has 13.',
      'This row has 2 cells where the header has 13.',
    ])
    const { id, seen } = damaged
    await expect(manager().benchmark.takeOver({ id, seen, ...from })).rejects.toThrow(
      /nothing of it is taken/,
    )
    const wrong = await at.readBenchmarks(next.replace('18.2', '182 %'))
    expect(wrong.problems).toMatchObject([
      { column: 'rereferral_percent', sentence: '“182 %” is not a number.' },
    ])
    expect(await at.readBenchmarks('Name,Age\r\nA,1\r\n')).toMatchObject({ state: 'failed' })
    expect(briefly(await standing())).toHaveLength(8)
  })

  it('is taken over as it was seen, once', async () => {
    const { id } = await firstTaken()
    await expect(manager().benchmark.takeOver({ id, seen: '', ...from })).rejects.toThrow(/already/)
    const { id: other } = await at.readBenchmarks(next)
    await expect(manager().benchmark.takeOver({ id: other, seen: 'x', ...from })).rejects.toThrow(
      /changed since/,
    )
    const same = await at.readBenchmarks(first)
    await expect(manager().benchmark.takeOver({ id: same.id, seen: same.seen, ...from })).rejects.toThrow(
      /differs/,
    )
    await manager().benchmark.unmatch({ id: other, measure: rate })
    const { seen } = await manager().benchmark.file({ id: other })
    await expect(manager().benchmark.takeOver({ id: other, seen, ...from })).rejects.toThrow(/changed since/)
  })

  it('is the manager’s to keep and everybody’s to read', async () => {
    await firstTaken()
    await expect(at.readBenchmarks(first, { as: 'police-contributor' })).rejects.toThrow(/right to do this/)
    expect((await at.callerAs('police-contributor').benchmark.list()).mayKeep).toBe(false)
    const { rows } = await at.download(`benchmark-files.csv?partnership=${at.slug}`, 'police-contributor')
    expect(rows).toMatchObject([{ file: 'cin-2024.csv', licence: from.licence, figures_in_force: '8' }])
  })
})

describe('what a figure is made of', () => {
  const count = 'referral_count: category Referrals'

  it('is matched with its measure, both parts or neither, and of a percentage or a rate alone', async () => {
    await settle(at)
    const { id } = await at.readBenchmarks(first)
    const match = { id, measure: rate, indicatorCode: 'PO01' }
    await expect(manager().benchmark.match({ ...match, numerator: count })).rejects.toThrow(
      'A numerator and a denominator belong together',
    )
    await expect(
      manager().benchmark.match({ ...match, indicatorCode: 'PO02', numerator: count, denominator: 'plans' }),
    ).rejects.toThrow('PO02 is neither a percentage nor a rate')
    await manager().benchmark.match({ ...match, numerator: count, denominator: 'plans' })
    const view = await at.readBenchmarks(first)
    expect(view.matches).toMatchObject([{ parts: 'referral_count: category Referrals of plans', whole: 0 }])
    expect(view.notRead.map(({ sentence }) => sentence)).toContain(
      'have no numerator or no denominator of their figure in this file.',
    )
  })
})
