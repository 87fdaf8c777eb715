import type { Tx } from '@roundtable/db/database.ts'
import { updatePledgeSignature } from '@roundtable/db/queries/pledge.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfDayAhead } from '@roundtable/shared/base/form.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { signPledgeSchema } from '@roundtable/shared/goal/pledge.ts'
import { problemsOfPledge } from '@roundtable/shared/goal/pledge-form.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import { signPledges } from '@roundtable/shared/goal/pledge-rights.ts'
import type { z } from 'zod'
import type { Acting } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { beginPledge } from './begin-pledge.ts'
import {
  assertSeen,
  type CurrentPledge,
  type HeldPledge,
  holdPledge,
  requireMeasures,
} from './hold-pledge.ts'

type Input = z.infer<typeof signPledgeSchema>

/** Signs an agency's pledge as it is worded, or ends it and signs it anew; a second click changes nothing. */
export async function signPledge(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfPledge(input))
  await database.db.transaction().execute(async (tx) => {
    const held = await holdPledge(tx, ctx, input, ({ id, name }) =>
      signPledges.assert(actor, id, `You do not sign for ${name}.`),
    )
    const { at, current } = held
    const measures = await requireMeasures(tx, at, input.measures)
    if (current?.signedBy === actor.personId && isSame(current, input, measures)) return
    assertSeen(current, input)
    if (current !== undefined && isSame(current, input, measures)) {
      const sentence = 'This pledge is signed already: sign again with new words or a new day of review.'
      throw new DomainError('rule', sentence)
    }
    // A pledge that is signed for a day that has passed would be over as it is signed.
    assertNoProblems(problemsOfDayAhead('reviewOn', input.reviewOn ?? '', { today: localDay(ctx.now()) }))
    const from = { seat: signPledges.seat(actor, at.agencyId), agencyId: at.agencyId }
    await sign(tx, ctx, { held, input, measures, from })
  })
}

const isSeenInTheSame = (current: CurrentPledge, measures: readonly string[]): boolean =>
  current.measures.toSorted().join() === measures.toSorted().join()

/** Signed for this agency itself, word for word, seen in the same figures, and to be reviewed on the same day. */
const isSame = (current: CurrentPledge, { wording, reviewOn }: Input, measures: readonly string[]): boolean =>
  current.state === 'signed' &&
  current.signedForId === null &&
  current.wording === wording &&
  current.reviewOn === reviewOn &&
  isSeenInTheSame(current, measures)

type Signing = { held: HeldPledge; input: Input; measures: readonly string[]; from: Acting }

/** A pledge that waits is signed as it is worded; any other ends, and a new one is signed as it begins. */
async function sign(tx: Tx, ctx: ActorContext, { held, input, measures, from }: Signing): Promise<void> {
  const now = ctx.now()
  const { current, of } = held
  const { wording, reviewOn, meeting: meetingText } = input
  const meeting = meetingText === '' ? null : meetingText
  const signature = { signedBy: ctx.actor.personId, signedAt: now, signedForId: null, meeting, reviewOn }
  const summary = `The pledge of ${of} was signed.`
  if (current?.state === 'worded' && current.wording === wording && isSeenInTheSame(current, measures)) {
    const write = () => updatePledgeSignature(tx, current, signature)
    const life = pledgeLifecycle
    await advance(tx, ctx, {
      life,
      deed: 'sign',
      record: current,
      write,
      summary,
      meeting: meetingText,
      ...from,
    })
    return
  }
  await beginPledge(tx, ctx, {
    held,
    from,
    pledge: { wording, state: 'signed', ...signature },
    measures,
    name: 'pledge.signed',
    told: { summary, meeting: meetingText },
    endsBecause: 'it was signed anew',
  })
}
