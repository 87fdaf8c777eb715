import { isReturnAddress } from '@roundtable/shared/account/return-address.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { longestEmail } from '@roundtable/shared/member/seat-form.ts'
import { json, type Router } from 'express'
import { z } from 'zod'
import { signIn } from '../auth/sign-in.ts'
import { challengeOf } from '../auth/sign-in-challenge.ts'
import { personOfFactor } from '../auth/sign-in-with-password.ts'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { readBody } from '../base/read-body.ts'
import { addressOf } from '../base/visitor-address.ts'
import { browserHashOf } from './browser-secret.ts'
import { comeBack } from './come-back.ts'
import { findPending, useOutcome } from './flow.ts'
import { providerOfAddress, startFlow, startSchema } from './start-flow.ts'

const findSchema = z.strictObject({ email: z.string().max(longestEmail) })
const factorSchema = z.strictObject({ code: z.string().max(40) })

/** Signing in through the provider of an agency: out to it, back from it, and how it ended. */
export function singleSignOnRoutes(services: Services): Router {
  const router = openRoutes()
  router.post('/api/sso/find', json(), async (req, res) => {
    const { email } = readBody(findSchema, req)
    const provider = await providerOfAddress(services, email)
    res.json({ agencyName: provider?.agencyName ?? null })
  })
  router.post('/api/sso/start', json(), async (req, res) => {
    const starting = readBody(startSchema, req)
    res.json(await startFlow(services, { req, res, starting }))
  })
  /** The one change that comes by GET and from another site: what it does was begun in this browser, by state. */
  router.get('/api/sso/callback/:agency', async (req, res) => {
    res.setHeader('Referrer-Policy', 'no-referrer')
    res.redirect(303, await comeBack(services, { req, res }))
  })
  router.get('/api/sso/outcome', async (req, res) => {
    const browserHash = browserHashOf(services, req)
    res.json(browserHash === null ? null : await useOutcome(services, browserHash))
  })
  router.post('/api/sso/factor', json(), async (req, res) => {
    const { code } = readBody(factorSchema, req)
    const browserHash = browserHashOf(services, req)
    const waiting = browserHash === null ? null : await findPending(services, browserHash, 'read')
    if (browserHash === null || waiting === null) {
      throw new DomainError('not-signed-in', 'That took too long: sign in through your agency again.')
    }
    const challenge = challengeOf(services, waiting.personId)
    const personId = await personOfFactor(services, { challenge, code, address: addressOf(req) })
    const pending = await findPending(services, browserHash, 'take')
    if (pending?.personId !== personId)
      throw new DomainError('not-signed-in', 'Sign in through your agency again.')
    const { proof, from } = pending
    await signIn(services, { req, res, personId, proof, withFactor: true })
    res.json({ signedIn: true, from: from !== null && isReturnAddress(from) ? from : null })
  })
  return router
}
