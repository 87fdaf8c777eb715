import type { Answers, Question } from '@roundtable/shared/import/table/layout.ts'

type Props = {
  questions: readonly Question[]
  answers: Answers
  /** Those answered about an earlier table. */
  remembered: ReadonlySet<string>
  onAnswer: (id: string, choice: string) => unknown
}

/** What only a person can decide; an answer can be changed as long as nothing is saved. */
export function ImportQuestions({ questions, answers, remembered, onAnswer }: Props) {
  return questions.map((question) => (
    <fieldset key={question.id} className="import-question">
      <legend>{question.sentence}</legend>
      {remembered.has(question.id) && <p className="field-hint">As you answered about an earlier table.</p>}
      {question.lines.length > 0 && (
        <p className="field-hint">
          {question.lines.length === 1 ? 'Line' : 'Lines'} {question.lines.join(', ')}
          {question.lines.length === 5 && ' and perhaps more'}
        </p>
      )}
      {question.choices.map((choice) => (
        <label key={choice.id} className="import-choice">
          <input
            type="radio"
            name={`question-${question.id}`}
            value={choice.id}
            checked={answers[question.id] === choice.id}
            onChange={() => onAnswer(question.id, choice.id)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  ))
}
