import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'

/** Migrations see no table types: each declares only what it touches. */
export type Schema = Kysely<unknown>

/** What the trail holds of a record, in the trail's order. */
export type TrailAct = {
  id: string
  subject_id: string
  action: string
  at: string
  person_id: string | null
  member_id: string | null
  agency_id: string | null
  deputy_for: string | null
  on_behalf: number
  reason_id: string | null
}

/** A step of a life as an older version left it; who is null where that was not recorded. */
export type LifeStep = {
  subjectKind: string
  subjectId: string
  act: string
  to: string
  at: string
  personId?: string | null
  event?: TrailAct | undefined
}

type Then = { transition: Record<string, string | number | null> }

export async function partnershipsIn(db: Schema): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from partnership order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The events of these acts, by the record they are about. */
export async function actsBySubject(
  db: Schema,
  partnershipId: string,
  actions: readonly string[],
): Promise<Map<string, TrailAct[]>> {
  const { rows } = await sql<TrailAct>`
    select id, subject_id, action, at, person_id, member_id, agency_id, deputy_for, on_behalf, reason_id
    from audit_event where partnership_id = ${partnershipId} and action in (${sql.join(actions)})
    order by position`.execute(db)
  const found = new Map<string, TrailAct[]>()
  for (const row of rows) {
    const same = found.get(row.subject_id)
    if (same === undefined) found.set(row.subject_id, [row])
    else same.push(row)
  }
  return found
}

const together = 200
let sequence = 0

/** Ids in the order of time, and of the steps where the time is the same. */
function idOf({ at }: LifeStep): string {
  sequence += 1
  return v7({ msecs: Date.parse(at), seq: sequence })
}

/** Writes lives, each in its own order: from which state a step led is the state before it. */
export async function insertLives(
  db: Schema,
  partnershipId: string,
  lives: readonly (readonly LifeStep[])[],
): Promise<void> {
  const rows = lives.flatMap((steps) =>
    steps.map((step, i) => {
      const { subjectKind, subjectId, act, to, at, event, personId = event?.person_id ?? null } = step
      return {
        partnership_id: partnershipId,
        id: idOf(step),
        subject_kind: subjectKind,
        subject_id: subjectId,
        version: 0,
        act,
        from_state: steps[i - 1]?.to ?? null,
        to_state: to,
        at,
        person_id: personId,
        member_id: event?.member_id ?? null,
        agency_id: event?.agency_id ?? null,
        deputy_for: event?.deputy_for ?? null,
        on_behalf: event?.on_behalf ?? 0,
        reason_id: event?.reason_id ?? null,
        meeting_id: null,
        event_id: event?.id ?? null,
        recorded: 0,
      }
    }),
  )
  const writer = db as unknown as Kysely<Then>
  for (let at = 0; at < rows.length; at += together) {
    await writer
      .insertInto('transition')
      .values(rows.slice(at, at + together))
      .execute()
  }
}
