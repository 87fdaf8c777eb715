import { useQueryClient } from '@tanstack/react-query'
import type { AccountRefused } from '../../base/account.ts'
import { sealEntries } from '../../base/device/left-entries.ts'
import { forgetDevice } from '../../base/device/sign-out-later.ts'
import { forgetUnsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'

/** Whoever enters finds nothing of who sat here before. */
export function useEntered(onEntered: () => void): () => void {
  const queries = useQueryClient()
  return () => {
    queries.clear()
    forgetUnsentForms()
    const enter = async () => {
      await sealEntries()
      await forgetDevice()
    }
    enter().then(onEntered, onEntered)
  }
}

export function useEnter<Input>(enter: (input: Input) => Promise<void>, onEntered: () => void) {
  const entered = useEntered(onEntered)
  return useAct<Input, void, AccountRefused>({ mutationFn: enter }, { onDone: entered })
}
