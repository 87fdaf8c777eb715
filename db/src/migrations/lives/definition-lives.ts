import { sql } from 'kysely'
import type { Schema } from './life-steps.ts'
import { actsBySubject, insertLives, type LifeStep, type TrailAct } from './life-steps.ts'

type Acts = ReadonlyMap<string, readonly TrailAct[]>
const eventOf = (acts: Acts, id: string, action: string): TrailAct | undefined =>
  acts.get(id)?.find((event) => event.action === action)

type Recorded = { id: string; recorded_at: string; recorded_by: string | null }

/** Targets, pledges and schedules of due days: proposed or worded, agreed or signed, ended. */
export async function insertDefinitionLives(schema: Schema, partnershipId: string): Promise<void> {
  const db = schema.withoutPlugins()
  const acts = await actsBySubject(db, partnershipId, ['target.proposed', 'target.agreed', 'pledge.signed'])
  const targets = await sql<
    Recorded & { agreed_at: string | null; agreed_by: string | null }
  >`select id, recorded_at, recorded_by, agreed_at, agreed_by from target
    where partnership_id = ${partnershipId}`.execute(db)
  const pledges = await sql<
    Recorded & { signed_at: string | null; signed_by: string | null; ended_at: string | null }
  >`select id, recorded_at, recorded_by, signed_at, signed_by, ended_at from pledge
    where partnership_id = ${partnershipId}`.execute(db)
  const people = await sql<{ id: string }>`select id from person`.execute(db)
  const known = new Set(people.rows.map(({ id }) => id))
  const person = (id: string | null) => (id !== null && known.has(id) ? id : null)
  await insertLives(db, partnershipId, [
    ...targets.rows.map((row) => {
      const of = { subjectKind: 'target', subjectId: row.id }
      const proposed = eventOf(acts, row.id, 'target.proposed')
      const steps: LifeStep[] = [
        {
          ...of,
          act: 'target.proposed',
          to: 'proposed',
          at: row.recorded_at,
          personId: row.recorded_by,
          event: proposed,
        },
      ]
      const event = eventOf(acts, row.id, 'target.agreed')
      if (row.agreed_at !== null) {
        steps.push({ ...of, act: 'target.agreed', to: 'agreed', at: row.agreed_at, event })
      }
      return steps
    }),
    ...pledges.rows.map((row) => {
      const of = { subjectKind: 'pledge', subjectId: row.id }
      const event = eventOf(acts, row.id, 'pledge.signed')
      const steps: LifeStep[] = []
      if (row.signed_at === null || row.signed_at > row.recorded_at) {
        steps.push({
          ...of,
          act: 'pledge.worded',
          to: 'worded',
          at: row.recorded_at,
          personId: row.recorded_by,
        })
      }
      if (row.signed_at !== null) {
        const personId = person(row.signed_by)
        steps.push({ ...of, act: 'pledge.signed', to: 'signed', at: row.signed_at, personId, event })
      }
      if (row.ended_at !== null) {
        steps.push({ ...of, act: 'pledge.ended', to: 'ended', at: row.ended_at, personId: null })
      }
      return steps
    }),
    ...(await scheduleLives(db, partnershipId)),
    ...(await goalLives(db, partnershipId)),
  ])
}

async function scheduleLives(db: Schema, partnershipId: string): Promise<LifeStep[][]> {
  type Row = Recorded & {
    agreed_at: string | null
    agreed_by: string | null
    ended_at: string | null
    ended_by: string | null
  }
  const { rows } =
    await sql<Row>`select id, recorded_at, recorded_by, agreed_at, agreed_by, ended_at, ended_by
    from return_schedule where partnership_id = ${partnershipId}`.execute(db)
  return rows.map((row) => {
    const of = { subjectKind: 'schedule', subjectId: row.id }
    const isSet = row.agreed_at === row.recorded_at
    const steps: LifeStep[] = [
      isSet
        ? { ...of, act: 'schedule.set', to: 'agreed', at: row.recorded_at, personId: row.recorded_by }
        : { ...of, act: 'schedule.proposed', to: 'proposed', at: row.recorded_at, personId: row.recorded_by },
    ]
    if (!isSet && row.agreed_at !== null) {
      steps.push({ ...of, act: 'schedule.agreed', to: 'agreed', at: row.agreed_at, personId: row.agreed_by })
    }
    if (row.ended_at !== null) {
      const declined = row.agreed_at === null
      const act = declined ? 'schedule.declined' : 'schedule.ended'
      steps.push({
        ...of,
        act,
        to: declined ? 'declined' : 'ended',
        at: row.ended_at,
        personId: row.ended_by,
      })
    }
    return steps
  })
}

/** A goal was agreed with its first words, and reworded with each later version. */
async function goalLives(db: Schema, partnershipId: string): Promise<LifeStep[][]> {
  const acts = await actsBySubject(db, partnershipId, ['goal.agreed', 'goal.revised'])
  type Row = { goal_id: string; version: number; recorded_at: string; recorded_by: string | null }
  const { rows } = await sql<Row>`select goal_id, version, recorded_at, recorded_by from goal_version
    where partnership_id = ${partnershipId} order by goal_id, version`.execute(db)
  const lives = new Map<string, LifeStep[]>()
  for (const { goal_id: subjectId, version, recorded_at: at, recorded_by: personId } of rows) {
    const act = version === 1 ? 'goal.agreed' : 'goal.revised'
    const event = acts.get(subjectId)?.find((each) => each.action === act && each.at === at)
    const steps = lives.get(subjectId) ?? []
    lives.set(subjectId, [
      ...steps,
      { subjectKind: 'goal', subjectId, act, to: 'agreed', at, personId, event },
    ])
  }
  return [...lives.values()]
}
