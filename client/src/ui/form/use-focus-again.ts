import { useEffect, useRef } from 'react'

/** A field that begins anew once something was chosen or taken off has the keyboard again, where nothing else has it. */
export function useFocusAgain(id: string, count: number): void {
  const before = useRef(count)
  useEffect(() => {
    if (before.current === count) return
    before.current = count
    if (document.activeElement === document.body) document.getElementById(id)?.focus()
  }, [id, count])
}
