import type { Tx } from '@roundtable/db/database.ts'
import { insertProvider, updateProvider } from '@roundtable/db/queries/identity-provider.queries.ts'
import { listMailDomains } from '@roundtable/db/queries/mail-domain.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type {
  renewSecretSchema,
  reviseProviderSchema,
  setUpProviderSchema,
} from '@roundtable/shared/identity-provider/identity-provider.ts'
import {
  type ProviderText,
  problemsOfProvider,
  problemsOfSecret,
} from '@roundtable/shared/identity-provider/provider-form.ts'
import { providerLifecycle } from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { z } from 'zod'
import { holdPartner } from '../agency/hold-agency.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { encrypt } from '../provider/provider-client.ts'
import { assertMayAsk } from '../provider/provider-fetch.ts'
import { providerKeyOf } from '../provider/provider-key.ts'
import { holdProvider } from './hold-provider.ts'

/** Where the people of an agency are to sign in: nothing changes for them until it was tried and put in force. */
export async function setUpProvider(ctx: ActorContext, input: z.infer<typeof setUpProviderSchema>) {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  assertNoProblems(problemsOfProvider(input))
  assertReachable(ctx, input)
  const clientSecret = await encrypt(ctx, input.clientSecret)
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const agency = await holdPartner(tx, ctx, input.agencyCode)
    keepPeople.assert(actor, agency.id)
    await assertListed(tx, ctx, { agencyId: agency.id, domains: input.domains })
    const id = ctx.newId()
    await insertProvider(tx, {
      partnershipId,
      id,
      agencyId: agency.id,
      state: 'prepared',
      version: 1,
      ...storedOf(input),
      clientSecret,
      createdAt: ctx.now(),
      createdBy: personId,
    })
    await begin(tx, ctx, {
      life: providerLifecycle,
      name: 'identity-provider.set-up',
      ids: [id],
      summary: `Sign-in of ${agency.name} through ${hostOf(input)} was set up; it is not in force.`,
      agencyId: agency.id,
      seat: keepPeople.seat(actor, agency.id),
    })
    return { id }
  })
}

/** Another setting: it is tried anew. */
export async function reviseProvider(
  ctx: ActorContext,
  input: z.infer<typeof reviseProviderSchema>,
): Promise<void> {
  assertNoProblems(problemsOfProvider(input, { hasSecret: true }))
  assertReachable(ctx, input)
  const secret = input.clientSecret === '' ? {} : { clientSecret: await encrypt(ctx, input.clientSecret) }
  await ctx.database.db.transaction().execute(async (tx) => {
    const provider = await holdProvider(tx, ctx, { ...input, deed: 'revise' })
    const { partnershipId, id, agencyId, agencyName } = provider
    await assertListed(tx, ctx, { agencyId, domains: input.domains })
    await advance(tx, ctx, {
      life: providerLifecycle,
      deed: 'revise',
      record: provider,
      write: () =>
        updateProvider(
          tx,
          { partnershipId, id },
          { state: 'prepared', ...storedOf(input), ...secret, triedAt: null, triedBy: null },
        ),
      summary: `What is set up for the sign-in of ${agencyName} changed; it leads to ${hostOf(input)}.`,
      agencyId,
      seat: keepPeople.seat(ctx.actor, agencyId),
    })
  })
}

/** A client secret ends by itself after a while: its successor of the same client. */
export async function renewSecret(
  ctx: ActorContext,
  input: z.infer<typeof renewSecretSchema>,
): Promise<void> {
  assertNoProblems(problemsOfSecret(input))
  const clientSecret = await encrypt(ctx, input.clientSecret)
  await ctx.database.db.transaction().execute(async (tx) => {
    const provider = await holdProvider(tx, ctx, { ...input, deed: 'renew-secret' })
    const { partnershipId, id, agencyId, agencyName } = provider
    await advance(tx, ctx, {
      life: providerLifecycle,
      deed: 'renew-secret',
      record: provider,
      write: () => updateProvider(tx, { partnershipId, id }, { clientSecret }),
      summary: `The client secret of the sign-in of ${agencyName} was replaced.`,
      agencyId,
      seat: keepPeople.seat(ctx.actor, agencyId),
    })
  })
}

function storedOf({ issuer, clientId, tenantClaim, tenants, domains, factorValues }: ProviderText) {
  const setting = { issuer, clientId, tenantClaim, tenants: tenants.join(' ') }
  return {
    ...setting,
    domains: domains.join(' '),
    factorValues: factorValues.join(' '),
    providerKey: providerKeyOf(setting),
  }
}

const hostOf = ({ issuer }: { issuer: string }): string => new URL(issuer).host

/** What somebody typed is asked by this server: it is an address outside, or one that was named for that. */
function assertReachable({ config }: ActorContext, { issuer }: { issuer: string }): void {
  try {
    assertMayAsk(config, issuer)
  } catch {
    const sentence =
      'This address lies inside the network of the installation: whoever runs it can name it in INTERNAL_PROVIDERS.'
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'issuer', sentence }] })
  }
}

type Led = { agencyId: string; domains: readonly string[] }

/** Only people at domains that the agency lists are led to its provider. */
async function assertListed(tx: Tx, { actor }: ActorContext, { agencyId, domains }: Led): Promise<void> {
  const { partnershipId } = actor
  const listed = (await listMailDomains(tx, { partnershipId, agencyId })).map(({ domain }) => domain)
  const missing = domains.find((domain) => !listed.includes(domain))
  if (missing === undefined) return
  const sentence = `${missing} is not among the agency’s mail domains: list it there first.`
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'domains', sentence }] })
}
