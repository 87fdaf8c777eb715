import type { Answers, PastFile } from './use-past-file.ts'

type Props = {
  questions: PastFile['questions']
  answers: Answers
  isBusy: boolean
  onAnswer: (id: string, choice: string) => void
}

const cellsShown = 8

/** What only a person can say, with the cells it is about; the file is read again with each answer. */
export function PastQuestions({ questions, answers, isBusy, onAnswer }: Props) {
  return questions.map(({ id, sentence, cells, choices, count }) => (
    <fieldset key={id} className="past-question" disabled={isBusy}>
      <legend>{sentence}</legend>
      <p className="field-hint">
        {count === 1 ? 'Cell' : `${count} cells`}: {cells.slice(0, cellsShown).join(', ')}
        {cells.length > cellsShown && ' and more'}
      </p>
      {choices.length > 8 ? (
        <select
          aria-label={sentence}
          value={answers[id] ?? ''}
          onChange={(event) => onAnswer(id, event.target.value)}
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
              checked={answers[id] === choice.id}
              onChange={() => onAnswer(id, choice.id)}
            />
            <span>{choice.label}</span>
          </label>
        ))
      )}
    </fieldset>
  ))
}
