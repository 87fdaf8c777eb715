import { useQueryClient } from '@tanstack/react-query'
import type { AccountRefused } from '../../base/account.ts'
import { forgetUnsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'

/** Whoever enters finds nothing of who sat here before. */
export function useEnter<Input>(enter: (input: Input) => Promise<void>, onEntered: () => void) {
  const queries = useQueryClient()
  return useAct<Input, void, AccountRefused>(
    { mutationFn: enter },
    {
      onDone: () => {
        queries.clear()
        forgetUnsentForms()
        onEntered()
      },
    },
  )
}
