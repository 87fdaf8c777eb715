import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../../base/trpc.ts'
import type { Sheet } from '../row/sheet.ts'

/** After an act the page, and all that counts returns or figures, is as the act left it. */
function useLeft(onDone: (sheet: Sheet) => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  return (sheet: Sheet) => {
    client.setQueryData(procedures.return.get.queryKey({ id: sheet.id }), sheet)
    const touched = [
      procedures.return.list.queryFilter(),
      procedures.return.progress.queryFilter(),
      procedures.return.history.queryFilter({ id: sheet.id }),
      procedures.me.get.queryFilter(),
      procedures.scorecard.get.queryFilter(),
      procedures.indicator.pathFilter(),
      procedures.goal.pathFilter(),
      procedures.notice.pathFilter(),
    ]
    for (const filter of touched) void client.invalidateQueries(filter)
    onDone(sheet)
  }
}

export function useSubmit(onDone: (sheet: Sheet) => void) {
  const onSuccess = useLeft(onDone)
  return useMutation(useProcedures().return.submit.mutationOptions({ onSuccess }))
}

/** Approving, publishing, sending back and reopening: each leaves the sheet as it then stands. */
export function useReturnAct(onDone: (sheet: Sheet) => void) {
  const procedures = useProcedures()
  const onSuccess = useLeft(onDone)
  return {
    approve: useMutation(procedures.return.approve.mutationOptions({ onSuccess })),
    sendBack: useMutation(procedures.return.sendBack.mutationOptions({ onSuccess })),
    saveNil: useMutation(procedures.return.saveNil.mutationOptions({ onSuccess })),
    publish: useMutation(procedures.return.publish.mutationOptions({ onSuccess })),
    reopen: useMutation(procedures.return.reopen.mutationOptions({ onSuccess })),
  }
}
