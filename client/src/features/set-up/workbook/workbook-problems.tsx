import { counted } from '../../../base/format.ts'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { Message } from '../../../ui/message.tsx'
import type { SetUpFile } from './use-set-up-file.ts'

/** What cannot be taken as it is, by sheet, row and column. */
export function WorkbookProblems({ problems, count }: { problems: SetUpFile['problems']; count: number }) {
  if (problems.length === 0) return null
  return (
    <>
      <Message tone="problem">
        {counted(count, 'problem')}: mend them in the file and upload it again. Nothing is taken over before.
      </Message>
      <DataTable caption="Problems of the file" captionSeen>
        <thead>
          <tr>
            <ColumnHead>Where</ColumnHead>
            <ColumnHead>Column</ColumnHead>
            <ColumnHead>What is wrong</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ place, sheetName, line, column, sentence }) => (
            <tr key={`${place} ${column} ${sentence}`}>
              <RowHead>{line === null ? sheetName : `${sheetName}, row ${line}`}</RowHead>
              <td>{column ?? 'The whole row'}</td>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {count > problems.length && <p>And {counted(count - problems.length, 'more problem')}.</p>}
    </>
  )
}
