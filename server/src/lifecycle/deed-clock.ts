import type { Db, Tx } from '@roundtable/db/database.ts'
import { insertClockEnd } from '@roundtable/db/queries/clock-end.queries.ts'
import type { RecordParams } from '@roundtable/db/queries/life-record.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { type Clock, ranOutOn } from '@roundtable/shared/lifecycle/clock.ts'
import type { LifeRecord } from '@roundtable/shared/lifecycle/life-record.ts'
import type { Services } from '../base/context.ts'
import { eachAlone, type Lease } from '../base/lease.ts'
import { type Day, stepsOf } from '../notice/steps-of.ts'

/** A clock that runs out into a deed, with the type of its records closed in. Answers how many ran out. */
export type DeedClock = (services: Services, lease: Lease, day: Day) => Promise<number>

type Definition<R extends LifeRecord, Deed extends string> = {
  clock: Clock<R, Deed>
  list: (db: Db, asked: RecordParams) => Promise<R[]>
  /** Takes the step, in the transaction in which it is written down that the clock ran out. */
  take: (tx: Tx, services: Services, partnershipId: string, record: R) => Promise<unknown>
}

/**
 * Each record on its own: it is read again in the transaction, held against everybody else, so that what stops its clock
 * meanwhile counts, and that it ran out is entered first, so that of several processes one takes the step. One that fails stops none of the others.
 */
export function deedClock<R extends LifeRecord, Deed extends string>({
  clock,
  list,
  take,
}: Definition<R, Deed>): DeedClock {
  async function ranOut(db: Db, day: Day, asked: RecordParams): Promise<{ record: R; on: string }[]> {
    const records = await list(db, { ...asked, states: clock.runsIn })
    const steps = await stepsOf(db, [clock], { partnershipId: asked.partnershipId, records })
    return records.flatMap((record) => {
      const on = ranOutOn(clock, record, { ...day, steps: steps(record.id) })
      return on === null ? [] : [{ record, on }]
    })
  }
  return async (services, lease, day) => {
    const { partnershipId } = day
    const { db, reader } = services.database
    const alone = eachAlone()
    let ended = 0
    for (const { record: seen } of await ranOut(reader, day, { partnershipId })) {
      if (!lease.isHeld()) return ended
      const took = await alone.run(() =>
        db.transaction().execute(async (tx) => {
          await lockPartnership(tx, partnershipId)
          const [still] = await ranOut(tx, day, { partnershipId, ids: [seen.id] })
          if (still === undefined) return 0
          const end = { partnershipId, subjectId: seen.id, deed: clock.into, ranOutOn: still.on }
          if (!(await insertClockEnd(tx, { ...end, endedAt: services.now() }))) return 0
          await take(tx, services, partnershipId, still.record)
          return 1
        }),
      )
      ended += took ?? 0
    }
    alone.end()
    return ended
  }
}
