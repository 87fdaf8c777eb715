import type { Router } from 'express'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { findStop, stopNotices } from '../notice/stop-notices.ts'
import { neverStored } from './edge.ts'

/**
 * The stop link of a mail, which mail programs press as a form and from anywhere (RFC 8058): the token alone
 * gives the right, no cookie is read, and a GET of `/stop/…` shows the page with the button.
 */
export function stopRoutes(services: Services): Router {
  const router = openRoutes()
  router.get('/api/stop/:token', neverStored, async (req, res) => {
    res.json(await findStop(services, String(req.params.token)))
  })
  router.post('/stop/:token', neverStored, async (req, res) => {
    res.json(await stopNotices(services, String(req.params.token)))
  })
  return router
}
