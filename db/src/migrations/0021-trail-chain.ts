import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { newId } from '../ids.ts'
import { linkHash, wordsHash } from '../trail-chain.ts'
import type { Schema } from './columns.ts'
import { withoutTypedWords } from './trail-words.ts'

type Event = {
  partnership_id: string
  id: string
  at: string
  category: 'figures' | 'definitions' | 'people' | 'security'
  action: string
  person_id: string | null
  person_name: string
  member_id: string | null
  agency_id: string | null
  deputy_for: string | null
  on_behalf: number
  subject_kind: string
  subject_id: string
  summary: string
  reason_id: string | null
  position: number
  previous_hash: string
  hash: string
}
type Then = {
  partnership: { id: string; trail_position: number; trail_hash: string }
  audit_event: Event
  typed_words: {
    partnership_id: string
    id: string
    text: string
    salt: string
    hash: string
    recorded_at: string
    recorded_by: string | null
  }
}

const page = 1_000

/** What was typed leaves the sentences of the trail, and each event is chained to the one before it. */
export async function up(schema: Schema): Promise<void> {
  const db = schema.withoutPlugins() as unknown as Kysely<Then>
  const partnerships = await db.selectFrom('partnership').select('id').execute()
  for (const { id } of partnerships) await chainPartnership(db, id)
}

async function chainPartnership(db: Kysely<Then>, partnershipId: string): Promise<void> {
  let last: { at: string; id: string } | null = null
  let position = 0
  let hash = ''
  for (;;) {
    const events: Event[] = await nextEvents(db, partnershipId, last)
    for (const event of events) {
      const { summary, reason } = withoutTypedWords(event.action, event.summary)
      const words = reason === null ? null : wordsOf(event, reason)
      if (words !== null) await db.insertInto('typed_words').values(words).execute()
      const previous = hash
      position += 1
      hash = linkHash(previous, position, {
        event: inCamel({ ...event, summary, reason_id: words?.id ?? null }),
        reasonHash: words?.hash ?? null,
      })
      await db
        .updateTable('audit_event')
        .set({ summary, reason_id: words?.id ?? null, position, previous_hash: previous, hash })
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', event.id)
        .execute()
    }
    const end = events.at(-1)
    if (end === undefined || events.length < page) break
    last = { at: end.at, id: end.id }
  }
  await db
    .updateTable('partnership')
    .set({ trail_position: position, trail_hash: hash })
    .where('id', '=', partnershipId)
    .execute()
}

function nextEvents(db: Kysely<Then>, partnershipId: string, last: { at: string; id: string } | null) {
  return db
    .selectFrom('audit_event')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .$if(last !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('at', '>', last?.at ?? ''),
          eb.and([eb('at', '=', last?.at ?? ''), eb('id', '>', last?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('at')
    .orderBy('id')
    .limit(page)
    .execute()
}

function wordsOf(event: Event, text: string): Then['typed_words'] {
  const salt = randomBytes(16).toString('hex')
  return {
    partnership_id: event.partnership_id,
    id: newId(),
    text,
    salt,
    hash: wordsHash(salt, text),
    recorded_at: event.at,
    recorded_by: event.person_id,
  }
}

const inCamel = (event: Event) => ({
  partnershipId: event.partnership_id,
  id: event.id,
  at: event.at,
  category: event.category,
  action: event.action,
  personId: event.person_id,
  personName: event.person_name,
  memberId: event.member_id,
  agencyId: event.agency_id,
  deputyFor: event.deputy_for,
  onBehalf: event.on_behalf,
  subjectKind: event.subject_kind,
  subjectId: event.subject_id,
  summary: event.summary,
  reasonId: event.reason_id,
})
