import { lazy, Suspense } from 'react'

export type ToastProps = {
  /** What was done, in words. */
  children: string
  /** What takes it back, or does it again; nothing where nothing was done. */
  action?: { word: string; run: () => void }
  onClose: () => void
}

const ToastBox = lazy(async () => ({ default: (await import('./toast-box.tsx')).ToastBox }))

/** What was done, with a way back: over the page until it is answered, closed or followed by something else. */
export function Toast(props: ToastProps) {
  return (
    <Suspense fallback={null}>
      <ToastBox {...props} />
    </Suspense>
  )
}
