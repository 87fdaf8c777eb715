import { useLocation } from '@tanstack/react-router'
import { Suspense, useRef, useState } from 'react'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { lazyDialog } from '../../ui/lazy-part.tsx'
import { Message } from '../../ui/message.tsx'

const AskDialog = lazyDialog(async () => (await import('./ask-dialog.tsx')).AskDialog)

/** At the end of every page: words that were chosen on it, or are typed, are asked to be blacked out. */
export function AskRemoval() {
  const { pathname } = useLocation()
  const partnership = usePartnership()
  const chosen = useRef('')
  const [isOpen, setIsOpen] = useState(false)
  const [askedAt, setAskedAt] = useState<string | null>(null)
  const look = () => {
    chosen.current = document.getSelection()?.toString().trim() ?? ''
  }
  const page = pathname.slice(`/${encodeURIComponent(partnership)}`.length) || '/'
  return (
    <div className="frame-removal">
      {askedAt === pathname && (
        <Message tone="done" onClose={() => setAskedAt(null)}>
          You asked for these words to be blacked out: it takes two keepers, and you are told.
        </Message>
      )}
      <Button look="quiet" onPointerDown={look} onFocus={look} onClick={() => setIsOpen(true)}>
        A name or words that must not be here?
      </Button>
      {isOpen && (
        <Suspense>
          <AskDialog
            words={chosen.current}
            page={page}
            onClose={() => setIsOpen(false)}
            onDone={() => {
              setIsOpen(false)
              setAskedAt(pathname)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
