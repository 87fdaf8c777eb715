import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { OrderDialog } from '../../parts/order-dialog.tsx'
import type { Agency } from './seat/seat.ts'

type Props = { agencies: readonly Agency[]; onClose: () => void; onDone: (sentence: string) => void }

export function OrderAgenciesDialog({ agencies, onClose, onDone }: Props) {
  const { send, isPending, error } = useAct(useProcedures().agency.order.mutationOptions(), {
    onDone: () => onDone('The agencies stand in their new order.'),
  })
  return (
    <OrderDialog
      title="The order of the agencies"
      items={agencies
        .filter(({ state, administers }) => state === 'current' && !administers)
        .map(({ code, name }) => ({ id: code, label: name }))}
      isPending={isPending}
      error={error}
      onSave={(codes) => void send({ codes })}
      onClose={onClose}
    />
  )
}
