import { newId } from '@roundtable/db/ids.ts'
import { addItem, planMeeting, stepMeeting } from './meeting.ts'
import { freezePack } from './pack.ts'
import type { TestPartnership } from './partnership.ts'
import { correctMonth, publishMonth } from './return.ts'

const indicator = (reference: string) => ({ kind: 'indicator' as const, reference, view: '' })

/**
 * A pack over a meeting that was held: 180 of 200, which no rule hides, and a count of 7, which stricter ones do. The
 * first was corrected after the pack was frozen.
 */
export async function heldPack(at: TestPartnership): Promise<{ id: string; number: number; packId: string }> {
  await publishMonth(at)
  const { id, number } = await planMeeting(at)
  const pins = [indicator('PO01'), indicator('PO02'), { kind: 'goal' as const, reference: 'safe', view: '' }]
  await addItem(at, id, {
    title: 'Ella’s case worker',
    pins: [...pins, { kind: 'exceptions', reference: '', view: '' }],
  })
  await addItem(at, id, { title: 'Conduct', restricted: true, ground: 'About a person.' })
  await stepMeeting(at, number, 'call')
  const packId = await freezePack(at, id)
  at.clock.now = '2026-11-25T09:00:00.000Z'
  await correctMonth(at, { numerator: '170', denominator: '200' })
  at.clock.now = '2026-12-15T14:00:00.000Z'
  await stepMeeting(at, number, 'start', { by: 'chair' })
  await stepMeeting(at, number, 'end', { by: 'chair', reason: 'Nobody came.' })
  return { id, number, packId }
}

/** Counts of up to so many are hidden from now on. */
export const hideUpTo = (at: TestPartnership, smallCount: number, version = 0) =>
  at.callerAs('manager').disclosure.revise({
    ...{ smallCount, smallDenominator: Math.max(12, smallCount), roundCountsTo: Math.max(10, smallCount) },
    ...{ tellsEarlier: false, version },
    reason: 'Smaller schools.',
  })

/** Cut again by the manager; answers the id of the new cut. */
export async function cutAgain(
  at: TestPartnership,
  packId: string,
  { version = 0, reason = 'The rules are stricter.', by = 'manager', id = newId() } = {},
): Promise<string> {
  await at.callerAs(by).pack.cutAgain({ id, packId, version, reason })
  return id
}
