import { findPerson } from '@roundtable/db/queries/account.queries.ts'
import { findFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isWithFactor } from '@roundtable/shared/identity-provider/claim-rules.ts'
import { providerProblems } from '@roundtable/shared/identity-provider/provider-rules.ts'
import type { Request, Response } from 'express'
import { connectByChange } from '../account/use-change.ts'
import { signIn } from '../auth/sign-in.ts'
import type { Services } from '../base/context.ts'
import { acceptInvitation } from '../member/accept-invitation.ts'
import { bindIdentity } from '../provider/bind-identity.ts'
import { settingOf } from '../provider/setting-of.ts'
import { giveBrowserSecret } from './browser-secret.ts'
import { confirmWhoSits } from './confirm-who-sits.ts'
import { type Arrived, arrivedBy } from './end-flow.ts'
import { type Flow, type Purpose, rememberOutcome, rememberPending, useFlowOf } from './flow.ts'
import { knownPerson } from './known-person.ts'
import { recordTrial } from './record-trial.ts'

type Http = { req: Request; res: Response; browserHash: string }

const refused = (problem: keyof typeof providerProblems) => new DomainError('rule', providerProblems[problem])

/** What somebody was sent to the provider for is done; answers the page they come back to. */
export async function comeBack(
  services: Services,
  { req, res }: { req: Request; res: Response },
): Promise<string> {
  const browserHash = giveBrowserSecret(services, req, res)
  const { state } = req.query
  const flow = typeof state === 'string' ? await useFlowOf(services, state, browserHash) : null
  const page = flow === null ? '/sign-in' : pageOf(flow.purpose)
  try {
    if (flow === null) throw refused('late')
    const arrived = await arrivedBy(services, req, flow)
    return (await finish(services, { req, res, browserHash }, { flow, arrived })) ?? page
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await rememberOutcome(services, browserHash, { refused: error.message, sentences: [] })
    return page
  }
}

function pageOf(purpose: Purpose): string {
  switch (purpose.kind) {
    case 'invitation':
      return `/invitation/${encodeURIComponent(purpose.token)}`
    case 'change':
      return `/change/${encodeURIComponent(purpose.token)}`
    case 'trial':
      return `/${purpose.slug}/sign-in-providers`
    case 'confirm':
      return purpose.page
    default:
      return '/sign-in'
  }
}

type Back = { flow: Flow; arrived: Arrived }

async function finish(services: Services, http: Http, { flow, arrived }: Back): Promise<string | null> {
  const { purpose } = flow
  const { issuer, subject } = arrived.claims
  const { agencyName } = arrived.provider
  switch (purpose.kind) {
    case 'trial':
      return recordTrial(services, http, { flow, purpose, arrived })
    case 'confirm':
      return confirmWhoSits(services, http, { arrived, purpose })
    case 'sign-in':
      return enter(services, http, {
        arrived,
        personId: await knownPerson(services, arrived),
        from: purpose.from,
      })
    case 'connect': {
      await connect(services, arrived, purpose.personId)
      return enter(services, http, { arrived, personId: purpose.personId, from: null })
    }
    case 'change': {
      const personId = await connectByChange(services, purpose, { issuer, subject, agencyName })
      return enter(services, http, { arrived, personId, from: null })
    }
    case 'invitation': {
      const { personId, partnershipSlug } = await acceptInvitation(services, { ...purpose, arrived })
      return enter(services, http, { arrived, personId, from: `/${partnershipSlug}` })
    }
  }
}

/** Whoever has just given the password of an account connects it, where the provider names the address of the account. */
async function connect(services: Services, { claims, provider }: Arrived, personId: string): Promise<void> {
  const { database } = services
  const { issuer, subject, email } = claims
  const person = await findPerson(database.db, personId)
  if (person?.email !== email) throw refused('address')
  await database.db
    .transaction()
    .execute((tx) =>
      bindIdentity(tx, services, { issuer, subject, personId, agencyName: provider.agencyName }),
    )
}

type Entering = { arrived: Arrived; personId: string; from: string | null }

/** Signed in, once there was a second factor where the person has one: the provider's, where its word counts. */
async function enter(
  services: Services,
  { req, res, browserHash }: Http,
  { arrived, personId, from }: Entering,
): Promise<string> {
  const { provider, claims, proof } = arrived
  const factor = await findFactor(services.database.db, personId)
  const withFactor = isWithFactor(settingOf(provider), claims)
  if (factor?.confirmedAt != null && !withFactor) {
    await rememberPending(services, browserHash, { personId, from, proof })
    return '/sign-in?with=factor'
  }
  await signIn(services, { req, res, personId, proof, withFactor })
  return from ?? '/'
}
