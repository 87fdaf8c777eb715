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

/**
 * In the transaction of the steps: settles what their new states settle, and tells what the acts tell. Steps of one kind
 * are told together, so that the database is asked as often for a thousand as for one. A state through which an act only
 * leads on to another settles and tells nothing.
 */
export async function notifyOfSteps(
  tx: Tx,
  services: Services,
  steps: readonly NotifiedStep[],
): Promise<void> {
  let people: SeatedPerson[] | undefined
  const kindOf = ({ partnershipId, subjectKind, act, toState, at }: NotifiedStep): string =>
    JSON.stringify([partnershipId, subjectKind, act, toState, at])
  const last = new Map(steps.map((step) => [step.subjectId, step]))
  for (const [first, ...others] of Map.groupBy(last.values(), kindOf).values()) {
    if (first === undefined) continue
    const { partnershipId, subjectKind, act, toState, at } = first
    const noun = nounOfSubject(subjectKind)
    if (noun === undefined) continue
    const events = new Map(
      [first, ...others].map(({ id, subjectId, personId }) => [
        subjectId,
        { eventAt: at, byPersonId: personId, transitionId: id },
      ]),
    )
    const settled = { partnershipId, subjectKind, subjectIds: [...events.keys()] }
    await updateNoticesSettled(tx, settled, { kinds: noun.settledBy({ act, state: toState }), at })
    const kinds = noun.toldBy(act)
    if (kinds.length === 0) continue
    people ??= await seatedPeople(tx, { partnershipId, today: localDay(at) })
    const owed = await noun.owedOf(tx, { partnershipId, events, kinds }, people)
    await writeNotices(tx, services, partnershipId, owed)
  }
}
