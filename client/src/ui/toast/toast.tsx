import { Suspense } from 'react'
import { Button } from '../button.tsx'
import { lazyPart } from '../lazy-part.tsx'
import { Message } from '../message.tsx'

export type ToastProps = {
  /** What was done, in words. */
  children: string
  /** What takes it back, or does it again; nothing where nothing was done. */
  action?: { word: string; run: () => void }
  onClose: () => void
}

const ToastBox = lazyPart<ToastProps>(
  async () => (await import('./toast-box.tsx')).ToastBox,
  ({ children, action, onClose }) => (
    <Message tone="done" onClose={onClose}>
      {children} {action !== undefined && <Button onClick={action.run}>{action.word}</Button>}
    </Message>
  ),
)

/** What was done, with a way back: over the page until it is answered, closed or followed by something else. */
export function Toast(props: ToastProps) {
  return (
    <Suspense fallback={null}>
      <ToastBox {...props} />
    </Suspense>
  )
}
