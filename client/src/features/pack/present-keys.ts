import { type PresentKey, presentKey } from '@roundtable/shared/pack/frames.ts'
import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Space and Enter press the button that has the focus. */
const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && target instanceof HTMLElement && target.closest('button, a, summary') !== null

/** The keys of present mode: nothing while somebody types, answers a dialog, or presses a key of the browser. */
export function usePresentKeys(onKey: (key: PresentKey) => void): void {
  const act = useRef(onKey)
  act.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || isPressing(event) || document.querySelector('dialog[open]') !== null)
        return
      const key = presentKey(event.key)
      if (key === null) return
      event.preventDefault()
      act.current(key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
