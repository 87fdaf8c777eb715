import { declinePledge as writeDeclined } from '@roundtable/db/queries/pledge.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { declinePledgeSchema } from '@roundtable/shared/goal/pledge.ts'
import { problemsOfDeclining } from '@roundtable/shared/goal/pledge-form.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import { signPledges } from '@roundtable/shared/goal/pledge-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { hold } from '../lifecycle/hold.ts'
import { beginPledge, unsigned } from './begin-pledge.ts'
import { assertSeen, holdPledge } from './hold-pledge.ts'

/** An agency says no, and why: to a pledge that was worded for it, to one it had signed, or before any was worded. */
export async function declinePledge(
  ctx: ActorContext,
  input: z.infer<typeof declinePledgeSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { reason, meeting } = input
  assertNoProblems(problemsOfDeclining(input))
  await database.db.transaction().execute(async (tx) => {
    const held = await holdPledge(tx, ctx, input, ({ id, name }) =>
      signPledges.assert(actor, id, `You do not answer for ${name}.`),
    )
    const { at, current, of } = held
    const from = { seat: signPledges.seat(actor, at.agencyId), agencyId: at.agencyId }
    const told = { summary: `The pledge of ${of} was declined.`, reason, meeting }
    assertSeen(current, input)
    if (current === undefined) {
      await beginPledge(tx, ctx, {
        ...{ held, from, told, measures: [] },
        pledge: { wording: '', state: 'declined', ...unsigned },
        name: 'pledge.declined',
        endsBecause: '',
      })
      return
    }
    const life = pledgeLifecycle
    const { row } = hold({
      ...{ life, deed: 'decline', row: current },
      missing: () => new DomainError('not-found', 'There is no such pledge.'),
      changed: '',
      current: () => null,
    })
    const write = () => writeDeclined(tx, row)
    await advance(tx, ctx, { life, deed: 'decline', record: row, write, ...told, ...from })
  })
}
