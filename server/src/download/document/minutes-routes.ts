import type { Router } from 'express'
import { z } from 'zod'
import type { Services } from '../../base/context.ts'
import { openRoutes } from '../../base/open-routes.ts'
import { getMinutes } from '../../minutes/get-minutes.ts'
import { missingMinutes } from '../../minutes/hold-minutes.ts'
import { minutesDocument } from '../../minutes/minutes-docx.ts'
import { sendDocument } from './send-document.ts'

const numberSchema = z.coerce.number().int().positive().max(999_999)

/** The minutes of a meeting to work with in Word, with those parts the asker may read. */
export function minutesRoutes(services: Services): Router {
  const router = openRoutes()
  router.get('/minutes.docx', (req, res) =>
    sendDocument(
      services,
      { req, res },
      {
        right: 'see meetings',
        write: async (ctx, slug) => {
          const number = numberSchema.safeParse(req.query.meeting)
          if (!number.success) throw missingMinutes()
          const minutes = await getMinutes(ctx, number.data)
          const { name: partnershipName, marking } = ctx.membership
          return {
            name: `roundtable_${slug}_minutes-${number.data}_${minutes.day}.docx`,
            type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            body: await minutesDocument(minutes, { partnershipName, marking }),
          }
        },
      },
    ),
  )
  return router
}
