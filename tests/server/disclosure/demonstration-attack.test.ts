import { atMoment } from '@roundtable/server/base/as-at.ts'
import { assertActor } from '@roundtable/server/base/context.ts'
import { measurementDownload, revisionDownload } from '@roundtable/server/download/figure-downloads.ts'
import { seriesDownload } from '@roundtable/server/download/series-download.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { CellState } from '@roundtable/shared/disclosure/cell-history.ts'
import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { amounts, audit, cellKey, partitionEquations, stateKey } from '../../support/attack/recorder.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

/**
 * An elected member of the demonstration who asks for the figures as at every moment at which one was published, and
 * has a solver work out the rest. The agencies publish on different days.
 */
const at = perFile(openNorthmere)

async function publishedOf(code: string) {
  const { db } = at.database
  const rows = await db
    .selectFrom('measurementRevision as r')
    .innerJoin('series as s', (join) =>
      join.onRef('s.partnershipId', '=', 'r.partnershipId').onRef('s.id', '=', 'r.seriesId'),
    )
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 's.partnershipId').onRef('i.id', '=', 's.indicatorId'),
    )
    .where('i.partnershipId', '=', at.partnershipId)
    .where('i.code', '=', code)
    .select(['s.kind', 's.name', 'r.seriesId', 'r.periodStart', 'r.revision', 'r.recordedAt'])
    .select(figureColumns.map((column) => `r.${column}` as const))
    .orderBy('r.recordedAt')
    .execute()
  const lines = new Map(
    rows.map(({ seriesId, name, kind }) => [
      seriesId,
      { seriesId, name, dimension: kind === 'partnership' ? null : kind },
    ]),
  )
  return { states: rows, lines: [...lines.values()] }
}

type Row = Record<string, string>

async function rowsOf(
  file: typeof seriesDownload | typeof measurementDownload,
  code: string,
  asAt?: string,
): Promise<Row[]> {
  const ctx = await atMoment(assertActor(await at.contextAs('elected-member')), asAt)
  const { records } = file.open({ partnership: 'northmere', indicator: code })
  let text = ''
  try {
    for await (const record of records(ctx)) text += record
  } catch (error) {
    // There was no such indicator yet.
    if (error instanceof DomainError && error.code === 'not-found') return []
    throw error
  }
  return parse(text, { columns: [...file.columns], relax_column_count: true })
}

/** Each state that was read somewhere, at some moment: of the two files of figures the shorter one tells the same. */
async function readStates(code: string, states: readonly CellState[], names: ReadonlyMap<string, string>) {
  const known = new Set<string>()
  const moments = [...new Set(states.map(({ recordedAt }) => recordedAt))]
  for (const moment of moments) {
    const file = moment === moments.at(-1) ? seriesDownload : measurementDownload
    const told = new Map((await rowsOf(file, code, moment)).map((row) => [placeOf(row), row]))
    const newest = new Map(
      states.flatMap((state) => (state.recordedAt <= moment ? [[cellKey(state), state]] : [])),
    )
    for (const state of newest.values()) {
      const row = told.get(`${names.get(state.seriesId)} ${state.periodStart}`)
      if (row?.numerator !== '' && row !== undefined) known.add(stateKey(state))
    }
  }
  const revisions = new Map(
    (await rowsOf(revisionDownload, code)).map((row) => [`${placeOf(row)} ${row.revision}`, row]),
  )
  for (const state of states) {
    const row = revisions.get(`${names.get(state.seriesId)} ${state.periodStart} ${state.revision}`)
    if (row?.numerator !== '' && row !== undefined) known.add(stateKey(state))
  }
  return known
}

const placeOf = ({ series, period_start: start }: Row) => `${series} ${start}`

describe('the demonstration, read by an elected member as at every moment', () => {
  it.each(['WF05', 'WF06', 'QA03', 'HP16', 'CL01', 'CL02'])(
    'of %s tells nothing from which a hidden figure follows',
    async (code) => {
      const { states, lines } = await publishedOf(code)
      const known = await readStates(
        code,
        states,
        new Map(lines.map(({ seriesId, name }) => [seriesId, name])),
      )
      const found: string[] = []
      for (const period of new Set(states.map(({ periodStart }) => periodStart))) {
        const own = states.filter(({ periodStart }) => periodStart === period)
        for (const amount of amounts) {
          const equations = partitionEquations(own, lines, { known, amount })
          for (const [name, { low, high }] of audit(own, equations, { known, amount })) {
            if (high - low < standardRuleSet.smallCount - 1e-6)
              found.push(`${name} ${amount}: ${low} to ${high}`)
          }
        }
      }
      expect(found).toEqual([])
      expect(known.size).toBeGreaterThan(0)
    },
  )
})
