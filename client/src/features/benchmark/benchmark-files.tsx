import { counted, dayOf, formatDay } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'

type List = Outputs['benchmark']['list']
type Props = Pick<List, 'files' | 'mayKeep'> & { onDone: (sentence: string) => void }

/** Files that were taken over, with where each is from; one is taken back as long as no later one corrects it. */
export function BenchmarkFiles({ files, mayKeep, onDone }: Props) {
  const undo = useAct(useProcedures().benchmark.undo.mutationOptions(), {
    onDone: () => onDone('The file is taken back: what stood before stands again.'),
  })
  return (
    <>
      <RefusalMessage error={undo.error} />
      <DataTable caption="Files that were taken over" className="benchmark-files">
        <thead>
          <tr>
            <ColumnHead>File</ColumnHead>
            <ColumnHead>Publisher and licence</ColumnHead>
            <ColumnHead>Downloaded</ColumnHead>
            <ColumnHead>Taken over</ColumnHead>
            <ColumnHead numeric>In force</ColumnHead>
            {mayKeep && (
              <ColumnHead>
                <span className="unseen">What can be done</span>
              </ColumnHead>
            )}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <RowHead>
                {file.fileName}
                <span className="benchmark-hash">
                  SHA-256 <code>{file.fileHash}</code>
                </span>
              </RowHead>
              <td>
                {file.source}
                <br />
                {file.licence}
              </td>
              <td>{formatDay(file.retrievedOn)}</td>
              <td>
                {dayOf(file.appliedAt)}, {file.appliedBy}
                {file.undoneAt !== null && <> (taken back {dayOf(file.undoneAt)})</>}
              </td>
              <NumberCell>{inForce(file)}</NumberCell>
              {mayKeep && (
                <td>
                  {file.state === 'applied' && (
                    <Button busy={undo.isPending} onClick={() => void undo.send({ id: file.id })}>
                      Take back<span className="unseen"> {file.fileName}</span>
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}

const inForce = ({ figures, neighbours }: List['files'][number]): string =>
  neighbours > 0 ? counted(neighbours, 'neighbour') : counted(figures, 'figure')
