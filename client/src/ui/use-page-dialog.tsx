import { type ReactNode, useState } from 'react'
import { Message } from './message.tsx'

export type DialogEnds = { onClose: () => void; onDone: (sentence: string) => void }

type PageDialog<What> = {
  /** What is open; null where nothing is. */
  open: What | null
  setOpen: (what: What | null) => void
  /** How a dialog ends: without a word, or with what was done. */
  ends: DialogEnds
  /** What was done last, until somebody closes it. */
  done: ReactNode
}

/** A page that opens one dialog at a time, and says what came of it. */
export function usePageDialog<What>(): PageDialog<What> {
  const [open, setOpen] = useState<What | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  return {
    open,
    setOpen,
    ends: {
      onClose: () => setOpen(null),
      onDone: (done) => {
        setOpen(null)
        setSentence(done)
      },
    },
    done: sentence !== null && (
      <Message tone="done" onClose={() => setSentence(null)}>
        {sentence}
      </Message>
    ),
  }
}
