import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isWithFactor } from '@roundtable/shared/identity-provider/claim-rules.ts'
import { providerProblems } from '@roundtable/shared/identity-provider/provider-rules.ts'
import type { Request, Response } from 'express'
import { visitorOf } from '../auth/request-context.ts'
import { signIn } from '../auth/sign-in.ts'
import type { Services } from '../base/context.ts'
import { settingOf } from '../provider/setting-of.ts'
import type { Arrived } from './end-flow.ts'
import type { Purpose } from './flow.ts'
import { knownPerson } from './known-person.ts'

type Http = { req: Request; res: Response }
type Confirming = { arrived: Arrived; purpose: Extract<Purpose, { kind: 'confirm' }> }

/** Whoever is signed in has signed in at their agency anew: the session that follows may change how they sign in. */
export async function confirmWhoSits(
  services: Services,
  { req, res }: Http,
  { arrived, purpose }: Confirming,
): Promise<string> {
  const { provider, claims, proof } = arrived
  const visitor = await visitorOf(services, req)
  const personId = await knownPerson(services, arrived)
  if (visitor?.personId !== purpose.personId) throw new DomainError('rule', providerProblems.late)
  if (personId !== purpose.personId) throw new DomainError('rule', providerProblems.other)
  const withFactor = visitor.withFactor || isWithFactor(settingOf(provider), claims)
  await signIn(services, { req, res, personId, proof, withFactor, isAnew: true })
  return purpose.page
}
