import { formatMoment } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { agentWords } from './agent-words.ts'
import type { AccountDialogProps } from './name-dialog.tsx'

/** Where the reader is signed in: each can be ended. */
export function SessionsTable({ account, onDone }: Omit<AccountDialogProps, 'onClose'>) {
  const end = useAct(useProcedures().account.endSession.mutationOptions(), {
    onDone: () => onDone('That session has ended.'),
  })
  return (
    <>
      <RefusalMessage error={end.error} />
      <DataTable caption="Sessions that are open" className="stacked">
        <thead>
          <tr>
            <ColumnHead>With</ColumnHead>
            <ColumnHead>From</ColumnHead>
            <ColumnHead>Since</ColumnHead>
            <ColumnHead>Last used</ColumnHead>
            <ColumnHead className="unprinted">Change</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {account.sessions.map(({ id, agent, address, startedAt, lastAt, isThis }) => (
            <tr key={id}>
              <RowHead>{agentWords(agent)}</RowHead>
              <td data-label="From">{address ?? 'not recorded'}</td>
              <td data-label="Since">{formatMoment(startedAt)}</td>
              <td data-label="Last used">{formatMoment(lastAt)}</td>
              <td className="unprinted">
                {isThis ? (
                  <span className="tag tag-info">This one</span>
                ) : (
                  <Button look="quiet" busy={end.isPending} onClick={() => void end.send({ id })}>
                    End it<span className="unseen">: {agentWords(agent)}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
