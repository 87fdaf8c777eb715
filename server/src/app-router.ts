import { agencyRouter } from './agency/agency.router.ts'
import { auditEventRouter } from './audit-event/audit-event.router.ts'
import { memberRouter } from './member/member.router.ts'
import { returnRouter } from './return/return.router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  agency: agencyRouter,
  auditEvent: auditEventRouter,
  member: memberRouter,
  return: returnRouter,
})
export type AppRouter = typeof appRouter
