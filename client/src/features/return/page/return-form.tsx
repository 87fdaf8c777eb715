import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useSubmit } from '../acts/use-return-act.ts'
import { EditStepsToast } from '../draft/edit-steps-toast.tsx'
import { shownText } from '../draft/return-edits.ts'
import { SaveBar } from '../draft/save-bar.tsx'
import { useEditSteps } from '../draft/use-edit-steps.ts'
import { useReturnDraft } from '../draft/use-return-draft.ts'
import { ReturnGrid } from '../grid/return-grid.tsx'
import { inOneLine } from '../row/problem-lines.ts'
import { readRow } from '../row/row-reading.ts'
import { fieldId, type Sheet } from '../row/sheet.ts'
import { CheckSubmission } from './check-submission.tsx'
import { ReturnHead, type Tools } from './return-head.tsx'

type Props = {
  sheet: Sheet
  personId: string
  crumbs: React.ReactNode
  tools: Tools
  onSubmitted: (sheet: Sheet) => void
}

/** Entering a return: what is typed is saved by itself, and submitting says first what is still missing. */
export function ReturnForm({ sheet: latest, personId, crumbs, tools, onSubmitted }: Props) {
  const draft = useReturnDraft(latest, personId)
  const steps = useEditSteps(draft)
  const { sheet, edits } = draft
  const submit = useSubmit(onSubmitted)
  const [told, setTold] = useState(false)
  const [checking, setChecking] = useState(false)
  const [wanted, setWanted] = useState(0)
  const [refusedWhile, setRefusedWhile] = useState(false)
  // As they were at the last attempt: a list that changed while typing would take the focus away.
  const [problems, setProblems] = useState<ReturnType<typeof problemsOf>>([])
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (wanted > 0) summary.current?.querySelector<HTMLElement>('.problem-summary')?.focus()
  }, [wanted])

  const trySubmit = async () => {
    submit.reset()
    setTold(true)
    setRefusedWhile(false)
    const found = problemsOf(sheet, edits)
    setProblems(found)
    if (found.length > 0 || draft.clashes.length > 0) {
      setWanted((n) => n + 1)
      return
    }
    const saved = await draft.save()
    if (saved === null) return setRefusedWhile(true)
    setChecking(true)
  }

  return (
    <>
      <ReturnHead
        settled={draft.settled}
        saveState={draft.saveState}
        clashes={draft.clashes}
        gone={draft.gone}
        onChoose={draft.choose}
        onSeen={draft.seen}
        onTake={steps.take}
        summary={summary}
        problems={problems}
        refused={checking ? null : submit.error}
        refusedWhile={refusedWhile}
        crumbs={crumbs}
        tools={tools}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void draft.save()
        }}
      >
        <ReturnGrid
          draft={draft}
          steps={steps}
          told={told}
          foot={(wording) => (
            <SaveBar state={draft.saveState} wording={wording}>
              <Button look="primary" onClick={() => void trySubmit()}>
                Check and submit
              </Button>
              <Button type="submit" busy={draft.saveState.text === 'Saving…'}>
                Save draft
              </Button>
            </SaveBar>
          )}
        />
      </form>
      <EditStepsToast editing={steps} />
      {checking && <CheckSubmission sheet={sheet} submit={submit} onClose={() => setChecking(false)} />}
    </>
  )
}

function problemsOf(sheet: Sheet, edits: ReturnType<typeof useReturnDraft>['edits']) {
  return sheet.rows.flatMap((row) => {
    const name = row.seriesName === null ? row.code : `${row.code} ${row.seriesName}`
    return inOneLine(readRow(row, shownText(row, edits)).problems).map(({ field, sentence }) => ({
      field: fieldId(row.seriesId, field),
      sentence: `${name}: ${sentence}`,
    }))
  })
}
