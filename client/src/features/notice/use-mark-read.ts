import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'

/** Marks some of my notices as read, or all of them; the bell and the list follow. */
export function useMarkRead() {
  const procedures = useProcedures()
  const queries = useQueryClient()
  return useMutation(
    procedures.notice.markRead.mutationOptions({
      onSettled: () => queries.invalidateQueries(procedures.notice.list.pathFilter()),
    }),
  )
}
