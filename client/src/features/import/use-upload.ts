import { uploadAtMost } from '@roundtable/shared/import/import-rules.ts'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { uploadAddress } from '../../base/paths.ts'
import { sendFile } from '../../base/send-file.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { type Put, useAct } from '../../base/use-act.ts'
import type { Given } from './use-questions.ts'

export type ImportView = Outputs['import']['get']
const partRows = 200
const watchEveryMs = 400

/** Sends a file, watches how far it is read, and saves or puts aside what it would change. */
export function useUpload(returnId: string, page: number, rowsAPage: number) {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const [id, setId] = useState<string | null>(null)

  const sending = useMutation({
    mutationFn: ({ file, answers }: { file: File; answers: Given }) =>
      sendFile(uploadAddress(partnership, returnId, answers), file, uploadAtMost),
    onSuccess: setId,
  })
  const view = useQuery(
    procedures.import.get.queryOptions(
      { id: id ?? '' },
      {
        enabled: id !== null,
        refetchInterval: (query) => (query.state.data?.state === 'reading' ? watchEveryMs : false),
      },
    ),
  )
  const part = Math.floor((page * rowsAPage) / partRows)
  const found = view.data
  const hasChanges = found?.state === 'ready' && found.ready + found.wrong > 0
  const changes = useQuery(
    procedures.import.changes.queryOptions(
      { id: id ?? '', part },
      { enabled: hasChanges, placeholderData: keepPreviousData, staleTime: 'static' },
    ),
  )
  const from = page * rowsAPage - part * partRows
  const brings = (now: ImportView, put: Put) => put(procedures.import.get.queryKey({ id: now.id }), now)
  return {
    sending,
    view: id === null ? undefined : found,
    error: view.error ?? changes.error,
    changes: hasChanges ? (changes.data ?? []).slice(from, from + rowsAPage) : [],
    save: useAct(procedures.import.save.mutationOptions(), { brings }),
    cancel: useAct(procedures.import.cancel.mutationOptions(), { brings }),
    forget: () => {
      setId(null)
      sending.reset()
    },
  }
}
