import { roleWord } from '@roundtable/shared/base/role.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import { rightsOf } from '@roundtable/shared/right-table/rights.ts'
import { audienceOf, readsChildView } from '@roundtable/shared/rights/audience.ts'
import { assertActor, type Context, type Visitor } from '../base/context.ts'
import { countReturnsWaiting } from '../return/count-returns-waiting.ts'

/** Who is signed in and what the client may offer; outside a partnership nothing but who. */
export async function getMe(ctx: Context & { visitor: Visitor }) {
  const { visitor, membership, actor } = ctx
  const inside = membership !== null && actor !== null ? assertActor(ctx) : null
  const mayReturn = inside !== null && seeReturns.maySomewhere(inside.actor)
  return {
    person: { id: visitor.personId, name: visitor.name, email: visitor.email },
    partnership: inside === null ? null : inside.membership,
    partnerships: visitor.memberships.map(({ slug, name }) => ({ slug, name })),
    seats: (inside?.membership.seats ?? []).map((seat) => ({ ...seat, roleWord: roleWord(seat.role) })),
    audience: inside === null ? ('none' as const) : audienceOf(inside.actor),
    childFirst: inside !== null && readsChildView(inside.actor),
    seenAs: inside === null ? null : (ctx.seenAs ?? null),
    may: inside === null ? [] : rightsOf(inside.actor),
    returnsWaiting: mayReturn ? await countReturnsWaiting(inside) : 0,
    demonstration: ctx.config.mode === 'demonstration',
    today: ctx.now().slice(0, 10),
  }
}
