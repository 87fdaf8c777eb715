import { useEffect, useRef, useState } from 'react'
import { formatMoment } from '../../format.ts'
import { fieldProblemsOf, refusalKind, refusalSentence } from '../../refusal.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemSummary } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EditStepsBar } from './edit-steps-bar.tsx'
import { GoneRows } from './gone-rows.tsx'
import { inOneLine } from './problem-lines.ts'
import { ReturnClashes } from './return-clashes.tsx'
import { shownText } from './return-edits.ts'
import { ReturnGrid } from './return-grid.tsx'
import { ReturnSteps } from './return-steps.tsx'
import { returnLead, returnTitle } from './return-words.ts'
import { readRow } from './row-reading.ts'
import { SaveBar, SaveMark } from './save-bar.tsx'
import { SentBackRows } from './sent-back-rows.tsx'
import { fieldId, type Sheet } from './sheet.ts'
import { partsTaken, type Taken } from './taken-parts.ts'
import { useEditSteps } from './use-edit-steps.ts'
import { useReturnAct } from './use-return-act.ts'
import { type ReturnDraft, useReturnDraft } from './use-return-draft.ts'

type Props = {
  sheet: Sheet
  personId: string
  crumbs: React.ReactNode
  /** Other ways in than typing, which know the draft and how to put a table into it. */
  tools?: (draft: ReturnDraft, take: (changes: readonly Taken[]) => void) => React.ReactNode
  onSubmitted: (sheet: Sheet) => void
}

/** Entering a return: what is typed is saved by itself, and submitting says first what is still missing. */
export function ReturnForm({ sheet: latest, personId, crumbs, tools, onSubmitted }: Props) {
  const draft = useReturnDraft(latest, personId)
  const steps = useEditSteps(draft)
  const { sheet, edits } = draft
  const { submit } = useReturnAct(onSubmitted)
  const [told, setTold] = useState(false)
  const [wanted, setWanted] = useState(0)
  const [refusedWhile, setRefusedWhile] = useState(false)
  // As they were at the last attempt: a list that changed while typing would take the focus away.
  const [problems, setProblems] = useState<ReturnType<typeof problemsOf>>([])
  const refused = fieldProblemsOf(submit.error).map(({ field, sentence }) => ({
    field: fieldOf(field),
    sentence,
  }))
  const entered = sheet.rows.filter((row) => readRow(row, shownText(row, edits)).isEntered).length
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
    submit.mutate({ id: saved.id, version: saved.version })
  }

  return (
    <>
      <PageHeader
        title={returnTitle(sheet)}
        crumbs={crumbs}
        lead={returnLead(sheet, entered)}
        actions={tools?.(draft, (changes) => {
          steps.take(partsTaken(sheet, changes), 'taken from your table')
        })}
        hasProblems={problems.length > 0 || refused.length > 0}
      />
      <SaveMark state={draft.saveState} />
      <ReturnSteps sheet={sheet} />
      <div ref={summary} className="return-told">
        <ProblemSummary problems={problems.length > 0 ? problems : refused} />
        {refusedWhile && (
          <Notice tone="problem">Nothing was submitted: what you typed could not be saved first.</Notice>
        )}
        {submit.error !== null && refused.length === 0 && (
          <Notice tone="problem">
            {refusalSentence(submit.error)}
            {refusalKind(submit.error) === 'conflict' && ' Look through it and submit again.'}
          </Notice>
        )}
        <GoneRows gone={draft.gone} onSeen={draft.seen} />
        <ReturnClashes clashes={draft.clashes} rows={sheet.rows} onChoose={draft.choose} />
        {sheet.remark !== null && (
          <Notice tone="doubt">
            <strong>
              {sheet.correcting ? 'Reopened' : 'Sent back'} by {sheet.remarkBy ?? 'the agency lead'}
              {sheet.remarkAt === null ? '' : `, ${formatMoment(sheet.remarkAt)}`}:
            </strong>{' '}
            {sheet.remark}
          </Notice>
        )}
        <SentBackRows sheet={sheet} />
        {sheet.onBehalf && (
          <Notice tone="doubt">
            You enter on behalf of {sheet.agencyName}. Every figure you enter carries a flag that says so.
          </Notice>
        )}
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void draft.save()
        }}
      >
        <ReturnGrid draft={draft} steps={steps} told={told} />
        <SaveBar state={draft.saveState} note={<EditStepsBar editing={steps} />}>
          <Button look="primary" busy={submit.isPending} onClick={() => void trySubmit()}>
            Check and submit
          </Button>
          <Button type="submit" busy={draft.saveState.text === 'Saving…'}>
            Save draft
          </Button>
        </SaveBar>
      </form>
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

/** The server names a field `<series>.<field>`; the page knows it by its id. */
function fieldOf(name: string): string {
  const [seriesId = '', field = ''] = name.split('.')
  return field === '' ? '' : `${field}-${seriesId}`
}
