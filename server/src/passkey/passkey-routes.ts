import { passkeySignedSchema } from '@roundtable/shared/account/passkey.ts'
import { json, type Router } from 'express'
import { signIn } from '../auth/sign-in.ts'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { readBody } from '../base/read-body.ts'
import { addressOf } from '../base/visitor-address.ts'
import { personOfPasskey, startPasskeySignIn } from './sign-in-with-passkey.ts'

/** Sign-in with a passkey. */
export function passkeyRoutes(services: Services): Router {
  const router = openRoutes()
  router.post('/api/auth/passkey/start', json(), async (_req, res) => {
    res.json(await startPasskeySignIn(services))
  })
  router.post('/api/auth/passkey/sign-in', json(), async (req, res) => {
    const signed = readBody(passkeySignedSchema, req)
    const personId = await personOfPasskey(services, { signed, address: addressOf(req) })
    await signIn(services, { req, res, personId, withFactor: true })
    res.json({ signedIn: true })
  })
  return router
}
