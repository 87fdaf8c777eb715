import { Button } from '../button.tsx'
import './order-list.css'

type Item = { id: string; label: string }
type Props = { label: string; items: readonly Item[]; onOrder: (ids: string[]) => void }

/** A list that is put in order by buttons, which the keyboard reaches; each move is told. */
export function OrderList({ label, items, onOrder }: Props) {
  const move = (from: number, to: number) => {
    const ids = items.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved !== undefined) ids.splice(to, 0, moved)
    onOrder(ids)
  }
  return (
    <ol className="order-list" aria-label={label}>
      {items.map(({ id, label: word }, index) => (
        <li key={id}>
          <span className="order-place">{index + 1}</span>
          <span className="order-word">{word}</span>
          <span className="order-buttons">
            <Button
              look="quiet"
              refusedBecause={index === 0 ? 'It is the first already.' : null}
              onClick={() => move(index, index - 1)}
            >
              <span aria-hidden="true">↑</span>
              <span className="unseen">Move up: {word}</span>
            </Button>
            <Button
              look="quiet"
              refusedBecause={index === items.length - 1 ? 'It is the last already.' : null}
              onClick={() => move(index, index + 1)}
            >
              <span aria-hidden="true">↓</span>
              <span className="unseen">Move down: {word}</span>
            </Button>
          </span>
        </li>
      ))}
    </ol>
  )
}
