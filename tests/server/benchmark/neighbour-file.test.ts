import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { eesFile, from, neighbourFile, neighbours2025, rate, settle } from '../../support/make/open-data.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const manager = () => at.callerAs('manager')
/** Wakefield leaves, Barnet comes last, and all others move up. */
const newer = neighbourFile([...neighbours2025.slice(1), '302'])
const told = { ...from, source: 'Department for Education, statistical neighbours 2026' }

async function taken(name: string) {
  const view = await at.readBenchmarks(newer, { name })
  await manager().benchmark.takeOver({ id: view.id, seen: view.seen, ...told })
  return view
}

const neighbours = async () =>
  (await at.callerAs('police-contributor').benchmark.list()).places
    .filter(({ relation }) => relation === 'Neighbour')
    .map(({ name }) => name)

/** Whose figures of the indicator count as neighbours'. */
const beside = async (moment?: string) => {
  const asAt = moment === undefined ? '' : `&asAt=${moment}`
  const path = `benchmarks.csv?partnership=${at.slug}&indicator=PO01${asAt}`
  const { rows } = await at.download(path, 'police-contributor')
  return rows
    .filter(({ relation }) => relation === 'Neighbour' || relation === 'Neighbours')
    .map((row) => `${row.area_name} ${row.period}: ${row.value}, of ${row.values_averaged}`)
}

describe('the publisher’s table of statistical neighbours', () => {
  it('says who becomes a neighbour, who moves and who is one no more, before anything changes', async () => {
    await settle(at)
    const view = await at.readBenchmarks(newer)
    expect(view).toMatchObject({ kind: 'neighbours', state: 'ready', rows: 2, problemCount: 0 })
    expect(view.counts).toEqual({ new: 1, changed: 9, gone: 1, same: 0 })
    expect(view.changes.find(({ kind }) => kind === 'new')).toMatchObject({
      ...{ place: 'Barnet', was: null, becomes: '10, Close' },
    })
    expect(view.changes.find(({ kind }) => kind === 'gone')).toMatchObject({
      ...{ place: 'Wakefield', was: '1, Very close', becomes: null },
    })
    expect((await neighbours())[0]).toBe('Wakefield')
  })

  it('decides whose figures count as neighbours’, with source, licence, day and sum', async () => {
    await settle(at)
    const { fileHash } = await taken('neighbours.csv')
    expect(await neighbours()).toEqual([
      ...['Lincolnshire', 'Doncaster', 'Barnsley', 'North Northamptonshire', 'Dudley', 'Cumberland'],
      ...['Rotherham', 'Telford and Wrekin', 'Lancashire', 'Barnet'],
    ])
    const { neighboursFrom, files } = await manager().benchmark.list()
    expect(neighboursFrom).toEqual({ ...told, fileHash })
    expect(files).toMatchObject([{ fileName: 'neighbours.csv', neighbours: 10, figures: 0 }])
  })

  it('leaves who was a neighbour at an earlier moment, and is taken back', async () => {
    await settle(at)
    const figures = eesFile({ '2024': ['22.5', '21', '24.1', '19', '13'] })
    const { id } = await at.readBenchmarks(figures)
    await manager().benchmark.match({ id, measure: rate, indicatorCode: 'PO01' })
    const { id: read, seen } = await at.readBenchmarks(figures)
    await manager().benchmark.takeOver({ id: read, seen, ...from })
    expect(await beside()).toEqual([
      'Wakefield 2024: 19, of ',
      'Mean of the statistical neighbours 2024: 19, of 1',
    ])
    const before = at.clock.now
    at.clock.now = new Date(Date.parse(before) + 86_400_000).toISOString()
    const { id: file } = await taken('neighbours.csv')
    expect(await beside()).toEqual([])
    expect(await beside(before)).toHaveLength(2)
    at.clock.now = new Date(Date.parse(before) + 2 * 86_400_000).toISOString()
    await manager().benchmark.undo({ id: file })
    expect((await neighbours())[0]).toBe('Wakefield')
    expect(await beside()).toHaveLength(2)
  })

  it('of another year is taken back first, and not where the area was changed since', async () => {
    await settle(at)
    const { id: earlier } = await taken('neighbours-2026.csv')
    const second = await at.readBenchmarks(neighbourFile(neighbours2025))
    await manager().benchmark.takeOver({ id: second.id, seen: second.seen, ...told })
    await expect(manager().benchmark.undo({ id: earlier })).rejects.toThrow(/take that back first/)
    const { name, version, yearStartMonth, marking } = await manager().partnership.settings()
    await manager().partnership.change({
      ...{ name, version, marking, areaCode: 'E08000016', yearStartMonth: `${yearStartMonth}` },
    })
    await expect(manager().benchmark.undo({ id: second.id })).rejects.toThrow(/area of the partnership/)
  })

  it('is refused with line and reason where it is damaged, or has not the own authority', async () => {
    await settle(at)
    const wrong = await at.readBenchmarks(neighbourFile(['999', ...neighbours2025.slice(1)]))
    expect(wrong.problems).toEqual([
      { line: 3, column: 'SN_1', sentence: 'No authority has the three digits “999”.' },
    ])
    const { id, seen } = wrong
    await expect(manager().benchmark.takeOver({ id, seen, ...told })).rejects.toThrow(/nothing of it/)
    const short = await at.readBenchmarks(newer.replace(',Close \r\n813', '\r\n813'))
    expect(short.problems).toMatchObject([
      { line: 2, sentence: 'This row has 23 cells where the header has 24.' },
    ])
    const others = await at.readBenchmarks(newer.replace('813,North', '814,North'))
    expect(others).toMatchObject({
      state: 'failed',
      sentence: 'This table has no row of North Lincolnshire.',
    })
  })
})
