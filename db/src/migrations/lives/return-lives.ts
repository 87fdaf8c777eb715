import { sql } from 'kysely'
import type { Schema } from './life-steps.ts'
import { actsBySubject, insertLives, type LifeStep, type TrailAct } from './life-steps.ts'

type Row = {
  id: string
  state: string
  opened_at: string
  submitted_at: string | null
  submitted_by: string | null
  approved_at: string | null
  approved_by: string | null
  published_at: string | null
  remark_at: string | null
  entered_at: string | null
}

const leadsTo: Readonly<Record<string, string>> = {
  'return.opened': 'due',
  'return.draft-saved': 'in-progress',
  'return.nil-saved': 'in-progress',
  'return.imported': 'in-progress',
  'return.submitted': 'submitted',
  'return.sent-back': 'sent-back',
  'return.rows-sent-back': 'sent-back',
  'return.approved': 'approved',
  'return.published': 'published',
  'return.closed': 'closed',
  'return.reopened': 'in-progress',
}

/** What the trail holds of each return, and what only its days tell where the trail began later. */
export async function insertReturnLives(schema: Schema, partnershipId: string): Promise<void> {
  const db = schema.withoutPlugins()
  const acts = await actsBySubject(db, partnershipId, Object.keys(leadsTo))
  const { rows } = await sql<Row>`
    select r.id, r.state, r.opened_at, r.submitted_at, r.submitted_by, r.approved_at, r.approved_by,
      r.published_at, r.remark_at, (select max(e.entered_at) from return_entry e
        where e.partnership_id = r.partnership_id and e.return_id = r.id) as entered_at
    from return r where r.partnership_id = ${partnershipId} order by r.id`.execute(db)
  await insertLives(
    db,
    partnershipId,
    rows.map((row) => lifeOf(row, acts.get(row.id) ?? [])),
  )
}

function lifeOf(row: Row, acts: readonly TrailAct[]): LifeStep[] {
  const of = { subjectKind: 'return', subjectId: row.id }
  const told = acts.map((event): LifeStep => {
    const { action: act, at } = event
    return { ...of, act, to: leadsTo[act] ?? row.state, at, event }
  })
  const has = (act: string) => told.some((step) => step.act === act)
  const known: LifeStep[] = []
  if (!has('return.opened')) known.push({ ...of, act: 'return.opened', to: 'due', at: row.opened_at })
  const add = (act: string, to: string, at: string | null, personId: string | null) => {
    if (at !== null && !has(act)) known.push({ ...of, act, to, at, personId })
  }
  add('return.submitted', 'submitted', row.submitted_at, row.submitted_by)
  add('return.approved', 'approved', row.approved_at, row.approved_by)
  add('return.published', 'published', row.published_at, null)
  const steps = inOrder([...known, ...told])
  const last = steps.at(-1)
  if (last !== undefined && last.to !== row.state) steps.push(unrecorded(row, of, last))
  return steps
}

/** By time; what happened at one moment in the order of the acts. Saving again is no step. */
function inOrder(steps: LifeStep[]): LifeStep[] {
  const places = Object.keys(leadsTo)
  const placeOf = ({ act }: LifeStep) => (act === 'return.reopened' ? -1 : places.indexOf(act))
  const sorted = steps.toSorted((a, b) => (a.at === b.at ? placeOf(a) - placeOf(b) : a.at < b.at ? -1 : 1))
  return sorted.filter((step, i) => step.to !== 'in-progress' || sorted[i - 1]?.to !== 'in-progress')
}

/** The state stands, and how it was reached is nowhere: at the latest moment that is known of it. */
function unrecorded(row: Row, of: Pick<LifeStep, 'subjectKind' | 'subjectId'>, last: LifeStep): LifeStep {
  const moment = row.state === 'in-progress' ? row.entered_at : row.remark_at
  const at = moment !== null && moment > last.at ? moment : last.at
  const act = Object.entries(leadsTo).find(([, to]) => to === row.state)?.[0] ?? 'return.opened'
  return { ...of, act: row.state === 'in-progress' ? 'return.draft-saved' : act, to: row.state, at }
}
