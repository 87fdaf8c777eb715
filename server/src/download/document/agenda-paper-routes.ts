import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { findAgendaPaperFile, listAgendaPapers } from '@roundtable/db/queries/agenda-paper.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { idSchema } from '@roundtable/shared/base/ids.ts'
import { assertMay } from '@roundtable/shared/right-table/rights.ts'
import type { Router } from 'express'
import { missingPaper } from '../../agenda-paper/end-agenda-paper.ts'
import { mayReadPaper } from '../../agenda-paper/read-agenda-papers.ts'
import { contextOf } from '../../auth/request-context.ts'
import { type ActorContext, assertActor, type Services } from '../../base/context.ts'
import { openRoutes } from '../../base/open-routes.ts'
import { boardMembersOf, mayKnowOfItem, mayKnowOfMeeting } from '../../meeting/items-known.ts'
import { refuseExport } from './export-refusal.ts'

/** A paper’s file, to be opened by the device’s own reader of PDF: never as a page of ours. */
export function agendaPaperRoutes(services: Services): Router {
  const router = openRoutes()
  router.get('/agenda-paper/:id', async (req, res) => {
    const requestId = String(res.getHeader('x-request-id') ?? '')
    try {
      const slug = String(req.query.partnership ?? '-')
      const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
      assertMay(ctx.actor, 'see meetings')
      const { file, fileName } = await readPaper(ctx, String(req.params.id))
      const plain = fileName.replaceAll(/[^\w.-]+/g, '_')
      const encoded = encodeURIComponent(fileName)
      res.setHeader('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
      res.setHeader('content-security-policy', "default-src 'none'; sandbox")
      res.type('application/pdf').send(file)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      services.logger.info({ requestId, paper: req.path, code: error.code }, 'refused')
      refuseExport(res, error)
    }
  })
  return router
}

async function readPaper(
  { actor, database }: ActorContext,
  id: string,
): Promise<{ file: Buffer; fileName: string }> {
  const { partnershipId } = actor
  const { reader } = database
  if (!idSchema.safeParse(id).success) throw missingPaper()
  const [paper] = await listAgendaPapers(reader, { partnershipId, id })
  const [item] = paper === undefined ? [] : await listAgendaItems(reader, { partnershipId, id: paper.itemId })
  const [meeting] =
    item === undefined ? [] : await listMeetings(reader, { partnershipId, id: item.meetingId })
  if (paper === undefined || item === undefined || meeting === undefined) throw missingPaper()
  const memberIds = await boardMembersOf(reader, meeting)
  const isTheirs =
    mayKnowOfMeeting(actor, meeting.state) &&
    mayKnowOfItem(actor, item, { memberIds }) &&
    mayReadPaper(actor, paper)
  if (!isTheirs) throw missingPaper()
  const file = await findAgendaPaperFile(reader, { partnershipId, fileHash: paper.fileHash })
  if (file === null) {
    throw new DomainError('not-found', 'This file was destroyed. The trail says when, and by whom.')
  }
  return { file, fileName: paper.fileName }
}
