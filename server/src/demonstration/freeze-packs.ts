import { listPacks } from '@roundtable/db/queries/pack.queries.ts'
import { momentOf, workdayUntil } from '@roundtable/db/seeds/base/calendar.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import { addItem } from './prepare-meeting.ts'
import type { Deed, Then } from './stage.ts'

/** The meeting whose pack was taken back once. */
const takenBack = 7

/** Frozen a week before; once taken back and frozen again, and once followed by a supplement for what came late. */
export function freezePacks(meeting: PlannedMeeting): Deed[] {
  const { id: meetingId, called, number, day, items } = meeting
  if (called === null) return []
  const freeze = (at: string, reason = ''): Deed => ({
    at,
    do: (then) => freezeNext(then, { meetingId, reason }),
  })
  const deeds = [freeze(momentOf(called.frozenOn, 11))]
  const before = (days: number, hour: number) => momentOf(workdayUntil(addDays(day, -days)), hour, 15)
  if (number === takenBack) {
    deeds.push(
      { at: momentOf(called.frozenOn, 15, 10), do: (then) => unfreezeOnce(then, meetingId) },
      freeze(momentOf(called.frozenOn, 16, 40), 'With the wording of the last item as its agency meant it.'),
    )
  }
  for (const item of items) {
    if (item.script.late === undefined) continue
    deeds.push(
      { at: before(4, 10), do: (then) => addItem(then, 'manager', { meetingId, item }) },
      freeze(before(3, 16), 'An urgent item came on the agenda after the pack was frozen.'),
    )
  }
  return deeds
}

async function currentPack({ stage }: Then, meetingId: string) {
  const [pack] = await listPacks(stage.tx, { partnershipId: stage.seeding.partnershipId, meetingId })
  return pack
}

async function freezeNext(then: Then, { meetingId, reason }: { meetingId: string; reason: string }) {
  const version = (await currentPack(then, meetingId))?.version ?? 0
  await then.as('manager').pack.freeze({ id: then.services.newId(), meetingId, version, reason })
}

async function unfreezeOnce(then: Then, meetingId: string) {
  const pack = await currentPack(then, meetingId)
  const reason = 'An agency saw that its item asked for something else than it had meant.'
  if (pack !== undefined) await then.as('manager').pack.unfreeze({ id: pack.id, version: pack.steps, reason })
}
