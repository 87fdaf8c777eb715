import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { OrderDialog } from '../../parts/order-dialog.tsx'

type Goal = { code: string; wording: string }
type Props = { goals: readonly Goal[]; onClose: () => void; onDone: (sentence: string) => void }

export function OrderGoalsDialog({ goals, onClose, onDone }: Props) {
  const { send, isPending, error } = useAct(useProcedures().goal.order.mutationOptions(), {
    onDone: () => onDone('The goals stand in their new order.'),
  })
  return (
    <OrderDialog
      title="The order of the goals"
      items={goals.map(({ code, wording }) => ({ id: code, label: wording }))}
      isPending={isPending}
      error={error}
      onSave={(codes) => void send({ codes })}
      onClose={onClose}
    />
  )
}
