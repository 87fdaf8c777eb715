import { uploadAtMost } from '@roundtable/shared/import/import-rules.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { setUpUploadAddress } from '../../../base/paths.ts'
import { sendFile } from '../../../base/send-file.ts'
import { type Outputs, usePartnership, useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useViewState } from '../../../base/view-state.ts'

export type SetUpFile = Outputs['setUp']['readFile']
export type SetUpRow = SetUpFile['rows'][number]
export type Invitations = Outputs['setUp']['applyFile']['invitations']
export type Choice = 'page' | 'file'

const watchEveryMs = 400

/** Sends a set-up file, watches while it is read, and takes over what was seen. */
export function useSetUpFile() {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const [{ file: id }, change] = useViewState()
  const [file, setFile] = useState<File | null>(null)
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const sending = useMutation({
    mutationFn: (chosen: File) => sendFile(setUpUploadAddress(partnership), chosen, uploadAtMost),
    onSuccess: (file) => change({ file }, 'opened'),
  })
  const view = useQuery(
    procedures.setUp.readFile.queryOptions(
      { id: id ?? '' },
      {
        enabled: id !== undefined,
        refetchInterval: (query) => (query.state.data?.state === 'reading' ? watchEveryMs : false),
      },
    ),
  )
  const apply = useAct(procedures.setUp.applyFile.mutationOptions())
  const forget = () => {
    change({ file: undefined }, 'opened')
    setFile(null)
    setChoices({})
    sending.reset()
    apply.reset()
  }
  return {
    file,
    view: id === undefined ? undefined : view.data,
    error: sending.error ?? view.error,
    isReading: sending.isPending || view.data?.state === 'reading',
    choices,
    choose: (chosen: File) => {
      forget()
      setFile(chosen)
      sending.mutate(chosen)
    },
    decide: (place: string, choice: Choice) => setChoices({ ...choices, [place]: choice }),
    apply,
    forget,
  }
}
export type SetUpUpload = ReturnType<typeof useSetUpFile>
