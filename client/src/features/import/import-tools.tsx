import type { ImportChange } from '@roundtable/shared/import/change/compare-row.ts'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Message } from '../../ui/message.tsx'
import type { Entered, Sheet } from './import-sheet.ts'
import { LastImport } from './last-import.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { UploadDialog } from './upload-dialog.tsx'
import './import.css'

type Props = {
  sheet: Sheet
  entered: Entered
  /** Puts the changes into the draft, where they are saved like anything typed. */
  onTake: (changes: readonly ImportChange[]) => void
}

/** The ways a table comes into a return; cells pasted anywhere on the page open the first. */
export function ImportTools({ sheet, entered, onTake }: Props) {
  const [pasted, setPasted] = useState<string | null>(null)
  const [uploads, setUploads] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const onSaved = useCallback((sentence: string) => {
    setUploads(false)
    setSaid(sentence)
  }, [])
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const isRange = /\t|\n[^\n]/.test(text.trimEnd())
      if (event.defaultPrevented || !isRange || isWriting(event.target)) return
      event.preventDefault()
      setPasted(text)
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [])
  return (
    <div className="import-tools">
      <div className="button-row">
        <Button onClick={() => setPasted('')}>Paste from Excel</Button>
        <Button onClick={() => setUploads(true)}>Upload a file</Button>
      </div>
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      <LastImport returnId={sheet.id} onUndone={setSaid} />
      {uploads && <UploadDialog returnId={sheet.id} onSaved={onSaved} onClose={() => setUploads(false)} />}
      {pasted !== null && (
        <PasteDialog
          sheet={sheet}
          entered={entered}
          pasted={pasted}
          onClose={() => setPasted(null)}
          onTake={(changes) => {
            setPasted(null)
            onTake(changes)
          }}
        />
      )}
    </div>
  )
}

/** In a field of many lines, and in any dialog, a paste is a paste. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof Element && target.closest('dialog') !== null)
