import { uploadAtMost } from '@roundtable/shared/import/import-rules.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pastUploadAddress } from '../../base/paths.ts'
import { sendFile } from '../../base/send-file.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'

export type PastFile = Outputs['pastFigures']['file']
export type PastLine = PastFile['lines'][number]
export type PastPicture = Outputs['pastFigures']['picture']
export type PastSheet = PastPicture['sheets'][number]
export type PastPart = Outputs['pastFigures']['list'][number]

type Sending = { chosen: File; answers: Record<string, string>; after: string | null }

const watchEveryMs = 500

/** Sends a file, watches while it is read, sends it again with each answer, and hands in what was read. */
export function usePastFile(onHandedIn: (sentence: string) => void) {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const [id, setId] = useState<string | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const sending = useMutation({
    mutationFn: ({ chosen, answers, after }: Sending) =>
      sendFile(pastUploadAddress(partnership, { answers, after }), chosen, uploadAtMost),
    onSuccess: setId,
  })
  const view = useQuery(
    procedures.pastFigures.file.queryOptions(
      { id: id ?? '' },
      {
        enabled: id !== null,
        refetchInterval: (query) => (query.state.data?.state === 'reading' ? watchEveryMs : false),
      },
    ),
  )
  // The last reading stays in sight while the file is read again with one answer more.
  const [ready, setReady] = useState<PastFile | null>(null)
  if (view.data?.state === 'ready' && view.data !== ready) setReady(view.data)
  const isReading = sending.isPending || view.data?.state === 'reading'
  const shown = view.data === undefined || isReading ? (ready ?? view.data) : view.data
  const forget = () => {
    setReady(null)
    setId(null)
    setFile(null)
    sending.reset()
  }
  return {
    file,
    view: id === null ? undefined : shown,
    error: sending.error ?? view.error,
    isReading,
    choose: (chosen: File) => {
      setReady(null)
      setFile(chosen)
      sending.mutate({ chosen, answers: {}, after: null })
    },
    /** The answers given before count on: the server has them. */
    answer: (answers: Record<string, string>) => {
      if (file !== null) sending.mutate({ chosen: file, answers, after: id })
    },
    forget,
    handIn: useAct(procedures.pastFigures.handIn.mutationOptions(), {
      onDone: () => {
        onHandedIn('Handed in: the figures count once the lead of each agency agrees them.')
        forget()
      },
    }),
  }
}
export type PastUpload = ReturnType<typeof usePastFile>
