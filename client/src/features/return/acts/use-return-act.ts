import { useProcedures } from '../../../base/trpc.ts'
import { type Put, useAct } from '../../../base/use-act.ts'
import type { Sheet } from '../row/sheet.ts'

/** Every act on a return answers the sheet as it then stands. */
function useLeft(onDone: (sheet: Sheet) => void) {
  const { get } = useProcedures().return
  const brings = (sheet: Sheet, put: Put) => put(get.queryKey({ id: sheet.id }), sheet)
  return { brings, onDone }
}

export const useSubmit = (onDone: (sheet: Sheet) => void) =>
  useAct(useProcedures().return.submit.mutationOptions(), useLeft(onDone))

/** Approving, publishing, sending back and reopening. */
export function useReturnAct(onDone: (sheet: Sheet) => void) {
  const verbs = useProcedures().return
  const left = useLeft(onDone)
  return {
    approve: useAct(verbs.approve.mutationOptions(), left),
    sendBack: useAct(verbs.sendBack.mutationOptions(), left),
    saveNil: useAct(verbs.saveNil.mutationOptions(), left),
    publish: useAct(verbs.publish.mutationOptions(), left),
    reopen: useAct(verbs.reopen.mutationOptions(), left),
  }
}
export type ReturnActs = ReturnType<typeof useReturnAct>
