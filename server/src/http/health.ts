import { isMigrated } from '@roundtable/db/migrations/migrate.ts'
import type { Router } from 'express'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'

/** `/health`: the process lives. `/ready`: the database answers and has every migration. */
export function healthRoutes({ database, logger }: Services): Router {
  const router = openRoutes()
  router.get('/health', (_req, res) => {
    res.json({ status: 'alive' })
  })
  router.get('/ready', async (_req, res) => {
    try {
      const migrated = await isMigrated(database)
      res.status(migrated ? 200 : 503).json({ status: migrated ? 'ready' : 'not migrated' })
    } catch (error) {
      logger.error({ requestId: res.getHeader('x-request-id'), error }, 'the database does not answer')
      res.status(503).json({ status: 'the database does not answer' })
    }
  })
  return router
}
