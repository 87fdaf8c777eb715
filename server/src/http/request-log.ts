import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Services } from '../base/context.ts'

const ownWord = /^(?:[a-z-]{1,40}|[a-zA-Z]{1,20}\.[a-zA-Z]{1,30}|[\w.-]{1,20})$/
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A part of an address that could let whoever knows it in is left out, wherever it stands and however it is written. */
const withoutSecrets = (path: string): string =>
  path
    .slice(0, 400)
    .split('/')
    .map((part) => (part === '' || ownWord.test(part) || id.test(part) ? part : '…'))
    .join('/')

/** Gives each request an id and one line in the log: no query, no body, no figure. */
export function requestLog({ logger }: Services): RequestHandler {
  return (req, res, next) => {
    const requestId = randomUUID()
    res.setHeader('x-request-id', requestId)
    const began = performance.now()
    const { path } = req
    // Once it is sent, or whoever asked has left.
    res.once('close', () => {
      const ms = Math.round(performance.now() - began)
      logger.info(
        { requestId, method: req.method, path: withoutSecrets(path), status: res.statusCode, ms },
        'request',
      )
    })
    next()
  }
}
