import { madePasskeySchema } from '@roundtable/shared/account/passkey.ts'
import { longestPassword } from '@roundtable/shared/account/password-form.ts'
import { ofLinks } from '@roundtable/shared/account/throttle-rules.ts'
import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { json, type Request, type Router } from 'express'
import { z } from 'zod'
import { signIn } from '../auth/sign-in.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { readBody } from '../base/read-body.ts'
import { throttled } from '../base/throttle.ts'
import { addressOf } from '../base/visitor-address.ts'
import { openCard, startCardPasskey, useCard } from './use-card.ts'

const code = z.string().max(40, 'A code is shorter.')
const openSchema = z.strictObject({ code })
const name = z.string().max(100)
const passkeySchema = z.strictObject({ code, name })
const useSchema = z.union([
  z.strictObject({ code, name, password: z.string().max(longestPassword) }),
  z.strictObject({ code, name, passkey: madePasskeySchema }),
])

/** What a young person does with a card, who is not signed in yet. */
export function cardRoutes(services: Services): Router {
  const router = openRoutes()
  const guessed = <Result>(req: Request, attempt: () => Promise<Result>) =>
    throttled(services, [{ of: ['card from', addressOf(req)], limit: ofLinks }], attempt)
  router.post('/api/card/open', json(), async (req, res) => {
    const input = readBody(openSchema, req)
    assertNoProblems(problemsOfCode(input))
    res.json(await guessed(req, () => openCard(services, input.code)))
  })
  router.post('/api/card/passkey', json(), async (req, res) => {
    const input = readBody(passkeySchema, req)
    res.json(await guessed(req, () => startCardPasskey(services, input)))
  })
  router.post('/api/card/use', json(), async (req, res) => {
    const input = readBody(useSchema, req)
    const personId = await guessed(req, () => useCard(services, input))
    await signIn(services, { req, res, personId, withFactor: 'passkey' in input })
    res.json({ signedIn: true })
  })
  return router
}
