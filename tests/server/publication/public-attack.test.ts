import { newId } from '@roundtable/db/ids.ts'
import { assertActor } from '@roundtable/server/base/context.ts'
import { seriesDownload } from '@roundtable/server/download/series-download.ts'
import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Equation, feasibleIntervals, type Interval } from '../../support/attack/attacker.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { readCsv } from '../../support/read/csv.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

/** The demonstration with all lines of indicators full of small counts made public. */
const codes = ['WF05', 'WF06', 'QA03', 'HP16', 'CL01', 'CL02'] as const
const at = perFile(async () => {
  const northmere = await openNorthmere()
  const served = await serveApp(northmere.services)
  return {
    ...northmere,
    url: served.url,
    close: async () => {
      await served.close()
      await northmere.close()
    },
  }
})
const { roundCountsTo: to, smallCount } = standardRuleSet

beforeAll(async () => {
  const manager = at.callerAs('manager').publication
  const { boards } = await at.callerAs('manager').board.list()
  for (const indicator of await manager.publishable()) {
    const { code, lines, periods } = indicator
    if (!codes.some((each) => each === code)) continue
    const id = newId()
    const fromPeriod = periods.at(-1)?.start ?? ''
    const words = { title: code, words: 'For everybody.' }
    await manager.prepare({
      id,
      code,
      lineIds: lines.map((line) => line.id),
      fromPeriod,
      extent: 'each',
      ...words,
    })
    const decided = { boardId: boards[0]?.id ?? null, meeting: 'Item 1' }
    await at.callerAs('chair').publication.signOff({ id, version: 1, ...decided })
  }
})

type Row = Record<string, string>
const placeOf = ({ series, period_start: start }: Row) => `${series} ${start}`

async function electedRows(code: string): Promise<Map<string, Row>> {
  const ctx = assertActor(await at.contextAs('elected-member'))
  let text = ''
  for await (const record of seriesDownload.open({ partnership: 'northmere', indicator: code }).records(ctx))
    text += record
  const rows: Row[] = parse(text, { columns: [...seriesDownload.columns], relax_column_count: true })
  return new Map(rows.map((row) => [placeOf(row), row]))
}

async function publicRows(code: string): Promise<Row[]> {
  const answer = await fetch(`${at.url}/public/northmere/${code}.csv`, { headers: { connection: 'close' } })
  expect(answer.status).toBe(200)
  return readCsv(Buffer.from(await answer.arrayBuffer()).toString('utf8'))
}

/** By period, what was really counted in each line. */
async function figuresOf(code: string) {
  const rows = await at.database.db
    .selectFrom('measurement as m')
    .innerJoin('series as s', (join) =>
      join.onRef('s.partnershipId', '=', 'm.partnershipId').onRef('s.id', '=', 'm.seriesId'),
    )
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 's.partnershipId').onRef('i.id', '=', 's.indicatorId'),
    )
    .where('i.partnershipId', '=', at.partnershipId)
    .where('i.code', '=', code)
    .select(['s.kind', 's.name', 's.dimension', 'm.periodStart', 'm.numerator', 'm.value'])
    .execute()
  const counted = rows.map((row) => ({ ...row, counted: Number(row.numerator ?? row.value ?? '0') }))
  return Map.groupBy(counted, ({ periodStart }) => periodStart)
}

/** What a shown count can have been; anything where none is shown. */
function rangeOf(shown: Row | undefined, elected: Row): Interval {
  const count = elected.denominator === '' ? shown?.value : shown?.numerator
  if (count === undefined || count === '') return { low: 0, high: 1e6 }
  return { low: Math.max(0, Number(count) - to / 2), high: Number(count) + to / 2 }
}

describe.each(codes)('what is public of %s', (code) => {
  it('is never more than an elected member reads, and is hidden where it is hidden from them', async () => {
    const elected = await electedRows(code)
    const shown = await publicRows(code)
    expect(shown.length).toBeGreaterThan(0)
    for (const row of shown) {
      const known = elected.get(placeOf(row))
      if (known === undefined || known.symbol === 'c')
        expect([placeOf(row), row.value, row.numerator]).toEqual([placeOf(row), '', ''])
      else if (row.numerator !== '') expect(Number(row.numerator) % to).toBe(0)
    }
  })

  it('narrows no hidden figure, whoever puts ranges of rounding and sums of parts together', async () => {
    const elected = await electedRows(code)
    const shown = new Map((await publicRows(code)).map((row) => [placeOf(row), row]))
    for (const [period, lines] of await figuresOf(code)) {
      const rows = [...elected.values()].filter((row) => row.period_start === period)
      const whole = lines.find(({ kind }) => kind === 'partnership')
      if (whole === undefined) continue
      const partitions = Map.groupBy(
        lines.filter((line) => line !== whole),
        ({ kind, dimension }) => `${kind} ${dimension}`,
      )
      // What the reader may know: that these parts add up.
      const equations: Equation[] = [...partitions.values()]
        .filter((parts) => parts.reduce((sum, each) => sum + each.counted, 0) === whole.counted)
        .map((parts) => ({
          terms: new Map([
            [`${whole.name} ${period}`, -1],
            ...parts.map(({ name }) => [`${name} ${period}`, 1] as const),
          ]),
          equals: 0,
        }))
      const bounds = new Map(rows.map((row) => [placeOf(row), rangeOf(shown.get(placeOf(row)), row)]))
      const hidden = rows.filter((row) => row.symbol === 'c').map(placeOf)
      for (const [name, { low, high }] of feasibleIntervals(equations, hidden, bounds)) {
        expect([name, high - low >= smallCount - 1e-6]).toEqual([name, true])
      }
    }
  })
})
