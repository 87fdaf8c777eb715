import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../trpc.ts'
import type { Sheet } from './sheet.ts'

/** Submitting, approving, sending back and reopening: each leaves the sheet as it then stands. */
export function useReturnAct(onDone: (sheet: Sheet) => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  const onSuccess = (sheet: Sheet) => {
    client.setQueryData(procedures.return.get.queryKey({ id: sheet.id }), sheet)
    const touched = [
      procedures.return.list.queryFilter(),
      procedures.return.board.queryFilter(),
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
  return {
    submit: useMutation(procedures.return.submit.mutationOptions({ onSuccess })),
    approve: useMutation(procedures.return.approve.mutationOptions({ onSuccess })),
    sendBack: useMutation(procedures.return.sendBack.mutationOptions({ onSuccess })),
    saveNil: useMutation(procedures.return.saveNil.mutationOptions({ onSuccess })),
    publish: useMutation(procedures.return.publish.mutationOptions({ onSuccess })),
    reopen: useMutation(procedures.return.reopen.mutationOptions({ onSuccess })),
  }
}
