import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'

const isSearchKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey

/** Ctrl and K lead into the field from everywhere but an open dialog, which is finished first. */
export function useSearchKey(field: RefObject<HTMLInputElement | null>, show: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isSearchKey(event) || document.querySelector('dialog:modal') !== null) return
      event.preventDefault()
      flushSync(show)
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [field, show])
}
