import { type ChangeKind, changeKinds, changeWord } from '@roundtable/shared/change/change-words.ts'
import type { Changes } from './change-view.ts'

type Props = {
  counts: Changes['counts']
  pressed: ChangeKind | undefined
  onPress: (kind: ChangeKind | undefined) => void
}

/** How much changed of each kind; pressing one shows only that, pressing it again shows all. */
export function ChangeCounts({ counts, pressed, onPress }: Props) {
  const shown = changeKinds.filter((kind) => (counts[kind] ?? 0) > 0 || kind === pressed)
  if (shown.length === 0) return null
  return (
    <ul className="change-counts unprinted" aria-label="Show only">
      {shown.map((kind) => {
        const count = counts[kind] ?? 0
        const isPressed = pressed === kind
        return (
          <li key={kind}>
            <button
              type="button"
              aria-pressed={isPressed}
              onClick={() => onPress(isPressed ? undefined : kind)}
            >
              <strong>{count}</strong> <span>{changeWord(kind, count)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
