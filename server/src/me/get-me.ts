import { roleWord } from '@roundtable/shared/base/role.ts'
import {
  type Actor,
  audienceOf,
  mayAgreeDefinitions,
  mayDraftDefinitions,
  mayKeepAgencies,
  mayPublishReturn,
  mayReadAudit,
  maySeePeople,
  maySeePublishedFigures,
  maySeeReturnProgress,
  maySeeReturns,
} from '@roundtable/shared/rights/permissions.ts'
import { assertActor, type Context, type Visitor } from '../base/context.ts'
import { countReturnsWaiting } from '../return/count-returns-waiting.ts'

/** Who is signed in and what the client may offer; outside a partnership nothing but who. */
export async function getMe(ctx: Context & { visitor: Visitor }) {
  const { visitor, membership, actor } = ctx
  const inside = membership !== null && actor !== null ? assertActor(ctx) : null
  const mayReturn = inside !== null && maySeeReturns(inside.actor)
  return {
    person: { id: visitor.personId, name: visitor.name, email: visitor.email },
    partnership: inside === null ? null : inside.membership,
    partnerships: visitor.memberships.map(({ slug, name }) => ({ slug, name })),
    seats: (inside?.membership.seats ?? []).map((seat) => ({ ...seat, roleWord: roleWord(seat.role) })),
    audience: inside === null ? ('none' as const) : audienceOf(inside.actor),
    seenAs: inside === null ? null : (ctx.seenAs ?? null),
    may: mayOf(inside?.actor ?? null),
    returnsWaiting: mayReturn ? await countReturnsWaiting(inside) : 0,
    demonstration: ctx.config.mode === 'demonstration',
    today: ctx.now().slice(0, 10),
  }
}

function mayOf(actor: Actor | null) {
  const may = (right: (actor: Actor) => boolean) => actor !== null && right(actor)
  return {
    seeFigures: may(maySeePublishedFigures),
    seeReturns: may(maySeeReturns),
    seeReturnProgress: may(maySeeReturnProgress),
    publishReturns: may(mayPublishReturn),
    seePeople: may(maySeePeople),
    readAudit: may(mayReadAudit),
    draftDefinitions: may(mayDraftDefinitions),
    agreeDefinitions: may(mayAgreeDefinitions),
    keepAgencies: may(mayKeepAgencies),
  }
}
