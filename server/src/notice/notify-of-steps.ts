import type { Tx } from '@roundtable/db/database.ts'
import { updateNoticesSettled } from '@roundtable/db/queries/notice.queries.ts'
import type { ActName, SubjectKind } from '@roundtable/shared/act/acts.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { Services } from '../base/context.ts'
import { nounOfSubject } from './nouns.ts'
import { type SeatedPerson, seatedPeople } from './seated-people.ts'
import { writeNotices } from './write-notices.ts'

export type NotifiedStep = {
  partnershipId: string
  id: string
  subjectKind: SubjectKind
  subjectId: string
  act: ActName
  toState: string
  at: string
  personId: string | null
}

/** In the transaction of the steps: settles what their new states settle, and tells what the acts tell. */
export async function notifyOfSteps(
  tx: Tx,
  services: Services,
  steps: readonly NotifiedStep[],
): Promise<void> {
  let people: SeatedPerson[] | undefined
  for (const step of steps) {
    const { partnershipId, id: transitionId, subjectId, act, toState, at, personId } = step
    const noun = nounOfSubject(step.subjectKind)
    if (noun === undefined) continue
    await updateNoticesSettled(tx, step, { kinds: noun.settledBy({ act, state: toState }), at })
    const kinds = noun.toldBy(act)
    if (kinds.length === 0) continue
    people ??= await seatedPeople(tx, { partnershipId, today: localDay(at) })
    const event = { eventAt: at, byPersonId: personId, transitionId }
    const owed = await noun.owedOf(tx, { partnershipId, id: subjectId, kinds }, { people, event })
    await writeNotices(tx, services, partnershipId, owed)
  }
}
