import { type ReactNode, useState } from 'react'
import { type Refused, refusalSentence } from '../../../base/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemSummary } from '../../../ui/field.tsx'
import { Message } from '../../../ui/message.tsx'

export type NoteProblem = { field: string; sentence: string }
type Props = {
  title: string
  act: string
  problems: readonly NoteProblem[]
  error: Refused | null
  busy: boolean
  onSend: () => void
  onClose: () => void
  /** The fields; a problem is told once sending was tried. */
  children: (problemOf: (field: string) => string | undefined) => ReactNode
}

/** What the dialogs about a chart have in common: the summary of problems, the refusal, the two buttons. */
export function ChartNoteForm({ title, act, problems, error, busy, onSend, onClose, children }: Props) {
  const [tried, setTried] = useState(false)
  const problemOf = (field: string) =>
    tried ? problems.find((each) => each.field === field)?.sentence : undefined
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (problems.length === 0 && !busy) onSend()
        }}
      >
        {tried && problems.length > 0 && <ProblemSummary problems={problems} />}
        {error !== null && <Message tone="problem">{refusalSentence(error)}</Message>}
        {children(problemOf)}
        <div className="button-row">
          <Button type="submit" look="primary" busy={busy}>
            {act}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}

/** A problem where a text that is asked for is missing. */
export const missing = (field: string, text: string, sentence: string): NoteProblem[] =>
  text.trim() === '' ? [{ field, sentence }] : []
