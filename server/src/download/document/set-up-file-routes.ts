import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { Router } from 'express'
import type { Services } from '../../base/context.ts'
import { openRoutes } from '../../base/open-routes.ts'
import { writeOds } from '../../import/file/ods-writer.ts'
import { writeXlsx } from '../../import/file/xlsx-writer.ts'
import { setUpFileRight } from '../../set-up-file/file/receive-set-up-file.ts'
import { findSetUpState } from '../../set-up-file/state/find-set-up-state.ts'
import { setUpBook } from '../../set-up-file/state/set-up-book.ts'
import { sendDocument } from './send-document.ts'

const kinds = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', write: writeOds },
} as const

/** The whole set-up of a partnership as a workbook to fill in and upload again. */
export function setUpFileRoutes(services: Services): Router {
  const router = openRoutes()
  for (const kind of ['xlsx', 'ods'] as const) {
    const { type, write } = kinds[kind]
    router.get(`/set-up.${kind}`, (req, res) =>
      sendDocument(
        services,
        { req, res },
        {
          right: setUpFileRight,
          write: async (ctx, slug) => ({
            name: `roundtable_${slug}_set-up_${localDay(ctx.now())}.${kind}`,
            type,
            body: write(setUpBook(await findSetUpState(ctx.database.reader, ctx))),
          }),
        },
      ),
    )
  }
  return router
}
