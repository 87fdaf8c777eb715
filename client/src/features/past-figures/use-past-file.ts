import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pastUploadAddress } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'

export type PastFile = Outputs['pastFigures']['file']
export type PastLine = PastFile['lines'][number]
export type PastPart = Outputs['pastFigures']['list'][number]
export type Answers = Readonly<Record<string, string>>

const watchEveryMs = 500

/** Sends a file, watches while it is read, sends it again with each answer, and hands in what was read. */
export function usePastFile(onHandedIn: (sentence: string) => void) {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const [id, setId] = useState<string | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const sending = useMutation({
    mutationFn: async ({ chosen, given }: { chosen: File; given: Answers }) => {
      const answer = await fetch(pastUploadAddress(partnership, given), {
        method: 'POST',
        body: chosen,
        headers: {
          'content-type': 'application/octet-stream',
          'x-roundtable-upload': '1',
          'x-file-name': encodeURIComponent(chosen.name),
        },
      })
      return idIn(await answer.json())
    },
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
  const forget = () => {
    setId(null)
    setFile(null)
    setAnswers({})
    sending.reset()
  }
  const send = (chosen: File, given: Answers) => {
    setFile(chosen)
    setAnswers(given)
    sending.mutate({ chosen, given })
  }
  return {
    file,
    answers,
    view: id === null ? undefined : view.data,
    error: sending.error ?? view.error,
    isReading: sending.isPending || view.data?.state === 'reading',
    choose: (chosen: File) => send(chosen, {}),
    answer: (question: string, choice: string) => {
      if (file !== null) send(file, { ...answers, [question]: choice })
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

/** The file to watch, or the sentence why it was not taken. */
function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null) {
    if ('id' in answer && typeof answer.id === 'string') return answer.id
    const error = 'error' in answer ? answer.error : null
    const isTold = typeof error === 'object' && error !== null && 'message' in error
    if (isTold && typeof error.message === 'string') throw new Error(error.message)
  }
  throw new Error('The file was not taken: try again.')
}
