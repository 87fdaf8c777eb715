import type { ReactNode } from 'react'
import { counted, dayOf } from '../../base/format.ts'
import type { PastFile } from './use-past-file.ts'

type Answering = { isBusy: boolean; onAnswer: (answers: Record<string, string>) => void }
type Question = Pick<PastFile['questions'][number], 'id' | 'sentence' | 'choices'>

const cellsShown = 8

/** What only a person can say, with the cells it is about; the file is read again with each answer. */
export function PastQuestions({ questions, ...answering }: Answering & { questions: PastFile['questions'] }) {
  return questions.map((question) => (
    <QuestionField key={question.id} question={question} answer="" {...answering}>
      {question.count === 1 ? 'Cell' : `${question.count} cells`}:{' '}
      {question.cells.slice(0, cellsShown).join(', ')}
      {question.cells.length > cellsShown && ' and more'}
    </QuestionField>
  ))
}

/** What was answered, now or about an earlier file of the same form: shown, and open to another answer. */
export function PastAnswers({ answered, ...answering }: Answering & { answered: PastFile['answered'] }) {
  if (answered.length === 0) return null
  const before = answered.filter(({ since }) => since !== null).length
  const summary =
    before === 0
      ? `Your answers: ${counted(answered.length, 'question')}`
      : `Answers that count for this file: ${answered.length}, ${before} of them from an earlier file of this form`
  return (
    <details className="past-answers">
      <summary>{summary}</summary>
      {answered.map((question) => (
        <QuestionField key={question.id} question={question} answer={question.answer} {...answering}>
          {question.since === null
            ? 'Answered by you.'
            : `Answered by ${question.since.by} on ${dayOf(question.since.at)}, for an earlier file of this form.`}
        </QuestionField>
      ))}
    </details>
  )
}

type FieldProps = Answering & { question: Question; answer: string; children: ReactNode }

function QuestionField({ question, answer, isBusy, onAnswer, children }: FieldProps) {
  const { id, sentence, choices } = question
  return (
    <fieldset className="past-question" disabled={isBusy}>
      <legend>{sentence}</legend>
      <p className="field-hint">{children}</p>
      {choices.length > 8 ? (
        <select
          aria-label={sentence}
          value={answer}
          onChange={(event) => onAnswer({ [id]: event.target.value })}
        >
          <option value="">Choose</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        choices.map((choice) => (
          <label key={choice.id} className="past-choice">
            <input
              type="radio"
              name={id}
              value={choice.id}
              checked={answer === choice.id}
              onChange={() => onAnswer({ [id]: choice.id })}
            />
            <span>{choice.label}</span>
          </label>
        ))
      )}
    </fieldset>
  )
}
