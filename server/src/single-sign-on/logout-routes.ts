import { ofLinks } from '@roundtable/shared/account/throttle-rules.ts'
import { type Router, urlencoded } from 'express'
import { z } from 'zod'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { readBody } from '../base/read-body.ts'
import { throttled } from '../base/throttle.ts'
import { addressOf } from '../base/visitor-address.ts'
import { endByLogoutToken } from '../provider/end-by-logout-token.ts'

const logoutSchema = z.object({ logout_token: z.string().min(20).max(10_000) })

/**
 * Back-channel logout: a provider says who has left. It comes from anywhere and without a cookie; the signature of
 * the token alone gives the right.
 */
export function logoutRoutes(services: Services): Router {
  const router = openRoutes()
  router.post('/api/sso/logout', urlencoded({ extended: false }), async (req, res) => {
    res.setHeader('Cache-Control', 'no-store')
    const key = { of: ['logout token from', addressOf(req)], limit: ofLinks }
    await throttled(services, [key], () =>
      endByLogoutToken(services, readBody(logoutSchema, req).logout_token),
    )
    res.json({ ended: true })
  })
  return router
}
