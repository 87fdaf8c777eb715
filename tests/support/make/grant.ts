import { newId } from '@roundtable/db/ids.ts'
import type { Caller, TestPartnership } from './partnership.ts'

type Given = Parameters<Caller['grant']['give']>[0]

/** The observer of the small partnership may read the pack of a meeting until 30 November. */
export async function giveGrant(
  at: TestPartnership,
  meetingId: string,
  over: Partial<Given> = {},
): Promise<string> {
  const id = newId()
  await at.callerAs('manager').grant.give({
    id,
    memberId: at.member('observer'),
    ...{ kind: 'meeting' as const, meetingId, boardId: null, fromDay: null, toDay: null },
    untilDay: '2026-11-30',
    reason: 'For the inspection.',
    ...over,
  })
  return id
}

export const openGranted = (at: TestPartnership, grantId: string, number: number, id = newId()) =>
  at.callerAs('observer').grant.open({ id, grantId, number })

const versionOf = async (at: TestPartnership, id: string): Promise<number> => {
  const { grants } = await at.callerAs('manager').grant.list()
  return grants.find((each) => each.id === id)?.version ?? 0
}

export const revokeGrant = async (at: TestPartnership, id: string) =>
  at.callerAs('manager').grant.revoke({ id, version: await versionOf(at, id), reason: 'The visit is over.' })

export const changeGrant = async (at: TestPartnership, id: string, untilDay: string) =>
  at.callerAs('manager').grant.change({
    ...{ id, version: await versionOf(at, id), untilDay },
    reason: 'The visit takes longer.',
  })
