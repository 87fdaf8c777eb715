import type { Tx } from '@roundtable/db/database.ts'
import { listPinSubjects } from '@roundtable/db/queries/agenda.queries.ts'
import type { AgendaPinTable } from '@roundtable/db/tables/meeting.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seeGoalDrafts } from '@roundtable/shared/goal/goal-rights.ts'
import { type Pin, pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

type Pinned = Pick<AgendaPinTable, 'kind' | 'subjectId' | 'reference' | 'view'>

/** What is pinned, each a record that is there; what was pinned before stays pinned, whatever became of it. */
export async function pinsOf(
  tx: Tx,
  actor: Actor,
  pins: readonly Pin[],
  before: readonly Pinned[] = [],
): Promise<Pinned[]> {
  const seesDrafts = seeGoalDrafts.may(actor)
  const subjects = (await listPinSubjects(tx, actor.partnershipId)).filter(
    ({ proposed }) => proposed === 0 || seesDrafts,
  )
  return pins.map(({ kind, reference, view }) => {
    if (kind === 'exceptions') return { kind, subjectId: null, reference: '', view }
    const isIt = (each: { kind: string; reference: string }) =>
      each.kind === kind && each.reference === reference
    const subjectId = subjects.find(isIt)?.id ?? before.find(isIt)?.subjectId
    if (subjectId !== undefined && subjectId !== null) return { kind, subjectId, reference, view }
    const sentence = `${pinWord(kind)} ${reference} is not there to be shown.`
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'pins', sentence }] })
  })
}
