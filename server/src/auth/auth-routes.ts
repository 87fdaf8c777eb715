import { DomainError } from '@roundtable/shared/base/errors.ts'
import { tooLong } from '@roundtable/shared/base/form.ts'
import {
  longestPassword,
  problemsOfPassword,
  problemsOfSignIn,
} from '@roundtable/shared/member/password-form.ts'
import { isAPIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import { json, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { Services } from '../base/context.ts'
import { acceptInvitation, findInvitation } from '../member/accept-invitation.ts'
import type { Auth } from './auth.ts'
import { readBody } from './read-body.ts'
import { visitorOf } from './request-context.ts'
import { signIn, signOut } from './sign-in.ts'

const signInSchema = z.strictObject({
  email: z.string().max(320, 'This e-mail address is too long.'),
  password: z.string().max(200, 'Keep the password under 200 characters.'),
})
const notTogether = 'This e-mail address and password do not belong together. Check both.'

const acceptSchema = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().max(longestPassword, tooLong(longestPassword)).optional(),
})

/** Sign-in with a password, sign-out, invitations: nothing else of the sign-in library is reachable. */
export function authRoutes(services: Services, auth: Auth): Router {
  const router = Router()
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
    const { headers } = await auth.api
      .signInEmail({ body: input, headers: fromNodeHeaders(req.headers), returnHeaders: true })
      .catch((error: unknown) => {
        throw isAPIError(error) && error.statusCode < 500
          ? new DomainError('not-signed-in', notTogether)
          : error
      })
    for (const cookie of headers.getSetCookie()) res.append('Set-Cookie', cookie)
    res.json({ signedIn: true })
  })
  router.post('/api/auth/sign-out', async (req, res) => {
    await signOut(services, { req, res })
    res.json({ signedOut: true })
  })
  router.get('/api/invitation/:token', slowly, async (req, res) => {
    res.json(await findInvitation(services, String(req.params.token)))
  })
  router.post('/api/invitation/accept', slowly, json(), async (req, res) => {
    const { token, password } = readBody(acceptSchema, req)
    const signedInAs = (await visitorOf(services, req))?.personId ?? null
    const { personId, partnershipSlug } = await acceptInvitation(services, {
      token,
      signedInAs,
      setPassword: (id) => setPassword(auth, id, password ?? ''),
    })
    if (signedInAs !== personId) await signIn(services, auth, { req, res, personId })
    res.json({ signedIn: true, partnership: partnershipSlug })
  })
  return router
}

async function setPassword(auth: Auth, personId: string, plain: string): Promise<void> {
  assertNoProblems(problemsOfPassword(plain))
  const { internalAdapter, password } = await auth.$context
  const hash = await password.hash(plain)
  const credentials = await internalAdapter.findAccounts(personId)
  if (credentials.some((credential) => credential.providerId === 'credential')) {
    await internalAdapter.updatePassword(personId, hash)
    return
  }
  await internalAdapter.linkAccount({
    userId: personId,
    providerId: 'credential',
    accountId: personId,
    password: hash,
  })
}
