import { useMutation, useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'
import type { Given } from './use-questions.ts'

const none: Given = {}

/** What this person answered about earlier tables for the return, and how what is answered now is kept. */
export function useRememberedAnswers(returnId: string) {
  const procedures = useProcedures()
  const found = useQuery(procedures.import.answers.queryOptions({ returnId }, { staleTime: 'static' }))
  const keeping = useMutation(procedures.import.remember.mutationOptions())
  return {
    before: found.data ?? none,
    remember: (answers: Given) => {
      if (Object.keys(answers).length > 0) keeping.mutate({ returnId, answers })
    },
  }
}
