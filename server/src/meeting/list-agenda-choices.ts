import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { listPinSubjects, type PinSubject } from '@roundtable/db/queries/agenda.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { seeGoalDrafts } from '@roundtable/shared/goal/goal-rights.ts'
import { pinName } from '@roundtable/shared/meeting/agenda-form.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'

/** What can be pinned, as far as this person reads it. */
export async function listPinnable({ actor, database }: ActorContext): Promise<PinSubject[]> {
  const subjects = await listPinSubjects(database.reader, actor.partnershipId)
  return subjects
    .filter((subject) => mayReadSubject(actor, subject))
    .map((subject) => ({ ...subject, name: pinName(subject) }))
}

function mayReadSubject(actor: Actor, { kind, proposed }: PinSubject): boolean {
  if (kind === 'goal') return proposed === 0 || seeGoalDrafts.may(actor)
  return kind === 'indicator' || seeProgress.may(actor)
}

/** What is chosen from when an item is written. */
export async function listAgendaChoices(ctx: ActorContext) {
  const { actor, database, now } = ctx
  const agencies = await listAgencies(database.reader, {
    partnershipId: actor.partnershipId,
    today: localDay(now()),
  })
  return {
    agencies: agencies.flatMap(({ code, name, state, administers }) =>
      state === 'current' && administers === 0 ? [{ code, name }] : [],
    ),
    subjects: (await listPinnable(ctx)).map(({ kind, reference, name }) => ({ kind, reference, name })),
  }
}
