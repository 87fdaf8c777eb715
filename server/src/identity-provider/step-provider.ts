import type { Tx } from '@roundtable/db/database.ts'
import {
  findProviderOfAgency,
  listProvidersInForce,
  type ProviderRow,
  updateProvider,
} from '@roundtable/db/queries/identity-provider.queries.ts'
import { listDoersOf } from '@roundtable/db/queries/transition.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { stepProviderSchema } from '@roundtable/shared/identity-provider/identity-provider.ts'
import { problemsOfProviderStep } from '@roundtable/shared/identity-provider/provider-form.ts'
import { providerLifecycle } from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import { settingUp } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { keepPeople, refusedSeat } from '@roundtable/shared/member/member-rights.ts'
import { refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { settingOf } from '../provider/setting-of.ts'
import { holdProvider } from './hold-provider.ts'

type Step = z.infer<typeof stepProviderSchema>

/** The second key: from now on the people of the agency sign in there, and by a password no more. */
export async function confirmProvider(ctx: ActorContext, input: Step): Promise<void> {
  const { actor } = ctx
  const at = ctx.now()
  assertNoProblems(problemsOfProviderStep(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const provider = await holdProvider(tx, ctx, { ...input, deed: 'confirm' })
    const { partnershipId, id, agencyId, agencyName } = provider
    const doers = await listDoersOf(tx, { partnershipId, subjectId: id, acts: settingUp })
    const own = refusedOwnWork(actor, doers, {
      own: 'You set this provider up: it takes a second keeper.',
      opened: 'Who set this provider up has their seat from you: it takes another keeper.',
    })
    if (own !== null) throw refusedSeat(own, 'another who keeps people')
    await assertNobodyElses(tx, provider)
    const former = await findProviderOfAgency(tx, { partnershipId, agencyId })
    if (former !== undefined) await switchOff(tx, ctx, former, 'Another provider takes its place.')
    await advance(tx, ctx, {
      life: providerLifecycle,
      deed: 'confirm',
      record: provider,
      write: () =>
        updateProvider(
          tx,
          { partnershipId, id },
          { state: 'in-force', confirmedAt: at, confirmedBy: actor.personId },
        ),
      summary: `The people of ${agencyName} sign in through ${new URL(provider.issuer).host} from now on, and by a password no more.`,
      reason: input.reason,
      agencyId,
      seat: keepPeople.seat(actor, agencyId),
    })
  })
}

/** Its people sign in by a password again, which those who have none ask for. */
export async function endProvider(ctx: ActorContext, input: Step): Promise<void> {
  assertNoProblems(problemsOfProviderStep(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    await switchOff(tx, ctx, await holdProvider(tx, ctx, { ...input, deed: 'end' }), input.reason)
  })
}

async function switchOff(tx: Tx, ctx: ActorContext, provider: ProviderRow, reason: string): Promise<void> {
  const { partnershipId, id, agencyId, agencyName } = provider
  await advance(tx, ctx, {
    life: providerLifecycle,
    deed: 'end',
    record: provider,
    write: () =>
      updateProvider(
        tx,
        { partnershipId, id },
        { state: 'off', endedAt: ctx.now(), endedBy: ctx.actor.personId },
      ),
    summary: `Sign-in of ${agencyName} through ${new URL(provider.issuer).host} was switched off.`,
    reason,
    agencyId,
    seat: keepPeople.seat(ctx.actor, agencyId),
  })
}

/** Nobody leads the people of another agency to a page of their own: one domain has one provider. */
async function assertNobodyElses(tx: Tx, provider: ProviderRow): Promise<void> {
  const { domains } = settingOf(provider)
  const others = (await listProvidersInForce(tx)).filter(
    ({ agencyId, providerKey }) => agencyId !== provider.agencyId && providerKey !== provider.providerKey,
  )
  const taken = domains.find((domain) => others.some((other) => settingOf(other).domains.includes(domain)))
  if (taken === undefined) return
  throw new DomainError(
    'rule',
    `People at ${taken} are led to the provider of another agency already. Agree whose domain it is, and list it there alone.`,
  )
}
