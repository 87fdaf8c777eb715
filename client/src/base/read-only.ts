import { useQuery } from '@tanstack/react-query'
import { useProcedures } from './trpc.ts'

/** Whether this partnership only shows published figures, so that nothing is owed or pledged in it. */
export function useReadOnly(): boolean {
  const me = useQuery(useProcedures().me.get.queryOptions())
  return me.data?.partnership?.readOnly ?? false
}
