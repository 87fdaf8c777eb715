import { curveFields, curveWord } from '@roundtable/shared/goal/goal-form.ts'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'

type Goal = Outputs['goal']['get']

/** What lies behind the goal, what works, what we will do; then what lies behind each of its figures. */
export function GoalWords({ goal }: { goal: Goal }) {
  const written = curveFields.filter((field) => goal[field] !== '')
  if (written.length === 0) return null
  return (
    <div className="goal-words">
      {written.map((field) => (
        <section key={field} aria-labelledby={`goal-${field}`}>
          <h2 className="goal-words-head" id={`goal-${field}`}>
            {curveWord[field]}
          </h2>
          <Paragraphs text={goal[field]} />
        </section>
      ))}
    </div>
  )
}

export const Paragraphs = ({ text }: { text: string }) =>
  text.split(/\n+/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)

export function GoalStories({ stories }: Pick<Goal, 'stories'>) {
  const partnership = usePartnership()
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="goal-stories">
      <div className="section-head">
        <h2 id="goal-stories">What lies behind each figure</h2>
      </div>
      <ul className="goal-stories">
        {stories.map(({ code, name, text, recordedAt, recordedBy }) => (
          <li className="goal-story" key={code}>
            <h3>
              <Link className="goal-story-link" to={paths.indicator} params={{ partnership, code }}>
                {name}
              </Link>
            </h3>
            <Paragraphs text={text} />
            <p className="least">
              {recordedBy ?? 'Someone who has left'}, {dayOf(recordedAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
