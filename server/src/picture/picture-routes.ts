import { withoutWriter } from '@roundtable/db/without-writer.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type PictureKind, pictureKinds } from '@roundtable/shared/picture/picture-filter.ts'
import { svgText } from '@roundtable/shared/picture/shape.ts'
import { assertMay } from '@roundtable/shared/right-table/rights.ts'
import type { Request, Response, Router } from 'express'
import { contextOf } from '../auth/request-context.ts'
import { atMoment } from '../base/as-at.ts'
import { assertActor, assertVisitor, type Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { failExport, refuseExport } from '../download/document/export-refusal.ts'
import { drawPng } from './draw-png.ts'
import { fontStyle } from './picture-font.ts'
import { pictures } from './pictures.ts'

/** A page as a picture to take away: what the asker reads there, as it is seen, with source and marking inside. */
export function pictureRoutes(services: Services): Router {
  const router = openRoutes()
  for (const { name, right, open } of pictures) {
    for (const kind of pictureKinds) {
      router.get(`/picture/${name}.${kind}`, (req, res) =>
        sendPicture(services, { req, res }, { kind, right, open }),
      )
    }
  }
  return router
}

type Sent = Pick<(typeof pictures)[number], 'right' | 'open'> & { kind: PictureKind }

async function sendPicture(
  services: Services,
  { req, res }: { req: Request; res: Response },
  { kind, right, open }: Sent,
): Promise<void> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  try {
    const { seenAs: _, ...query } = req.query
    assertVisitor(await contextOf(services, { req, slug: '-', requestId }))
    const { partnership, asAt, about, draw } = open(query)
    const found = assertActor(await contextOf(services, { req, slug: partnership, requestId }))
    const today = { ...found, database: withoutWriter(services.database) }
    assertMay(today.actor, right)
    const ctx = await atMoment(today, asAt)
    const picture = await draw(ctx)
    const moment = ctx.now()
    const name = `roundtable_${partnership}_${about}_${moment.slice(0, 13)}${moment.slice(14, 16)}Z.${kind}`
    res.setHeader('content-disposition', `attachment; filename="${name}"`)
    if (kind === 'svg') {
      // Opened by itself it draws, in its own font, and does nothing else.
      res.setHeader(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
      )
      res.type('image/svg+xml').send(svgText(picture, fontStyle()))
    } else res.type('image/png').send(await drawPng(picture))
  } catch (error) {
    if (error instanceof DomainError) {
      services.logger.info({ requestId, picture: req.path, code: error.code }, 'refused')
      refuseExport(res, error)
      return
    }
    services.logger.error({ requestId, picture: req.path, error }, 'something broke')
    failExport(res)
  }
}
