import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = { title: string; onClose: () => void; children: ReactNode; wide?: boolean }

const fields = '.dialog-body :is(input:not([type="hidden"], [disabled]), select, textarea)'

/**
 * A dialog that asks for something begins where it is typed, and not at the button that closes it: a space would press
 * that. A finger keeps the whole of it in sight, without the keys over it.
 */
function toFirstField(dialog: HTMLDialogElement): void {
  if (window.matchMedia('(pointer: coarse)').matches) return
  dialog.querySelector<HTMLElement>(fields)?.focus({ preventScroll: true })
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Esc and gives the focus back. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = box.current
    if (dialog === null || dialog.open) return
    const before = document.activeElement
    dialog.showModal()
    toFirstField(dialog)
    return () => {
      dialog.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
