import { findThanking, listCardsOf } from '@roundtable/db/queries/group.queries.ts'
import { hasAddress, shownAddress } from '@roundtable/shared/account/address.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { cardNoticeDays } from '@roundtable/shared/group/card-form.ts'
import { rightsOf } from '@roundtable/shared/right-table/rights.ts'
import { audienceOf, readsPlainly } from '@roundtable/shared/rights/audience.ts'
import { assertActor, type Context, type Visitor } from '../base/context.ts'
import { listWaiting, mayWait } from './list-waiting.ts'

/** Who is signed in and what the client may offer; outside a partnership nothing but who. */
export async function getMe(ctx: Context & { visitor: Visitor }) {
  const { visitor, membership, actor } = ctx
  const inside = membership !== null && actor !== null ? assertActor(ctx) : null
  const waiting = inside === null ? [] : (await listWaiting(inside)).items
  return {
    person: { id: visitor.personId, name: visitor.name, email: shownAddress(visitor.email) },
    partnership: inside === null ? null : inside.membership,
    partnerships: visitor.memberships.map(({ slug, name }) => ({ slug, name })),
    seats: (inside?.membership.seats ?? []).map((seat) => ({ ...seat, roleWord: roleWord(seat.role) })),
    audience: inside === null ? ('none' as const) : audienceOf(inside.actor),
    plain: inside !== null && readsPlainly(inside.actor),
    seenAs: inside === null ? null : (ctx.seenAs ?? null),
    may: inside === null ? [] : rightsOf(inside.actor),
    ...(await asYoungPerson(ctx)),
    owesOrDecides: inside !== null && mayWait(inside.actor),
    waiting: waiting.length,
    returnsWaiting: waiting.filter(({ subject }) => subject === 'return').length,
    challengesWaiting: waiting.filter(({ subject }) => subject === 'challenge').length,
    demonstration: ctx.config.mode === 'demonstration',
    today: localDay(ctx.now()),
  }
}

/** What concerns somebody who signs in by a card: one that was given after their first, and thanks at the end. */
async function asYoungPerson({ visitor, database: { reader }, now }: Context & { visitor: Visitor }) {
  if (hasAddress(visitor.email)) return { laterCard: null, thanks: null }
  const { personId, memberships } = visitor
  const since = new Date(Date.parse(now()) - cardNoticeDays * 86_400_000).toISOString()
  const [, ...later] = await listCardsOf(reader, personId)
  const last = later.findLast(({ createdAt }) => createdAt > since)
  const hasEnded = memberships.length === 0
  return {
    laterCard: last === undefined ? null : { at: last.createdAt, by: last.byName, usedAt: last.usedAt },
    thanks: hasEnded ? ((await findThanking(reader, { personId, today: localDay(now()) })) ?? null) : null,
  }
}
