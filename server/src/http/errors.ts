import { DomainError, type RefusalCode } from '@roundtable/shared/base/errors.ts'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from '../base/logger.ts'
import { refuse } from './edge.ts'

export const httpStatus: Record<RefusalCode, number> = {
  'bad-input': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  rule: 422,
  'too-many': 429,
}

/** Nothing is there: said as everything else is refused. */
export const refuseUnknown: RequestHandler = (_req, res) =>
  refuse(res, 404, 'There is nothing at this address.')

/** The Express half of the one translation: refusals in words, of all else only the request id. */
export function handleErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error)
    const requestId = res.getHeader('x-request-id')
    if (error instanceof DomainError) {
      const { fields = [], who = null, retryAfter } = error.detail
      if (retryAfter !== undefined) res.setHeader('Retry-After', String(retryAfter))
      res.status(httpStatus[error.code]).json({ error: { message: error.message, fields, who, requestId } })
      return
    }
    const status = clientFault(error)
    if (status !== null) {
      res.status(status).json({ error: { message: 'This request cannot be read.', requestId } })
      return
    }
    logger.error({ requestId, error }, 'something broke')
    res.status(500).json({ error: { message: 'Something went wrong.', requestId } })
  }
}

/** Errors of Express and its body parser that are the sender's fault carry a 4xx status. */
function clientFault(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null
  const { status } = error
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}
