import type { ReactNode } from 'react'
import { counted } from '../../../base/format.ts'
import { setUpFileAddress } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { RefusalMessage } from '../../../ui/form/refusal-message.tsx'
import { Message } from '../../../ui/message.tsx'
import { InvitedLinks } from './invited-links.tsx'
import type { SetUpUpload } from './use-set-up-file.ts'
import { WorkbookPreview } from './workbook-preview.tsx'
import './workbook.css'

type Props = { upload: SetUpUpload; fileChoice: ReactNode; mayChange: boolean }

/** All of the set-up in one workbook: downloaded as it stands, filled in, seen as differences, taken over whole. */
export function WorkbookSection({ upload, fileChoice, mayChange }: Props) {
  const partnership = usePartnership()
  return (
    <section className="workbook" id="workbook" aria-labelledby="workbook-title">
      <h2 id="workbook-title">All of it from one workbook</h2>
      {mayChange ? (
        <>
          <p>
            Download the workbook: it holds everything the partnership has, a sheet for each kind, and says in
            plain English what each column takes. Fill it in and upload it: you see what would change first. A
            row that you leave out ends nothing. The same file sets up another partnership.
          </p>
          <p className="workbook-downloads">
            <a href={setUpFileAddress('xlsx', partnership)}>Download the workbook (XLSX)</a>
            <a href={setUpFileAddress('ods', partnership)}>The same as ODS</a>
          </p>
          {fileChoice}
          <Upload upload={upload} />
        </>
      ) : (
        <p>The partnership manager can download the whole set-up as a workbook, fill it in and upload it.</p>
      )}
    </section>
  )
}

function Upload({ upload }: { upload: SetUpUpload }) {
  const { view, isReading, error, apply, forget } = upload
  if (apply.answer !== undefined) {
    const { written, invitations } = apply.answer
    return (
      <>
        <Message tone="done" onClose={forget}>
          {counted(written, 'row')} taken over. What is proposed or drafted waits for the board.
        </Message>
        <InvitedLinks invitations={invitations} />
      </>
    )
  }
  return (
    <>
      {isReading && (
        <div role="status">
          <p>Reading the file</p>
          <progress aria-label="Reading the file" />
        </div>
      )}
      <RefusalMessage error={error} />
      {view?.state === 'failed' && <Message tone="problem">{view.sentence}</Message>}
      {view?.state === 'ready' && !isReading && <WorkbookPreview upload={upload} view={view} />}
    </>
  )
}
