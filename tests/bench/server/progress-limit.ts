import { initTRPC } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import SQLite from 'better-sqlite3'
import express from 'express'

/**
 * The rows of a timeline and of what waits, by one raw prepared statement each through Express and tRPC, without
 * session, rights or rules. Run as: node progress-limit.ts FILE PARTNERSHIP INDICATOR AGENCY
 */
const [file = '', partnership = '', indicator = '', agency = ''] = process.argv.slice(2)
const sqlite = new SQLite(file, { readonly: true })
sqlite.pragma('cache_size = -65536')
// Not mapped: after each write of another connection the map would be made anew, which is slower.

const timeline = sqlite.prepare(`
  select t.* from (
    select e.id, e.at, e.action as what, e.summary as sentence, e.person_name as who, e.deputy_for as deputyFor,
      e.on_behalf as onBehalf, w.text as reason, i.code as indicatorCode
    from (
      select id from indicator where partnership_id = @partnership and id = @indicator
      union all select id from accountability where partnership_id = @partnership and indicator_id = @indicator
      union all select n.id from target n join series s on s.partnership_id = n.partnership_id and s.id = n.series_id
        where n.partnership_id = @partnership and s.indicator_id = @indicator
      union all select id from issue where partnership_id = @partnership and indicator_id = @indicator
      union all select id from action where partnership_id = @partnership and indicator_id = @indicator
      union all select id from challenge where partnership_id = @partnership and indicator_id = @indicator
        and restricted = 0
    ) r
    join audit_event e on e.partnership_id = @partnership and e.subject_id = r.id
    join indicator i on i.partnership_id = @partnership and i.id = @indicator
    left join typed_words w on w.partnership_id = e.partnership_id and w.id = e.reason_id
    union all
    select min(m.series_id) || m.recorded_at, m.recorded_at, 'figure.published', count(*) || ' ' || min(m.period_start), p.name,
      null, 0, m.why, i.code
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join measurement_revision m on m.partnership_id = s.partnership_id and m.series_id = s.id
    left join person p on p.id = m.approved_by
    where s.partnership_id = @partnership and s.indicator_id = @indicator
    group by i.code, m.return_id, m.recorded_at, m.revision = 1, p.name, m.why
  ) t order by t.at desc, t.id desc limit 25`)

const lastStep = `(select x.at from transition x where x.partnership_id = r.partnership_id and x.subject_id = r.id
  order by x.at desc limit 1) as since`
const waiting = sqlite.prepare(`
  select r.id, 'Action ' || r.number || ': ' || r.wording as title, r.title || ' of ' || a.name as detail, r.due_on as dueOn,
    r.impact_on as impactOn, a.name as waitsFor, '/actions/' || r.number as page, ${lastStep}
  from action r join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
  where r.partnership_id = @partnership
    and ((r.state = 'done' and r.agency_id <> @agency) or (r.state = 'verified' and r.agency_id <> @agency)
      or (r.state in ('open', 'in-progress') and r.agency_id = @agency))
  union all
  select r.id, 'Challenge ' || r.number, r.question, s.answer_until, null, a.name, '/challenges/' || r.number, ${lastStep}
  from challenge r join agency a on a.partnership_id = r.partnership_id and a.id = r.to_agency_id
  join challenge_stage s on s.partnership_id = r.partnership_id and s.challenge_id = r.id
  where r.partnership_id = @partnership and r.state in ('answered-1', 'accepted') and r.from_agency_id = @agency
  order by 4`)

const t = initTRPC.create()
const router = t.router({
  timeline: t.procedure.query(() => ({ entries: timeline.all({ partnership, indicator }) })),
  waiting: t.procedure.query(() => ({ items: waiting.all({ partnership, agency }) })),
})
const app = express()
app.use('/trpc', createExpressMiddleware({ router }))
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`)
})
