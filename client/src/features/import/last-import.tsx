import { useQuery } from '@tanstack/react-query'
import { counted, formatMoment } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'

/** The last file saved into the return, which can be taken back in one step until the return is sent. */
export function LastImport({
  returnId,
  onUndone,
}: {
  returnId: string
  onUndone: (sentence: string) => void
}) {
  const procedures = useProcedures()
  const last = useQuery(procedures.import.last.queryOptions({ returnId }))
  const undo = useAct(procedures.import.undo.mutationOptions(), {
    onDone: ({ fileName }) => onUndone(`${fileName} was taken back: every row it changed is as it was.`),
  })
  if (last.data === undefined || last.data === null) return null
  if (undo.answer !== undefined && undo.input?.id === last.data.id) return null
  const { id, fileName, applied, by, appliedAt } = last.data
  return (
    <div className="import-last">
      <p>
        {counted(applied, 'row')} came from <strong>{fileName}</strong>, saved by {by}
        {appliedAt === null ? '' : `, ${formatMoment(appliedAt)}`}.{' '}
        <Button look="quiet" busy={undo.isPending} onClick={() => void undo.send({ id })}>
          Undo this import
        </Button>
      </p>
      <RefusalMessage error={undo.error} />
    </div>
  )
}
