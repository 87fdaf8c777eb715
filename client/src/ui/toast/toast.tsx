import { Button } from '../button.tsx'
import { Later, laterPart } from '../later/later.tsx'
import { Message } from '../message.tsx'

export type ToastProps = {
  /** What was done, in words. */
  children: string
  /** What takes it back, or does it again; nothing where nothing was done. */
  action?: { word: string; run: () => void }
  onClose: () => void
}

const toastBox = laterPart(async () => (await import('./toast-box.tsx')).ToastBox)

/** What was done, with a way back: over the page until it is answered, closed or followed by something else. */
export function Toast(props: ToastProps) {
  return (
    <Later part={toastBox} missing={<PlainToast {...props} />}>
      {(ToastBox) => <ToastBox {...props} />}
    </Later>
  )
}

/** The same words where they stand, without what brings them over the page. */
const PlainToast = ({ children, action, onClose }: ToastProps) => (
  <Message tone="done" onClose={onClose}>
    {children} {action !== undefined && <Button onClick={action.run}>{action.word}</Button>}
  </Message>
)
