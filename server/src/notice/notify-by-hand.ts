import type { Tx } from '@roundtable/db/database.ts'
import type { SubjectKind } from '@roundtable/shared/act/acts.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { nounOfSubject } from './nouns.ts'
import { seatedPeople } from './seated-people.ts'
import { writeNotices } from './write-notices.ts'

type Telling = {
  subject: SubjectKind
  ids: readonly string[]
  kind: NoticeKind
  /** Of whom the kind names, only these. */
  among?: (person: Actor) => boolean
}

/** Somebody sends a notice about records as they stand. Answers how many people are told. */
export async function notifyByHand(
  tx: Tx,
  ctx: ActorContext,
  { subject, ids, kind, among = () => true }: Telling,
): Promise<number> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  const people = await seatedPeople(tx, { partnershipId, today: localDay(at) })
  const event = { eventAt: at, byPersonId: personId, transitionId: null }
  const owed = await nounOfSubject(subject)?.owedOf(
    tx,
    { partnershipId, events: new Map(ids.map((id) => [id, event])), kinds: [kind] },
    people.filter(among),
  )
  return (await writeNotices(tx, ctx, partnershipId, owed ?? [])).length
}
