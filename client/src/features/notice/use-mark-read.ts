import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'

/** Marks some of my notices as read, or all of them. */
export const useMarkRead = () => useAct(useProcedures().notice.markRead.mutationOptions())
