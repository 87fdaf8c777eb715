import { createExpressMiddleware } from '@trpc/server/adapters/express'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { accountRoutes } from './account/account-routes.ts'
import { appRouter } from './app-router.ts'
import { authRoutes } from './auth/auth-routes.ts'
import { demonstrationRoutes } from './auth/demonstration-routes.ts'
import { contextOf } from './auth/request-context.ts'
import { NoContextError, type Services } from './base/context.ts'
import { requestIdOf } from './base/trpc.ts'
import { agendaPaperRoutes } from './download/document/agenda-paper-routes.ts'
import { exportRoutes } from './download/export-routes.ts'
import { readFirst } from './first-answers.ts'
import { cardRoutes } from './group/card-routes.ts'
import { answerReadings } from './http/answer-reading.ts'
import { limitBodies } from './http/body-limit.ts'
import { calendarRoutes } from './http/calendar.ts'
import { neverStored, refuseForeignHosts, refuseForeignWrites, securityHeaders } from './http/edge.ts'
import { handleErrors, refuseUnknown } from './http/errors.ts'
import { healthRoutes } from './http/health.ts'
import { limitRequests } from './http/limited-requests.ts'
import { pageRoutes } from './http/pages.ts'
import { requestLog } from './http/request-log.ts'
import { stopRoutes } from './http/stop.ts'
import { noteUnnamedProxy } from './http/unnamed-proxy.ts'
import { uploadRoutes } from './http/upload.ts'
import { passkeyRoutes } from './passkey/passkey-routes.ts'
import { pictureRoutes } from './picture/picture-routes.ts'
import { hubOf } from './presenting/hub.ts'
import { previewRoutes } from './publication/preview-routes.ts'
import { publicRoutes } from './publication/public-routes.ts'
import { renditionRoutes } from './rendition/rendition-routes.ts'
import { logoutRoutes } from './single-sign-on/logout-routes.ts'
import { singleSignOnRoutes } from './single-sign-on/single-sign-on-routes.ts'

export function createApp(services: Services): Express {
  const app = express()
  // Before anybody follows: it writes down how many do.
  hubOf(services)
  app.disable('x-powered-by')
  app.set('case sensitive routing', true)
  app.set('trust proxy', services.config.trustedProxy)
  app.use(requestLog(services))
  app.use(noteUnnamedProxy(services))
  app.use(securityHeaders(services.config))
  app.use(limitBodies)
  app.use(healthRoutes(services))
  app.use(limitRequests(services))
  app.use(stopRoutes(services))
  app.use(logoutRoutes(services))
  app.use(refuseForeignHosts(services.config))
  app.use(refuseForeignWrites(services.config))
  app.use(['/trpc', '/api', '/export', '/upload'], neverStored)
  app.use('/trpc/:partnership', answerReadings(services, appRouter))
  app.use(compressed())
  app.use(publicRoutes(services))
  app.use(authRoutes(services))
  app.use(passkeyRoutes(services))
  app.use(cardRoutes(services))
  app.use(accountRoutes(services))
  app.use(singleSignOnRoutes(services))
  if (services.config.mode === 'demonstration') app.use(demonstrationRoutes(services))
  app.use('/trpc/:partnership', trpcMiddleware(services))
  app.use('/export', previewRoutes(services))
  app.use('/export', pictureRoutes(services))
  app.use('/export', agendaPaperRoutes(services))
  app.use('/export', renditionRoutes(services))
  app.use('/export', exportRoutes(services))
  app.use('/upload', uploadRoutes(services))
  app.use(calendarRoutes(services))
  app.use(['/trpc', '/api', '/export', '/upload'], refuseUnknown)
  app.use(pageRoutes(services, readFirst))
  app.use(refuseUnknown)
  app.use(handleErrors(services.logger))
  return app
}

/** Answers that are kept whole bring their own compression. */
function compressed(): RequestHandler {
  const compress = compression()
  return (req, res, next) => (res.locals.isWhole === true ? next() : compress(req, res, next))
}

function trpcMiddleware(services: Services) {
  return createExpressMiddleware({
    router: appRouter,
    allowBatching: false,
    createContext: async ({ req, res }) => {
      const requestId = String(res.getHeader('x-request-id'))
      try {
        return await contextOf(services, { req, slug: String(req.params.partnership), requestId })
      } catch (error) {
        throw new NoContextError(requestId, error)
      }
    },
    onError: ({ error, path, ctx }) => {
      const fault = error.code === 'INTERNAL_SERVER_ERROR'
      const line = {
        requestId: requestIdOf(error, ctx),
        procedure: path,
        code: error.code,
        personId: ctx?.visitor?.personId,
      }
      if (fault) services.logger.error({ ...line, error: error.cause ?? error }, 'something broke')
      else services.logger.info(line, 'refused')
    },
  })
}
