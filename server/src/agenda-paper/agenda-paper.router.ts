import {
  agendaPapersRefSchema,
  agendaPapersSchema,
  endAgendaPaperSchema,
} from '@roundtable/shared/agenda-paper/agenda-paper.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { endAgendaPaper } from './end-agenda-paper.ts'
import { listPapers } from './read-agenda-papers.ts'

/** A paper comes by POST /upload/agenda-papers, and its file is read by GET /export/agenda-paper/:id. */
export const agendaPaperRouter = router({
  list: pastProcedure('see meetings', agendaPapersRefSchema)
    .output(agendaPapersSchema)
    .query(({ ctx, input }) => listPapers(ctx, input.number)),
  end: procedure('see meetings')
    .input(endAgendaPaperSchema)
    .mutation(({ ctx, input }) => endAgendaPaper(ctx, input)),
})
