import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import type { Services } from '../base/context.ts'

/** Says once in the log that a proxy tells visitors' addresses and is not believed: all of them count as one. */
export function noteUnnamedProxy({ logger }: Services): RequestHandler {
  let isNoted = false
  return (req, _res, next) => {
    const proxy = req.socket.remoteAddress ?? ''
    if (!isNoted && req.headers['x-forwarded-for'] !== undefined && isIP(proxy) !== 0 && req.ip === proxy) {
      isNoted = true
      logger.warn(
        { proxy },
        'somebody at this address tells where visitors come from, and TRUSTED_PROXY does not name it: if it is your proxy, all visitors count as one',
      )
    }
    next()
  }
}
