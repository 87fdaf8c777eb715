import { findFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import { problemsOfSecondFactor } from '@roundtable/shared/account/account-form.ts'
import { longestPassword, problemsOfSignIn } from '@roundtable/shared/account/password-form.ts'
import { ofLinks } from '@roundtable/shared/account/throttle-rules.ts'
import { tooLong } from '@roundtable/shared/base/form.ts'
import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { json, type Request, type Router } from 'express'
import { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { readBody } from '../base/read-body.ts'
import { throttled } from '../base/throttle.ts'
import { addressOf } from '../base/visitor-address.ts'
import { acceptInvitation, findInvitation, openInvitation } from '../member/accept-invitation.ts'
import { enterByPassword } from './enter-by-password.ts'
import { visitorOf } from './request-context.ts'
import { signIn, signOut } from './sign-in.ts'
import { challengeOf } from './sign-in-challenge.ts'
import { personOfFactor, personOfPassword } from './sign-in-with-password.ts'

const signInSchema = z.strictObject({
  email: z.string().max(320, 'This e-mail address is too long.'),
  password: z.string().max(200, 'Keep the password under 200 characters.'),
})
/** Set where somebody chose that what they had not sent stays on the device, sealed. */
const signOutSchema = z.strictObject({ keepsStorage: z.boolean().optional() })
const token = z.string().min(20).max(200)
const code = z.string().max(40, 'A code is shorter.')
const factorSchema = z.strictObject({ challenge: z.string().max(300), code: z.string().max(40) })
const openSchema = z.strictObject({ token, code })
const acceptSchema = z.strictObject({
  token,
  code: code.optional(),
  password: z.string().max(longestPassword, tooLong(longestPassword)).optional(),
})

/** Sign-in with a password, sign-out, invitations. */
export function authRoutes(services: Services): Router {
  const router = openRoutes()
  const guessed = <Result>(req: Request, attempt: () => Promise<Result>) =>
    throttled(services, [{ of: ['link from', addressOf(req)], limit: ofLinks }], attempt)
  router.post('/api/auth/sign-in/email', json(), async (req, res) => {
    const input = readBody(signInSchema, req)
    assertNoProblems(problemsOfSignIn(input))
    const personId = await personOfPassword(services, { ...input, address: addressOf(req) })
    const factor = await findFactor(services.database.reader, personId)
    if (factor?.confirmedAt != null) {
      res.json({ signedIn: false, challenge: challengeOf(services, personId) })
      return
    }
    res.json(await enterByPassword(services, { req, res, personId, withFactor: false }))
  })
  router.post('/api/auth/sign-in/factor', json(), async (req, res) => {
    const input = readBody(factorSchema, req)
    assertNoProblems(problemsOfSecondFactor(input))
    const personId = await personOfFactor(services, { ...input, address: addressOf(req) })
    res.json(await enterByPassword(services, { req, res, personId, withFactor: true }))
  })
  router.post('/api/auth/sign-out', json(), async (req, res) => {
    const { keepsStorage = false } = req.body === undefined ? {} : readBody(signOutSchema, req)
    await signOut(services, { req, res, keepsStorage })
    res.json({ signedOut: true })
  })
  router.get('/api/invitation/:token', async (req, res) => {
    res.json(await guessed(req, () => findInvitation(services, String(req.params.token))))
  })
  router.post('/api/invitation/open', json(), async (req, res) => {
    const opening = readBody(openSchema, req)
    assertNoProblems(problemsOfCode(opening))
    res.json(await guessed(req, () => openInvitation(services, opening)))
  })
  router.post('/api/invitation/accept', json(), async (req, res) => {
    const { password, ...opening } = readBody(acceptSchema, req)
    const signedInAs = (await visitorOf(services, req))?.personId ?? null
    const { personId, partnershipSlug } = await acceptInvitation(services, {
      ...opening,
      signedInAs,
      password,
    })
    if (signedInAs !== personId) await signIn(services, { req, res, personId })
    res.json({ signedIn: true, partnership: partnershipSlug })
  })
  return router
}
