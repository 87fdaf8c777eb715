import type { SetUpTaskKey } from '@roundtable/shared/set-up/set-up-tasks.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'
import { taskPages } from '../../parts/set-up/set-up-pages.ts'

type Task = Outputs['partnership']['setUp']['tasks'][number]
type Props = { tasks: readonly Task[]; onPartnership: () => void }

const groups: readonly (readonly [string, readonly SetUpTaskKey[]])[] = [
  ['Who', ['partnership', 'agencies', 'people', 'sharing', 'boards']],
  ['What', ['goals', 'indicators', 'answers', 'reporters', 'targets']],
  ['When, and against what', ['due-days', 'past-figures', 'benchmarks']],
]

/** Every task in an order that works; nothing forces it, and each leads where it is done. */
export function TaskList({ tasks, onPartnership }: Props) {
  return (
    <>
      {groups.map(([title, keys]) => (
        <section key={title} aria-label={title}>
          <h2 className="set-up-group">{title}</h2>
          <ol className="set-up-tasks">
            {keys.map((key) => {
              const index = tasks.findIndex((task) => task.key === key)
              const task = tasks[index]
              return task === undefined ? null : (
                <TaskRow key={key} task={task} number={index + 1} onPartnership={onPartnership} />
              )
            })}
          </ol>
        </section>
      ))}
    </>
  )
}

type RowProps = { task: Task; number: number; onPartnership: () => void }

function TaskRow({ task, number, onPartnership }: RowProps) {
  const partnership = usePartnership()
  const { key, title, state, missing, sentence } = task
  return (
    <li className={state === 'missing' ? 'set-up-task set-up-missing' : 'set-up-task'}>
      <span className="set-up-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>
          {key === 'partnership' ? (
            <button type="button" className="set-up-link" onClick={onPartnership}>
              {title}
            </button>
          ) : (
            <Link
              className="set-up-link"
              to={key === 'indicators' && state !== 'missing' ? paths.indicators : taskPages[key]}
              params={{ partnership }}
              {...(key === 'agencies' ? { hash: 'agencies' } : {})}
            >
              {title}
            </Link>
          )}
        </h3>
        <p className="small">{sentence}</p>
      </div>
      <span className={`set-up-state set-up-state-${state}`}>
        {state === 'done' && (
          <>
            <span aria-hidden="true">✓ </span>Done
          </>
        )}
        {state === 'missing' && `${missing} missing`}
        {state === 'can-wait' && 'Can wait'}
      </span>
    </li>
  )
}
