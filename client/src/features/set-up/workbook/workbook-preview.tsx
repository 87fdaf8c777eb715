import { problemsOfSetUpFile } from '@roundtable/shared/set-up/set-up-file-form.ts'
import { sheetKeys } from '@roundtable/shared/set-up/sheet/columns.ts'
import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'
import { Button } from '../../../ui/button.tsx'
import { RefusalMessage } from '../../../ui/form/refusal-message.tsx'
import { Message } from '../../../ui/message.tsx'
import type { SetUpFile, SetUpUpload } from './use-set-up-file.ts'
import { WorkbookProblems } from './workbook-problems.tsx'
import { WorkbookRows } from './workbook-rows.tsx'

type Props = { upload: SetUpUpload; view: SetUpFile }

/** What would change, sheet by sheet, before anything does; then one button. */
export function WorkbookPreview({ upload, view }: Props) {
  const { apply, choices, forget } = upload
  const [asksWhy, setAsksWhy] = useState(false)
  const { id, seen, rows, counts, problems, missing, notRead } = view
  const open = rows.filter(({ kind, place }) => kind === 'conflict' && choices[place] === undefined)
  const taken = rows.filter(({ kind, place }) => kind === 'conflict' && choices[place] === 'file')
  const total = counts.new + counts.changed + taken.length
  const isAsked = total + open.length + problems.length > 0
  const refusedBecause =
    problems.length > 0
      ? 'Mend the problems in the file first, and upload it again.'
      : open.length > 0
        ? 'Say of each row that changed on both sides which of the two holds.'
        : null
  const send = (reason: string) => apply.send({ id, seen, reason, choices })
  return (
    <>
      <WorkbookProblems problems={problems} count={view.problemCount} />
      <Message>{summaryOf(view)}</Message>
      {sheetKeys.map((key) => (
        <WorkbookRows
          key={key}
          rows={rows.filter(({ sheet }) => sheet === key)}
          more={view.more.find(({ sheet }) => sheet === key)?.rows ?? 0}
          upload={upload}
        />
      ))}
      <Missing missing={missing} />
      {notRead.length > 0 && <p className="small">Not read: {notRead.join(' ')}</p>}
      <RefusalMessage error={apply.error} />
      {refusedBecause !== null && <p>{refusedBecause}</p>}
      <div className="button-row">
        {isAsked && (
          <Button
            look="primary"
            busy={apply.isPending}
            refusedBecause={refusedBecause}
            onClick={() => (view.asksReason ? setAsksWhy(true) : void send(''))}
          >
            Take over {counted(total, 'row')}
          </Button>
        )}
        <Button onClick={forget}>Put it aside</Button>
      </div>
      {asksWhy && (
        <StepDialog
          title="Something that stood already changes"
          confirm={`Take over ${counted(total, 'row')}`}
          of={view}
          about={`${id} set-up file`}
          read={({ reason }) => ({ id, seen, reason, choices })}
          problems={(words) => problemsOfSetUpFile(words, view)}
          act={apply}
          askMeeting={false}
          onClose={() => setAsksWhy(false)}
        >
          <p>Goals, definitions or targets get new words: everybody who sees them can read why.</p>
        </StepDialog>
      )}
    </>
  )
}

function summaryOf({ fileName, counts }: SetUpFile): string {
  const { new: fresh, changed, same, newer, conflict, later } = counts
  const parts: readonly (readonly [number, string])[] = [
    [fresh, 'new'],
    [changed, changed === 1 ? 'changes' : 'change'],
    [conflict, 'changed on both sides'],
    [newer, 'changed on their page since'],
    [later, 'not taken now'],
    [same, 'the same'],
  ]
  const said = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(', ')
  const differs = fresh + changed + conflict > 0
  return differs ? `${fileName}: ${said}.` : `Nothing in ${fileName} differs from what is here: ${said}.`
}

/** What the file leaves out: nothing becomes of it. */
function Missing({ missing }: Pick<SetUpFile, 'missing'>) {
  if (missing.length === 0) return null
  return (
    <details className="workbook-missing">
      <summary>
        {counted(missing.length, 'record')} {missing.length === 1 ? 'is' : 'are'} missing from the file:
        nothing is changed
      </summary>
      <p className="small">Is one of them over? It is ended on its own page, never by a file.</p>
      <ul>
        {missing.map(({ id, sheetName, page, name }) => (
          <li key={id}>
            {sheetName}: {name} <span className="small">(ended on {page})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
