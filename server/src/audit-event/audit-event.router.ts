import { auditFilterSchema, auditPageSchema } from '@roundtable/shared/member/audit-event.ts'
import { procedure, router } from '../base/trpc.ts'
import { listAuditEvents } from './list-audit-events.ts'

export const auditEventRouter = router({
  list: procedure('read the audit trail', { onlyNow: 'it names its own span' })
    .input(auditFilterSchema)
    .output(auditPageSchema)
    .query(({ ctx, input }) => listAuditEvents(ctx, input)),
})
