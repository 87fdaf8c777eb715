import { useEffect, useRef, useState } from 'react'
import { counted } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { templateAddress } from '../../base/paths.ts'
import { refusalSentence } from '../../base/refusal.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Message } from '../../ui/message.tsx'
import { FileChoice } from './file-choice.tsx'
import { ImportPreview, pagesOf, rowsAPage } from './import-preview.tsx'
import { ImportQuestions } from './import-questions.tsx'
import { countSentence, saveWords, whyNot } from './import-words.ts'
import { useLeftOut } from './use-left-out.ts'
import { type Given, useQuestions } from './use-questions.ts'
import { useUpload } from './use-upload.ts'

type Props = { returnId: string; onSaved: (sentence: string) => void; onClose: () => void }

/** A CSV file or a workbook: seen before it is saved, and saved whole. */
export function UploadDialog({ returnId, onSaved, onClose }: Props) {
  const partnership = usePartnership()
  const [file, setFile] = useState<File | null>(null)
  const [page, setPage] = useState(0)
  const upload = useUpload(returnId, page, rowsAPage)
  const { view, sending, save, cancel } = upload
  const { asked, answers, remembered, answer, forget } = useQuestions(view?.questions, view?.answered)
  const key = useRef(newId())
  const choice = useLeftOut()
  const { reset: forgetSave } = save

  const send = (chosen: File, given: Given) => {
    key.current = newId()
    forgetSave()
    setFile(chosen)
    setPage(0)
    choice.takeAll()
    upload.forget()
    sending.mutate({ file: chosen, answers: given })
  }
  const isReading = sending.isPending || view?.state === 'reading'
  const leftOut = [...choice.leftOut]
  const taken = view?.state === 'ready' ? view.ready - leftOut.length : 0
  const told =
    view?.state === 'ready'
      ? countSentence({ ...view, leftOut: leftOut.length, withProblems: view.wrong, left: view.leftCount })
      : ''
  const refusedBecause =
    view?.state === 'ready' ? whyNot(view.questions.length, view.ready, taken) : 'Choose a file first.'
  const refused = upload.error ?? sending.error ?? save.error ?? cancel.error
  const sentence =
    refused === null ? (view?.state === 'failed' ? view.sentence : '') : refusalSentence(refused)

  useEffect(() => {
    if (view?.state === 'applied') onSaved(`${counted(view.applied, 'row')} saved from ${view.fileName}.`)
  }, [view, onSaved])

  return (
    <Dialog title="Upload a file" onClose={onClose} wide>
      <div className="import-body">
        <FileChoice
          file={file}
          isBusy={isReading}
          onChoose={(chosen) => {
            forget()
            send(chosen, {})
          }}
        />
        <p className="import-templates">
          No file yet? Fill in{' '}
          <a href={templateAddress('xlsx', partnership, returnId)}>a workbook with your indicators</a> or{' '}
          <a href={templateAddress('csv', partnership, returnId)}>the same as CSV</a>.
        </p>
        <ImportQuestions
          questions={asked}
          answers={answers}
          remembered={remembered}
          onAnswer={(id, choice) => {
            const given = answer(id, choice)
            if (file !== null) send(file, given)
          }}
        />
        {isReading && <Reading rows={view?.rowsRead ?? 0} />}
        {sentence !== '' && <Message tone="problem">{sentence}</Message>}
        {view?.state === 'cancelled' && <Message>Stopped: nothing was saved.</Message>}
        {view?.state === 'ready' && (
          <>
            <Message tone={view.wrong > 0 ? 'doubt' : 'told'}>{told}</Message>
            <ImportPreview
              changes={upload.changes}
              page={page}
              pages={pagesOf(view.ready + view.wrong)}
              onPage={setPage}
              choice={choice}
              left={view.left}
              leftCount={view.leftCount}
              unread={view.unread}
            />
          </>
        )}
        {!isReading && refusedBecause !== null && <p>{refusedBecause}</p>}
        <div className="button-row import-row">
          {isReading ? (
            <Button onClick={() => view !== undefined && void cancel.send({ id: view.id })}>
              Stop reading
            </Button>
          ) : (
            <Button
              look="primary"
              busy={save.isPending}
              refusedBecause={refusedBecause}
              onClick={() =>
                view !== undefined && void save.send({ id: view.id, key: key.current, leaveOut: leftOut })
              }
            >
              {saveWords(taken)}
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  )
}

function Reading({ rows }: { rows: number }) {
  return (
    <div className="import-reading" role="status">
      <p>{rows === 0 ? 'Reading the file' : `${counted(rows, 'row')} read`}</p>
      <progress className="import-progress" aria-label="Reading the file" />
    </div>
  )
}
