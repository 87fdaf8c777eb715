import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { listPinSubjects, type PinSubject } from '@roundtable/db/queries/agenda.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** What can be pinned, as far as this person reads it. */
export async function listPinnable({ actor, database }: ActorContext): Promise<PinSubject[]> {
  const inFull = seeProgress.may(actor)
  const subjects = await listPinSubjects(database.reader, actor.partnershipId)
  return subjects.filter(({ kind }) => inFull || kind === 'goal' || kind === 'indicator')
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
