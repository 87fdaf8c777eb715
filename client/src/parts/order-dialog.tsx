import { useState } from 'react'
import type { Refused } from '../base/refusal.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { OrderList } from '../ui/list/order-list.tsx'
import { LiveRegion } from '../ui/message.tsx'

type Item = { id: string; label: string }
type Props = {
  title: string
  items: readonly Item[]
  isPending: boolean
  error: Refused | null
  onSave: (ids: string[]) => void
  onClose: () => void
}

/** Puts a list in another order, and saves it in one act. */
export function OrderDialog({ title, items, isPending, error, onSave, onClose }: Props) {
  const [order, setOrder] = useState(() => items.map(({ id }) => id))
  const [told, setTold] = useState('')
  const ordered = order.flatMap((id) => items.filter((item) => item.id === id))
  return (
    <Dialog title={title} onClose={onClose}>
      <RefusalMessage error={error} />
      <OrderList
        label={title}
        items={ordered}
        onOrder={(ids) => {
          setOrder(ids)
          setTold(
            ids.map((id, index) => `${index + 1}: ${items.find((item) => item.id === id)?.label}`).join(', '),
          )
        }}
      />
      <LiveRegion>{told}</LiveRegion>
      <div className="button-row">
        <Button look="primary" busy={isPending} onClick={() => onSave(order)}>
          Save this order
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  )
}
