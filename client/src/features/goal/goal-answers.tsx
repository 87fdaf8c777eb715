import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'

type Goal = Outputs['goal']['get']
type Answer = Goal['others'][number]

const words: Record<Answer['kind'], string> = {
  accountable: 'Answers for it',
  responsible: 'Contributes',
  consulted: 'Is asked',
  informed: 'Is told',
}

const others = ['responsible', 'consulted', 'informed'] as const

/** Exactly one agency and named role answers for a goal; others contribute, are asked or told. */
export function GoalAnswers({ goal }: { goal: Goal }) {
  const partnership = usePartnership()
  return (
    <dl className="answers">
      <div>
        <dt>{words.accountable}</dt>
        <dd>
          {goal.accountable === null ? (
            <span className="tag tag-late">Nobody yet</span>
          ) : (
            <Who answer={goal.accountable} partnership={partnership} />
          )}
        </dd>
      </div>
      {others.map((kind) => {
        const answers = goal.others.filter((answer) => answer.kind === kind)
        return (
          answers.length > 0 && (
            <div key={kind}>
              <dt>{words[kind]}</dt>
              {answers.map((answer) => (
                <dd key={`${answer.agencyCode}${answer.title}`}>
                  <Who answer={answer} partnership={partnership} />
                </dd>
              ))}
            </div>
          )
        )
      })}
    </dl>
  )
}

function Who({ answer, partnership }: { answer: Answer; partnership: string }) {
  return (
    <>
      <Link to={paths.agency} params={{ partnership, agency: answer.agencyCode }}>
        {answer.agencyName}
      </Link>
      , {answer.title}
      {answer.person !== null && <span className="quiet"> ({answer.person})</span>}
    </>
  )
}
