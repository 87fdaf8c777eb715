import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { listMembers } from '../member/list-members.ts'
import type { WaitingRecord } from '../notice/noun.ts'

/** Accounts that wait for this keeper: another address, a password or a first sign-in that another has offered. */
export async function accountsThatWait(ctx: ActorContext): Promise<WaitingRecord[]> {
  if (!keepPeople.maySomewhere(ctx.actor)) return []
  const people = new Map<string, WaitingRecord>()
  for (const { id, name, emailToConfirm, mayVouchPassword } of await listMembers(ctx)) {
    const words =
      emailToConfirm !== null
        ? {
            detail: 'Asks for another e-mail address: two keepers who know the person confirm it.',
            verb: 'Confirm',
          }
        : mayVouchPassword
          ? { detail: 'Cannot sign in: a second keeper who knows the person says so.', verb: 'Say who it is' }
          : null
    if (words === null || people.has(name)) continue
    people.set(name, {
      ...words,
      ...{ id, title: name, waitsFor: name, subject: 'person', what: 'Account' },
      ...{ dueOn: null, since: null, by: null, deputyFor: null },
      page: `/people?search=${encodeURIComponent(name)}`,
    })
  }
  return [...people.values()]
}
