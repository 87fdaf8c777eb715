import { sql } from 'kysely'
import type { Schema } from './life-steps.ts'
import { actsBySubject, insertLives, type LifeStep } from './life-steps.ts'

type Seat = {
  id: string
  recorded_at: string
  recorded_by: string | null
  ended_at: string | null
  ended_by: string | null
  invited_at: string | null
  invited_by: string | null
  joined_at: string | null
}
type File = {
  id: string
  state: string
  person_id: string
  created_at: string
  applied_at: string | null
  undone_at: string | null
}

/** Seats: invited, taken, ended; and the files that were read into returns: saved, taken back. */
export async function insertSeatLives(schema: Schema, partnershipId: string): Promise<void> {
  const db = schema.withoutPlugins()
  const acts = await actsBySubject(db, partnershipId, ['member.joined', 'member.ended'])
  const { rows } = await sql<Seat>`
    select m.id, m.recorded_at, m.recorded_by, m.ended_at, m.ended_by, min(i.created_at) as invited_at,
      min(i.created_by) as invited_by, max(i.used_at) as joined_at
    from member m left join invitation i on i.partnership_id = m.partnership_id and i.member_id = m.id
    where m.partnership_id = ${partnershipId}
    group by m.id, m.recorded_at, m.recorded_by, m.ended_at, m.ended_by`.execute(db)
  const files = await sql<File>`select id, state, person_id, created_at, applied_at, undone_at
    from return_import where partnership_id = ${partnershipId}`.execute(db)
  await insertLives(db, partnershipId, [
    ...rows.map((row) => {
      const of = { subjectKind: 'member', subjectId: row.id }
      const event = (action: string) => acts.get(row.id)?.find((each) => each.action === action)
      const joined = event('member.joined')
      const steps: LifeStep[] = []
      if (row.invited_at !== null) {
        const personId = row.invited_by
        steps.push({ ...of, act: 'member.invited', to: 'invited', at: row.invited_at, personId })
      }
      if (row.joined_at !== null) {
        steps.push({ ...of, act: 'member.joined', to: 'seated', at: row.joined_at, event: joined })
      } else if (row.invited_at === null) {
        const personId = row.recorded_by
        steps.push({
          ...of,
          act: 'member.joined',
          to: 'seated',
          at: row.recorded_at,
          personId,
          event: joined,
        })
      }
      if (row.ended_at !== null) {
        const personId = row.ended_by
        steps.push({
          ...of,
          act: 'member.ended',
          to: 'ended',
          at: row.ended_at,
          personId,
          event: event('member.ended'),
        })
      }
      return steps
    }),
    ...files.rows.flatMap((row) => {
      if (row.applied_at === null) return []
      const of = { subjectKind: 'import', subjectId: row.id, personId: row.person_id }
      const saved = { ...of, act: 'return.imported', to: 'applied', at: row.applied_at }
      const undone = {
        ...of,
        act: 'return.import-undone',
        to: 'undone',
        at: row.undone_at ?? '',
        personId: null,
      }
      return [row.undone_at === null ? [saved] : [saved, undone]]
    }),
  ])
}
