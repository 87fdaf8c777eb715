import {
  findProvider,
  findProviderOfPerson,
  findProviderOfSeat,
  listProvidersInForce,
  type ProviderRow,
} from '@roundtable/db/queries/identity-provider.queries.ts'
import { isReturnAddress } from '@roundtable/shared/account/return-address.ts'
import { ofLinks } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { codeSchema, idSchema } from '@roundtable/shared/base/ids.ts'
import { providerLifecycle } from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import { providerProblems } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { afterAct } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { domainOf } from '@roundtable/shared/member/mail-domain.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import { longestEmail } from '@roundtable/shared/member/seat-form.ts'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { personOfChange } from '../account/use-change.ts'
import { contextOf, visitorOf } from '../auth/request-context.ts'
import { personOfChallenge } from '../auth/sign-in-challenge.ts'
import { assertActor, type Services } from '../base/context.ts'
import { throttled } from '../base/throttle.ts'
import { addressOf } from '../base/visitor-address.ts'
import { requireOpen } from '../member/accept-invitation.ts'
import { settingOf } from '../provider/setting-of.ts'
import { beginFlow } from './begin-flow.ts'
import type { Purpose } from './flow.ts'

const token = z.string().min(20).max(300)
const code = z.string().max(40).optional()

/** What somebody is sent to a provider for. */
export const startSchema = z.union([
  z.strictObject({ email: z.string().max(longestEmail), from: z.string().max(2000).optional() }),
  z.strictObject({ connect: token }),
  z.strictObject({ invitation: token, code }),
  z.strictObject({ change: token, code }),
  z.strictObject({ partnership: codeSchema, trial: idSchema }),
  z.strictObject({ confirm: z.string().max(2000) }),
])
export type Starting = z.infer<typeof startSchema>

type Started = { provider: ProviderRow | undefined; purpose: Purpose; loginHint?: string }
type Http = { req: Request; res: Response }

/** Sends the browser to the provider that goes with what is begun. */
export async function startFlow(
  services: Services,
  { req, res, starting }: Http & { starting: Starting },
): Promise<{ url: string }> {
  const key = { of: ['sign-in link from', addressOf(req)], limit: ofLinks }
  const { provider, ...started } = await throttled(services, [key], () =>
    startedBy(services, { req, res }, starting),
  )
  if (provider === undefined) throw new DomainError('rule', providerProblems.moved)
  return beginFlow(services, { req, res, provider, ...started })
}

async function startedBy(services: Services, { req, res }: Http, starting: Starting): Promise<Started> {
  const db = services.database.db
  if ('email' in starting) {
    const { email, from = '' } = starting
    const provider = await providerOfAddress(services, email)
    const purpose: Purpose = { kind: 'sign-in', from: isReturnAddress(from) ? from : null }
    return { provider, purpose, loginHint: email.trim() }
  }
  if ('connect' in starting) {
    const personId = personOfChallenge(services, starting.connect, 'connect')
    if (personId === null)
      throw new DomainError('not-signed-in', 'That took too long: enter your password again.')
    return { provider: await findProviderOfPerson(db, personId), purpose: { kind: 'connect', personId } }
  }
  if ('invitation' in starting) {
    const opening = { token: starting.invitation, code: starting.code }
    const { partnershipId, agencyId, role } = await requireOpen(services, opening)
    const signedInAs = (await visitorOf(services, req))?.personId ?? null
    const provider = await findProviderOfSeat(db, { partnershipId, agencyId, role })
    return { provider, purpose: { kind: 'invitation', ...opening, signedInAs } }
  }
  if ('change' in starting) {
    const opening = { token: starting.change, code: starting.code }
    const personId = await personOfChange(services, opening)
    return { provider: await findProviderOfPerson(db, personId), purpose: { kind: 'change', ...opening } }
  }
  if ('confirm' in starting) return confirmingOf(services, req, starting.confirm)
  return trialOf(services, { req, res }, starting)
}

/** Whoever is signed in through a provider shows there once more who they are, and comes back to their page. */
async function confirmingOf(services: Services, req: Request, page: string): Promise<Started> {
  const visitor = await visitorOf(services, req)
  const providerKey = visitor?.providerKey ?? null
  if (visitor === null || providerKey === null || !isReturnAddress(page)) {
    throw new DomainError('not-signed-in', 'Please sign in: your session has ended.')
  }
  const { personId, email } = visitor
  const [provider] = await listProvidersInForce(services.database.db, { providerKey })
  return { provider, purpose: { kind: 'confirm', personId, page }, loginHint: email }
}

async function trialOf(
  services: Services,
  { req, res }: Http,
  { partnership: slug, trial: id }: Extract<Starting, { trial: string }>,
): Promise<Started> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  const { actor } = assertActor(await contextOf(services, { req, slug, requestId }))
  const { partnershipId, personId } = actor
  const provider = await findProvider(services.database.db, { partnershipId, id })
  if (provider === undefined || !keepPeople.may(actor, provider.agencyId)) {
    throw new DomainError('not-found', 'There is no such provider, or it is not yours to keep.')
  }
  const after = afterAct(providerLifecycle, 'try', provider.state)
  if ('refused' in after) throw new DomainError('rule', after.refused)
  return { provider, purpose: { kind: 'trial', slug, personId, version: provider.version } }
}

/** By the domain alone: it tells nothing about whether somebody has an account. */
export async function providerOfAddress(services: Services, email: string): Promise<ProviderRow | undefined> {
  const domain = domainOf(email.trim())
  const providers = await listProvidersInForce(services.database.reader)
  return providers.find((provider) => settingOf(provider).domains.includes(domain))
}
