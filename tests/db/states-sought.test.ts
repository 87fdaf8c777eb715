import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { listActionRecords } from '@roundtable/db/queries/action-record.queries.ts'
import { listChallengeRecords } from '@roundtable/db/queries/challenge.queries.ts'
import {
  listIndicatorRecords,
  listTargetRecords,
  type RecordParams,
} from '@roundtable/db/queries/life-record.queries.ts'
import { CompiledQuery, type KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { partnershipId } from '../bench/work/ids.ts'
import { addProgress } from '../bench/work/progress.ts'
import { buildWorkload } from '../bench/work/workload.ts'

const folder = mkdtempSync(join(tmpdir(), 'roundtable-states-'))
const file = join(folder, 'states.db')
let database: Database

/** Those of somebody who is waited for. */
const states = {
  action: ['open', 'in-progress', 'done', 'verified'],
  challenge: ['stage-1', 'answered-1', 'accepted'],
  target: ['proposed'],
  indicator: ['draft'],
}
type Noun = keyof typeof states

/** Most of what is there has ended. */
beforeAll(async () => {
  await buildWorkload(file, { name: '50 series', partnerships: 1, series: 50 })
  addProgress(file, { actions: 2_000, challenges: 500, indicators: 10 })
  database = await openDatabase(`sqlite:${file}`)
}, 60_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** How the database finds what a query asks for. */
async function planOf(list: (db: Database['reader'], records: RecordParams) => Promise<unknown>, noun: Noun) {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const explains: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      asked.push(database.reader.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await list(database.reader.withPlugin(explains), { partnershipId, states: states[noun] })
  const [first = { sql: '', parameters: [] }] = asked
  const explained = CompiledQuery.raw(`explain query plan ${first.sql}`, [...first.parameters])
  const found = await database.reader.executeQuery<{ detail: string }>(explained)
  return found.rows.map(({ detail }) => detail)
}

it.each([
  ['action', listActionRecords],
  ['challenge', listChallengeRecords],
  ['target', listTargetRecords],
  ['indicator', listIndicatorRecords],
] as const)('what waits of each %s is found by its state, however many have ended', async (noun, list) => {
  const plan = await planOf(list, noun)
  expect(plan.join('\n')).toContain(`SEARCH r USING INDEX ${noun}_by_state`)
})
