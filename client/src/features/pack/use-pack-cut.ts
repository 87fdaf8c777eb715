import type { PackView } from '@roundtable/shared/pack/pack.ts'
import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keepShell } from '../../base/device/app-shell.ts'
import { packName } from '../../base/device/pack-name.ts'
import { forgetOne, forgetSealed, forgottenAt, seal, unseal } from '../../base/device/sealed-store.ts'
import { type Refused, refusalKind } from '../../base/refusal.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'

/** Nobody but this page wrote it: what was altered cannot be opened. */
const isPack = (value: unknown): value is PackView =>
  typeof value === 'object' && value !== null && 'content' in value && 'reader' in value

/** How a pack is asked for: its own cut, or that of another audience. */
export function packQuery(
  { pack }: ReturnType<typeof useProcedures>,
  number: number,
  audience?: PackAudience,
) {
  return {
    ...pack.get.queryOptions({ number, ...(audience === undefined ? {} : { audience }) }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always' as const,
    refetchOnReconnect: true,
    retry: false,
  }
}

/** The pack as it is kept on the device from then on; without a network, as it was kept. */
export function usePackCut(number: number, audience?: PackAudience) {
  const name = packName(usePartnership(), number, audience ?? 'own')
  const fresh = useQuery(packQuery(useProcedures(), number, audience))
  const kind = fresh.error === null ? null : refusalKind(fresh.error)
  const isLost = fresh.data === undefined && (kind === 'unreachable' || kind === 'broken')
  const kept = useQuery({
    queryKey: ['kept', name],
    queryFn: async () => {
      const value = await unseal(name)
      return isPack(value) ? value : null
    },
    enabled: isLost,
    networkMode: 'always',
    gcTime: 0,
  })
  const { data } = fresh
  useDeviceCopy(name, fresh)
  useForgotten(name, fresh.error)
  useEffect(() => {
    if (kind === 'not-signed-in') forgetSealed().catch(() => undefined)
  }, [kind])
  const isReading = isLost && kept.isPending
  return {
    data: data ?? (isLost ? (kept.data ?? undefined) : undefined),
    error: isReading ? null : fresh.error,
    isFetching: fresh.isFetching,
    refetch: fresh.refetch,
  }
}

/** What the server refuses since is not kept on the device either: it was closed, or is not theirs any more. */
export function useForgotten(name: string, error: Refused | null): void {
  const status = error?.data?.httpStatus
  const isClosed = status === 403 || status === 404 || status === 422
  useEffect(() => {
    if (isClosed) forgetOne(name).catch(() => undefined)
  }, [name, isClosed])
}

type ReadPack = { data: PackView | undefined; dataUpdatedAt: number; refetch: () => unknown }

/** Keeps a pack on the device for its reader; one that was read before the device was emptied is read again first. */
export function useDeviceCopy(name: string, { data: pack, dataUpdatedAt, refetch }: ReadPack): void {
  useEffect(() => {
    if (pack === undefined) return
    if (dataUpdatedAt <= forgottenAt()) {
      refetch()
      return
    }
    seal(name, pack.reader, pack, dataUpdatedAt)
      .then((isSealed) => (isSealed ? keepShell() : undefined))
      .catch(() => undefined)
  }, [name, pack, dataUpdatedAt, refetch])
}
