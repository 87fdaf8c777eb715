import { problemsOfAddress } from '@roundtable/shared/account/account-form.ts'
import { longestPassword } from '@roundtable/shared/account/password-form.ts'
import { ofLinks } from '@roundtable/shared/account/throttle-rules.ts'
import { longestEmail } from '@roundtable/shared/member/seat-form.ts'
import { json, type Request, type Router } from 'express'
import { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { readBody } from '../base/read-body.ts'
import { count, throttled } from '../base/throttle.ts'
import { addressOf } from '../base/visitor-address.ts'
import { forgotPassword } from './ask-for-change.ts'
import { findChange, useChange } from './use-change.ts'

const forgottenSchema = z.strictObject({ email: z.string().max(longestEmail) })
const changeSchema = z.strictObject({
  token: z.string().min(20).max(200),
  code: z.string().max(40).optional(),
  password: z.string().max(longestPassword).optional(),
})

/** What somebody does about their account who is not signed in: a forgotten password, a new address. */
export function accountRoutes(services: Services): Router {
  const router = openRoutes()
  const from = (req: Request) => [{ of: ['account link from', addressOf(req)], limit: ofLinks }]
  router.get('/api/account/ways', (_req, res) => {
    res.json({ mails: services.config.mail !== undefined })
  })
  router.post('/api/account/forgotten', json(), async (req, res) => {
    const { email } = readBody(forgottenSchema, req)
    assertNoProblems(problemsOfAddress({ email }))
    await count(services, from(req))
    res.json({ asked: true })
    await forgotPassword(services, email).catch((error: unknown) =>
      services.logger.warn({ error }, 'a forgotten password was not answered'),
    )
  })
  router.get('/api/account/change/:token', async (req, res) => {
    res.json(await throttled(services, from(req), () => findChange(services, String(req.params.token))))
  })
  router.post('/api/account/change', json(), async (req, res) => {
    const change = readBody(changeSchema, req)
    res.json(await throttled(services, from(req), () => useChange(services, change)))
  })
  return router
}
