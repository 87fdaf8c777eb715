import { type FormEvent, useCallback, useState } from 'react'
import { fieldProblemsOf, refusalKind, refusalSentence } from '../../base/refusal.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemSummary, TextArea } from '../../ui/field.tsx'
import { ConcurrentGoal } from './concurrent-goal.tsx'
import { type GoalText, problemsOfGoal, withNewer } from './goal-problems.ts'

type Goal = Outputs['goal']['get']
type Props = { goal: Goal; onClose: () => void }
const fields: readonly { key: keyof GoalText; label: string; hint?: string; rows: number; most: number }[] = [
  { key: 'wording', label: 'The goal', hint: 'In plain words, 200 characters or fewer.', rows: 2, most: 200 },
  { key: 'childWording', label: 'As a child would say it', rows: 2, most: 200 },
  { key: 'why', label: 'Why this goal', rows: 3, most: 2000 },
  { key: 'populationOutcome', label: 'What would be different for children', rows: 2, most: 2000 },
  { key: 'story', label: 'The story so far', rows: 5, most: 4000 },
  {
    key: 'reason',
    label: 'Why it changes now',
    hint: 'Kept in the history beside your name.',
    rows: 2,
    most: 2000,
  },
]

/** A new version; when somebody was faster, what stands is shown beside what was typed. */
export function ReviseGoalDialog({ goal, onClose }: Props) {
  const { wording, childWording, why, populationOutcome, story } = goal
  const [opened] = useState<GoalText>({ wording, childWording, why, populationOutcome, story, reason: '' })
  const [text, setText] = useState(opened)
  // The version that was on the screen when the form was opened, until the person has seen a newer one.
  const [seen, setSeen] = useState(goal.version)
  const takeNewer = useCallback(
    (newer: Goal) => {
      setSeen(newer.version)
      setText((typed) => withNewer(typed, opened, newer))
    },
    [opened],
  )
  const [problems, setProblems] = useState<{ field: string; sentence: string }[]>([])
  const revise = useAct(useProcedures().goal.revise.mutationOptions(), { onDone: onClose })
  const said = problems.length > 0 ? problems : fieldProblemsOf(revise.error)
  const conflict = revise.error !== null && refusalKind(revise.error) === 'conflict'
  const refused = revise.error !== null && said.length === 0 ? refusalSentence(revise.error) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemsOfGoal(text)
    setProblems(found)
    if (found.length === 0) void revise.send({ code: goal.code, version: seen, ...text })
  }
  return (
    <Dialog title="Revise this goal" onClose={onClose} wide>
      <form onSubmit={submit} noValidate>
        <ProblemSummary problems={refused === null ? said : [{ field: '', sentence: refused }]} />
        {conflict && <ConcurrentGoal code={goal.code} typed={text} onSeen={takeNewer} />}
        {fields.map(({ key, label, hint, rows, most }) => (
          <TextArea
            key={key}
            id={key}
            label={label}
            hint={hint}
            rows={rows}
            maxLength={most}
            value={text[key]}
            problem={said.find((each) => each.field === key)?.sentence}
            onChange={(event) => setText({ ...text, [key]: event.target.value })}
          />
        ))}
        <div className="button-row">
          <Button look="primary" type="submit" busy={revise.isPending}>
            {conflict ? 'Save mine as the newest version' : 'Save this version'}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Keep it as it is
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
