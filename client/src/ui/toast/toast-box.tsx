import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { Button } from '../button.tsx'
import type { ToastProps } from './toast.tsx'
import './toast.css'

/** F6 leads to it and back; it never goes by itself, so nobody has to hurry. */
export function ToastBox({ children: sentence, action, onClose }: ToastProps) {
  const [queue] = useState(() => new ToastQueue<string>({ maxVisibleToasts: 1 }))
  useEffect(() => {
    const key = queue.add(sentence)
    return () => queue.close(key)
  }, [queue, sentence])
  return (
    <I18nProvider locale="en-GB">
      <ToastRegion queue={queue} className="toast-region" aria-label="What was done">
        {({ toast }) => (
          <AriaToast toast={toast} className="toast">
            <ToastContent className="toast-words">
              <Text slot="title">{toast.content}</Text>
            </ToastContent>
            {action !== undefined && <Button onClick={action.run}>{action.word}</Button>}
            <Button look="quiet" onClick={onClose}>
              Close
            </Button>
          </AriaToast>
        )}
      </ToastRegion>
    </I18nProvider>
  )
}
