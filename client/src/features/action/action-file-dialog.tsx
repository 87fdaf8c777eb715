import { problemsOfActionStep } from '@roundtable/shared/action/action-form.ts'
import { useState } from 'react'
import { counted, formatDay } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { Message } from '../../ui/message.tsx'

type Read = Outputs['action']['readFile']
type Props = { onClose: () => void; onDone: (sentence: string) => void }

/** The bytes of a file as they are sent. */
const inBase64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'))
    reader.onload = () => {
      const text = typeof reader.result === 'string' ? reader.result : ''
      resolve(text.slice(text.indexOf(',') + 1))
    }
    reader.readAsDataURL(file)
  })

/** A table of actions is looked at first; then all of it is taken, or nothing. */
export function ActionFileDialog({ onClose, onDone }: Props) {
  const [file, setFile] = useState('')
  const [pasted, setPasted] = useState('')
  const read = useAct(useProcedures().action.readFile.mutationOptions(), { isQuiet: true })
  const [fault, setFault] = useState<string | null>(null)
  const take = (bytes: string) => {
    setFault(null)
    setFile(bytes)
    return read.send({ file: bytes })
  }
  const paste = async () => take(await inBase64(new Blob([pasted])))
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return
    inBase64(chosen).then(take, () => setFault('This file cannot be read: choose it again.'))
  }
  return (
    <Dialog title="Take actions from a file" onClose={onClose} wide>
      <div className="action-file-read">
        <p>
          Download the CSV of the list, change wording, role, agency or days in it, or add rows without a
          number, and choose it here: as CSV, or as XLSX or ODS from a spreadsheet. Nothing changes before you
          have seen what would.
        </p>
        <TextField
          id="action-file"
          type="file"
          label="File"
          accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv"
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <TextArea
          id="action-rows"
          label="Or paste rows, with the row of headings"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button
          refusedBecause={pasted.trim() === '' ? 'Paste the rows first.' : null}
          onClick={() => paste().catch(() => setFault('These rows cannot be read: paste them again.'))}
        >
          Read the rows
        </Button>
        {read.isPending && <p role="status">Reading the file …</p>}
        {fault !== null && <Message tone="problem">{fault}</Message>}
        <RefusalMessage error={read.error} />
        {read.answer !== undefined && !read.isPending && (
          <Preview key={read.answer.seen} read={read.answer} file={file} onClose={onClose} onDone={onDone} />
        )}
        {read.answer === undefined && (
          <div className="button-row">
            <Button onClick={onClose}>Cancel</Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

const mostShown = 200

function Preview({ read, file, onClose, onDone }: Props & { read: Read; file: string }) {
  const { added, changed, same, problems, passedOver, notRead, seen } = read
  const count = added.length + changed.length
  const form = useForm({
    name: 'action-file',
    labels: { reason: 'Why they change' },
    of: null,
    text: () => ({ reason: '' }),
    read: ({ reason }) => ({ input: { file, seen, reason }, problems: problemsOfActionStep({ reason }) }),
    act: useAct(useProcedures().action.applyFile.mutationOptions(), {
      onDone: () =>
        onDone(`${counted(added.length, 'action')} set and ${changed.length} changed from the file.`),
    }),
  })
  return (
    <>
      <p role="status">
        {counted(added.length, 'new action')}, {changed.length} changed, {same} as they are,{' '}
        {counted(problems.length, 'problem')}.
      </p>
      {problems.length > 0 && (
        <Message tone="problem">
          <p>Put these right in the file and choose it again: until then nothing of it is taken.</p>
          <ul className="action-file-problems">
            {problems.map(({ line, column, sentence }) => (
              <li key={`${line} ${column} ${sentence}`}>
                Line {line}
                {column === '' ? '' : `, ${column}`}: {sentence}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {(passedOver.length > 0 || notRead.length > 0) && (
        <Message tone="doubt">
          <p>Not taken from the file:</p>
          <ul className="action-file-problems">
            {notRead.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {passedOver.slice(0, mostShown).map(({ line, column, sentence }) => (
              <li key={`${line} ${column}`}>
                Line {line}, {column}: {sentence}
              </li>
            ))}
          </ul>
          {passedOver.length > mostShown && <p>And {passedOver.length - mostShown} more cells.</p>}
        </Message>
      )}
      {count > 0 && (
        <DataTable caption="What would change" className="stacked">
          <thead>
            <tr>
              <ColumnHead numeric>Action</ColumnHead>
              <ColumnHead>What is to be done</ColumnHead>
              <ColumnHead>Was</ColumnHead>
              <ColumnHead>Is then</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ number, wording, was, is }) => (
              <tr key={number}>
                <NumberCell data-label="Action">{number}</NumberCell>
                <td data-label="What is to be done">{wording}</td>
                <td data-label="Was">{was}</td>
                <td data-label="Is then">{is}</td>
              </tr>
            ))}
            {added.map(({ line, wording, agencyCode, title, dueOn, subjectCode }) => (
              <tr key={line}>
                <NumberCell data-label="Action">new</NumberCell>
                <td data-label="What is to be done">{wording}</td>
                <td data-label="Was">–</td>
                <td data-label="Is then">
                  {title} of {agencyCode}, due {formatDay(dueOn)}, about {subjectCode}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {problems.length === 0 && count > 0 ? (
        <Form
          form={form}
          confirm={`Take ${counted(count, 'change')}`}
          buttons={<Button onClick={onClose}>Cancel</Button>}
        >
          <TextArea {...form.field('reason')} hint="Kept in the history of each, beside your name." />
        </Form>
      ) : (
        <div className="button-row">
          <Button onClick={onClose}>Close</Button>
        </div>
      )}
    </>
  )
}
