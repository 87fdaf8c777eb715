import { problemsOfHandIn } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { type ReactNode, useState } from 'react'
import { counted } from '../../base/format.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { Message } from '../../ui/message.tsx'
import { NotRead } from './not-read.tsx'
import { PastLines } from './past-lines.tsx'
import { PastAnswers, PastQuestions } from './past-questions.tsx'
import { PastReturns } from './past-returns.tsx'
import { PastSheets } from './past-sheet.tsx'
import type { PastFile, PastUpload } from './use-past-file.ts'

type Props = { upload: PastUpload; fileChoice: ReactNode }

/** A file of past figures: seen line by line before it is handed in, and handed in whole. */
export function PastUploadSection({ upload, fileChoice }: Props) {
  const { view, isReading, error } = upload
  return (
    <section className="past-upload" aria-label="A file of past figures">
      {fileChoice}
      {isReading && (
        <div role="status">
          <p>Reading the file</p>
          <progress aria-label="Reading the file" />
        </div>
      )}
      <RefusalMessage error={error} />
      {view?.state === 'failed' && <Message tone="problem">{view.sentence}</Message>}
      {view?.state === 'ready' && <Preview upload={upload} view={view} />}
    </section>
  )
}

function Preview({ upload, view }: { upload: PastUpload; view: PastFile }) {
  const { isReading, answer, handIn, forget } = upload
  const [asksWhy, setAsksWhy] = useState(false)
  const { questions, answered, lines, notRead } = view
  const corrections = lines.reduce((sum, line) => sum + line.corrections, 0)
  const fresh = lines.reduce((sum, line) => sum + line.figures - line.same - line.inReturns, 0)
  const withoutQuestions = questions.length > 0
  const nothingNew = fresh === 0 ? 'This file holds no figure that is new.' : null
  const send = () =>
    corrections > 0 ? setAsksWhy(true) : void handIn.send({ id: view.id, reason: '', withoutQuestions })
  return (
    <>
      <Message tone={questions.length > 0 ? 'doubt' : 'told'}>{previewSentence(view, fresh)}</Message>
      <PastQuestions questions={questions} isBusy={isReading} onAnswer={answer} />
      <PastAnswers answered={answered} isBusy={isReading} onAnswer={answer} />
      <PastSheets view={view} isBusy={isReading} onAnswer={answer} />
      {lines.length > 0 && <PastLines lines={lines} caption={`Figures read from ${view.fileName}`} />}
      <PastReturns returns={view.returns} />
      <NotRead notRead={notRead} />
      <RefusalMessage error={handIn.error} />
      {nothingNew !== null && <p>{nothingNew}</p>}
      <div className="button-row">
        <Button look="primary" busy={handIn.isPending} refusedBecause={nothingNew} onClick={send}>
          {withoutQuestions
            ? `Hand in ${counted(fresh, 'figure')}, without what is asked`
            : `Hand in ${counted(fresh, 'figure')}`}
        </Button>
        <Button onClick={forget}>Put it aside</Button>
      </div>
      {asksWhy && (
        <StepDialog
          title={`${counted(corrections, 'figure')} that stand already are corrected`}
          confirm={`Hand in ${counted(fresh, 'figure')}`}
          of={view}
          about={`${view.id} hand in`}
          read={({ reason }, { id }) => ({ id, reason, withoutQuestions })}
          problems={(words) => problemsOfHandIn(words, { corrections })}
          act={handIn}
          askMeeting={false}
          onClose={() => setAsksWhy(false)}
        >
          <p>Everybody who saw them can read why. The charts mark them as revised.</p>
        </StepDialog>
      )}
    </>
  )
}

function previewSentence({ figures, lines, questions }: PastFile, fresh: number): string {
  if (figures === 0 && questions.length === 0) return 'No figures were found in this file.'
  const read = `${counted(figures, 'figure')} of ${counted(lines.length, 'line')} read, ${fresh} of them new.`
  return questions.length === 0
    ? read
    : `${read} ${counted(questions.length, 'question')}: what they are about is taken once you answer.`
}
