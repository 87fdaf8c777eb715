import type { RequestHandler } from 'express'
import type { Services } from '../base/context.ts'

/** What follows in these addresses lets whoever knows it in. */
const secretTail = /^(\/(?:calendar|stop|invitation|api\/stop|api\/invitation)\/).+/

/** Gives each request an id and one line in the log: no query, no body, no figure. */
export function requestLog({ logger, newId }: Services): RequestHandler {
  return (req, res, next) => {
    const requestId = newId()
    res.setHeader('x-request-id', requestId)
    const began = performance.now()
    const path = req.path.replace(secretTail, '$1…')
    res.once('finish', () => {
      const ms = Math.round(performance.now() - began)
      logger.info({ requestId, method: req.method, path, status: res.statusCode, ms }, 'request')
    })
    next()
  }
}
