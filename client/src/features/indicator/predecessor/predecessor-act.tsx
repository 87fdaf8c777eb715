import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useState } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { RefusalMessage } from '../../../ui/form/refusal-message.tsx'
import { NamePredecessorDialog } from './name-predecessor-dialog.tsx'

/** Names what an indicator continues, or takes it back. */
export function PredecessorAct({ view }: { view: IndicatorView }) {
  const [isOpen, setOpen] = useState(false)
  const remove = useAct(useProcedures().indicator.removePredecessor.mutationOptions())
  const { code, predecessor } = view
  return (
    <>
      {predecessor === null ? (
        <Button onClick={() => setOpen(true)}>Continue another one</Button>
      ) : (
        <Button disabled={remove.isPending} onClick={() => void remove.send({ code, id: predecessor.id })}>
          Take the history of {predecessor.code} back
        </Button>
      )}
      <RefusalMessage error={remove.error} />
      {isOpen && <NamePredecessorDialog view={view} onClose={() => setOpen(false)} />}
    </>
  )
}
