import { openDataAtMost } from '@roundtable/shared/import/import-rules.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { benchmarkUploadAddress } from '../../base/paths.ts'
import { sendFile } from '../../base/send-file.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { makeStale, useAct } from '../../base/use-act.ts'

export type BenchmarkFile = Outputs['benchmark']['file']

const watchEveryMs = 400
const isDescription = (file: File): boolean => /\.meta\.csv$/i.test(file.name)

/**
 * Sends a publisher's file, and watches while it is read; a measure that is matched has it read again. The description
 * of a data file goes beside it, before or after: what it says is shown as soon as it is read.
 */
export function useBenchmarkFile() {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const [id, setId] = useState<string | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [labelsId, setLabelsId] = useState<string | null>(null)
  const address = benchmarkUploadAddress(partnership)
  const send = (chosen: File) => sendFile(address, chosen, openDataAtMost)
  const sending = useMutation({ mutationFn: send, onSuccess: setId })
  const describing = useMutation({
    mutationFn: send,
    onSuccess: setLabelsId,
  })
  const watched = (which: string | null) =>
    procedures.benchmark.file.queryOptions(
      { id: which ?? '' },
      {
        enabled: which !== null,
        refetchInterval: (query) => (query.state.data?.state === 'reading' ? watchEveryMs : false),
      },
    )
  const labels = useQuery(watched(labelsId))
  const labelState = labels.data?.state
  const view = useQuery(watched(id))
  const client = useQueryClient()
  useEffect(() => {
    if (labelState === 'ready') void makeStale(client, { partnership })
  }, [labelState, client, partnership])
  const again = () => {
    if (file !== null) sending.mutate(file)
  }
  const match = useAct(procedures.benchmark.match.mutationOptions(), { onDone: again })
  const unmatch = useAct(procedures.benchmark.unmatch.mutationOptions(), { onDone: again })
  const forget = () => {
    setId(null)
    setFile(null)
    setLabelsId(null)
    sending.reset()
    describing.reset()
    unmatch.reset()
  }
  const choose = (chosen: File) => {
    if (isDescription(chosen)) {
      setLabelsId(null)
      describing.mutate(chosen)
      return
    }
    setId(null)
    setFile(chosen)
    unmatch.reset()
    sending.mutate(chosen)
  }
  return {
    file,
    view: id === null ? undefined : view.data,
    labels: labelsId === null ? undefined : labels.data,
    error: sending.error ?? describing.error ?? view.error,
    isReading: sending.isPending || describing.isPending || view.data?.state === 'reading',
    choose,
    match,
    unmatch,
    forget,
  }
}
export type BenchmarkUpload = ReturnType<typeof useBenchmarkFile>
