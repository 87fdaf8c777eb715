import { findPassword } from '@roundtable/db/queries/credential.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { tooLong } from '@roundtable/shared/base/form.ts'
import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { longestPassword, problemsOfSignIn } from '@roundtable/shared/member/password-form.ts'
import { json, type Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { isPassword } from '../base/password.ts'
import { acceptInvitation, findInvitation, openInvitation } from '../member/accept-invitation.ts'
import { readBody } from './read-body.ts'
import { visitorOf } from './request-context.ts'
import { signIn, signOut } from './sign-in.ts'

const signInSchema = z.strictObject({
  email: z.string().max(320, 'This e-mail address is too long.'),
  password: z.string().max(200, 'Keep the password under 200 characters.'),
})
const notTogether = 'This e-mail address and password do not belong together. Check both.'

const token = z.string().min(20).max(200)
const code = z.string().max(40, 'A code is shorter.')
const openSchema = z.strictObject({ token, code })
const acceptSchema = z.strictObject({
  token,
  code: code.optional(),
  password: z.string().max(longestPassword, tooLong(longestPassword)).optional(),
})

/** Sign-in with a password, sign-out, invitations. */
export function authRoutes(services: Services): Router {
  const router = openRoutes()
  const slowly = rateLimit({
    windowMs: 60_000,
    limit: 20,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: { error: { message: 'Too many attempts from this address. Please wait a minute.' } },
  })
  router.post('/api/auth/sign-in/email', slowly, json(), async (req, res) => {
    const input = readBody(signInSchema, req)
    assertNoProblems(problemsOfSignIn(input))
    const known = await findPassword(services.database.reader, input.email.trim().toLowerCase())
    const isRight = await isPassword(input.password, known?.password)
    if (known === undefined || !isRight) throw new DomainError('not-signed-in', notTogether)
    await signIn(services, { req, res, personId: known.personId })
    res.json({ signedIn: true })
  })
  router.post('/api/auth/sign-out', async (req, res) => {
    await signOut(services, { req, res })
    res.json({ signedOut: true })
  })
  router.get('/api/invitation/:token', slowly, async (req, res) => {
    res.json(await findInvitation(services, String(req.params.token)))
  })
  router.post('/api/invitation/open', slowly, json(), async (req, res) => {
    const opening = readBody(openSchema, req)
    assertNoProblems(problemsOfCode(opening))
    res.json(await openInvitation(services, opening))
  })
  router.post('/api/invitation/accept', slowly, json(), async (req, res) => {
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
