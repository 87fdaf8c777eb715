import { problemsOfDecisions } from '@roundtable/shared/return/return-form.ts'
import { counted } from '../../../base/format.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { type Form, useForm } from '../../../base/use-form.ts'
import { oneOf } from '../../../base/view-state.ts'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { returnLead } from '../row/return-words.ts'
import { type Row, rowName, type Sheet } from '../row/sheet.ts'
import {
  choicesOf,
  chosenFor,
  decisionField,
  decisions,
  decisionsOf,
  decisionWord,
  reasonField,
  waitingRows,
} from './row-choices.ts'
import type { ReturnActs } from './use-return-act.ts'

type Props = { sheet: Sheet; act: ReturnActs['approve']; onClose: () => void }

const unsent = unsentForms<string, Sheet>()

/** Each row approved, sent back with a reason, or left for another lead. */
export function ApproveSome({ sheet, act, onClose }: Props) {
  const rows = waitingRows(sheet)
  const form = useForm({
    name: 'decide',
    labels: Object.fromEntries(
      rows.flatMap((row) => [
        [decisionField(row), 'Decision'],
        [reasonField(row), `Why ${row.code} comes back`],
      ]),
    ),
    of: sheet,
    text: (of) => choicesOf(waitingRows(of)),
    read: (texts, of) => {
      const waiting = waitingRows(of)
      const decided = decisionsOf(waiting, texts)
      return {
        input: { id: of.id, version: of.version, ...decided },
        problems: problemsOfDecisions(decided, { rows: waiting }),
      }
    },
    act,
    words: (_, text) => {
      const decision = oneOf(text, decisions)
      return decision === undefined ? text : decisionWord(decision)
    },
    unsent: { forms: unsent, about: sheet.id },
  })
  const shown = rows.filter((row) => form.texts[decisionField(row)] !== undefined)
  const { seriesIds, sentBack } = decisionsOf(shown, form.texts)
  const count = seriesIds.length + sentBack.length
  return (
    <FormDialog
      title="Approve some, send back others"
      form={form}
      confirm={count === 0 ? 'Decide' : `Decide about ${counted(count, 'figure')}`}
      className="approve-some"
      stands={<p>{returnLead(sheet, sheet.entered)}</p>}
      onClose={onClose}
      wide
    >
      <p>
        What you approve
        {sheet.publishing === 'on-approval'
          ? ' is published at once'
          : ' waits for the manager to publish it'}
        . What you send back can be corrected, with your reason beside it.
      </p>
      {shown.map((row) => (
        <RowDecision key={row.seriesId} row={row} form={form} />
      ))}
    </FormDialog>
  )
}

function RowDecision({ row, form }: { row: Row; form: Form<string> }) {
  return (
    <fieldset className="approve-row">
      <legend>
        {row.code} {rowName(row)}
      </legend>
      {row.mine && <p className="small quiet">You entered it: another lead approves it.</p>}
      <SelectField {...form.field(decisionField(row))}>
        {decisions
          .filter((each) => each !== 'approve' || !row.mine)
          .map((each) => (
            <option key={each} value={each}>
              {decisionWord(each)}
            </option>
          ))}
      </SelectField>
      {chosenFor(row, form.texts) === 'send-back' && <TextArea {...form.field(reasonField(row))} />}
    </fieldset>
  )
}
