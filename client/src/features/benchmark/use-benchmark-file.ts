import { openDataAtMost } from '@roundtable/shared/import/import-rules.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { benchmarkUploadAddress } from '../../base/paths.ts'
import { sendFile } from '../../base/send-file.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'

export type BenchmarkFile = Outputs['benchmark']['file']

const watchEveryMs = 400

/** Sends a publisher's file, and watches while it is read; a measure that is matched has it read again. */
export function useBenchmarkFile() {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const [id, setId] = useState<string | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const sending = useMutation({
    mutationFn: (chosen: File) => sendFile(benchmarkUploadAddress(partnership), chosen, openDataAtMost),
    onSuccess: setId,
  })
  const view = useQuery(
    procedures.benchmark.file.queryOptions(
      { id: id ?? '' },
      {
        enabled: id !== null,
        refetchInterval: (query) => (query.state.data?.state === 'reading' ? watchEveryMs : false),
      },
    ),
  )
  const again = () => {
    if (file !== null) sending.mutate(file)
  }
  const match = useAct(procedures.benchmark.match.mutationOptions(), { onDone: again })
  const unmatch = useAct(procedures.benchmark.unmatch.mutationOptions(), { onDone: again })
  const forget = () => {
    setId(null)
    setFile(null)
    sending.reset()
    unmatch.reset()
  }
  return {
    file,
    view: id === null ? undefined : view.data,
    error: sending.error ?? view.error,
    isReading: sending.isPending || view.data?.state === 'reading',
    choose: (chosen: File) => {
      forget()
      setFile(chosen)
      sending.mutate(chosen)
    },
    match,
    unmatch,
    forget,
  }
}
export type BenchmarkUpload = ReturnType<typeof useBenchmarkFile>
