import { countedOf } from '../base/format.ts'

type Props = { shown: number; all: number; one: string; many?: string }

/** Says what a filter left and of how many: heard always, seen as soon as something is left out. */
export function ShownCount({ shown, all, one, many = `${one}s` }: Props) {
  return (
    <p className={shown === all ? 'unseen' : 'shown-count'} role="status" aria-live="polite">
      {countedOf(shown, all, one, many)} shown.
    </p>
  )
}
