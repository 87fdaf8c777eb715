import { initTRPC } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import SQLite from 'better-sqlite3'
import express from 'express'
import { z } from 'zod'

/**
 * What the machine gives at best: Express, tRPC and one raw prepared statement, without session, rights or
 * rules. Run as: node limit-server.ts FILE PARTNERSHIP SERIES [PAGE]
 */
const [file = '', partnership = '', series = '', page] = process.argv.slice(2)
const sqlite = new SQLite(file)
sqlite.pragma('journal_mode = WAL')
sqlite.pragma('synchronous = FULL')
sqlite.pragma('cache_size = -65536')
sqlite.pragma('mmap_size = 1073741824')
sqlite.exec('create table if not exists bench_audit (id integer primary key, at text, what text)')
sqlite.exec('create table if not exists bench_entry (id text primary key, value text, version integer)')
sqlite.exec("insert or ignore into bench_entry values ('one', '1', 1)")

const scorecard = sqlite
  .prepare(
    `select json_group_array(json_object('code', i.code, 'name', v.name, 'target', t.low, 'points', json((
       select json_group_array(json_object('p', m.period_start, 'v', m.value))
       from (select period_start, value from measurement
             where partnership_id = s.partnership_id and series_id = s.id
             order by period_start desc limit 24) m))))
     from indicator i
     join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
     join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
     left join target t on t.partnership_id = s.partnership_id and t.series_id = s.id
     where i.partnership_id = ? and i.headline = 1`,
  )
  .pluck()
const points = sqlite.prepare(
  'select period_start, period_end, numerator, denominator, value, state from measurement where partnership_id = ? and series_id = ? order by period_start',
)
const update = sqlite.prepare("update bench_entry set value = ?, version = version + 1 where id = 'one'")
const audit = sqlite.prepare('insert into bench_audit (at, what) values (?, ?)')
const write = sqlite.transaction((value: string) => {
  update.run(value)
  audit.run(new Date().toISOString(), 'updated')
})

const t = initTRPC.create()
const router = t.router({
  scorecard: t.procedure.query(() => JSON.parse(String(scorecard.get(partnership)))),
  series: t.procedure.query(() => points.all(partnership, series)),
  update: t.procedure.input(z.object({ value: z.string() })).mutation(({ input }) => {
    write.immediate(input.value)
    return { saved: true }
  }),
})

const app = express()
app.use('/trpc', createExpressMiddleware({ router }))
if (page !== undefined) app.use(express.static(page))
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`)
})
