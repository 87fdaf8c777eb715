import type { Tx } from '@roundtable/db/database.ts'
import { type ListedMeeting, listMeetingSteps } from '@roundtable/db/queries/meeting.queries.ts'

/** Whether a meeting that has stopped was still going on at this moment of a device’s clock. */
export async function wasGoingOn(
  tx: Tx,
  { partnershipId, id }: Pick<ListedMeeting, 'partnershipId' | 'id'>,
  madeAt: string,
): Promise<boolean> {
  const steps = await listMeetingSteps(tx, { partnershipId, id })
  const stopped = steps.find(({ act }) => act === 'meeting.ended' || act === 'meeting.adjourned')
  return stopped !== undefined && madeAt <= stopped.at
}
