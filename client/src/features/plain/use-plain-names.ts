import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMoment } from '../../base/as-at.ts'
import { useProcedures } from '../../base/trpc.ts'

/** What an indicator is called in plain words, by its code; null until it is known. */
export function usePlainNames(): ((code: string) => string) | null {
  const { data } = useQuery(useProcedures().indicator.plainNames.queryOptions(useMoment()))
  return useMemo(() => {
    if (data === undefined) return null
    const names = new Map(data.map(({ code, name }) => [code, name]))
    return (code) => names.get(code) ?? 'Something we count'
  }, [data])
}
