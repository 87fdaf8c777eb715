import { goalStateWord } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { Link } from '@tanstack/react-router'
import { counted, dayOf } from '../../base/format.ts'
import { exportAddress, paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { DraftSections, type OnDraft } from '../../parts/draft-sections.tsx'
import { Button } from '../../ui/button.tsx'
import { AgreeGoalsDialog } from './agree-goals-dialog.tsx'
import type { GoalDraft } from './goal-draft.ts'
import { type GoalStep, StepGoalDialog } from './step-goal-dialog.tsx'

type Props = { goals: readonly GoalDraft[]; onDone: (sentence: string) => void }

/** What waits for the board first, then what was declined or has ended, each with who said so and why. */
export function GoalDrafts({ goals, onDone }: Props) {
  const partnership = usePartnership()
  const proposed = goals.filter(({ state }) => state === 'proposed')
  const past = goals.filter(({ state }) => state !== 'proposed')
  return (
    <DraftSections<GoalDraft, GoalStep>
      waiting={{
        id: 'goals-proposed',
        title: `Proposed: ${counted(proposed.length, 'waits', 'wait')} for the board`,
        csv: exportAddress('goal-drafts', partnership, {}),
        drafts: proposed,
      }}
      past={{
        className: 'goal-past',
        summary: `${counted(past.length, 'goal')} declined or ended`,
        drafts: past,
      }}
      list={(drafts, _, on) => (
        <ul className="goal-drafts">
          {drafts.map((goal) => (
            <Draft key={goal.code} goal={goal} on={on} />
          ))}
        </ul>
      )}
      agreeing={(drafts, ends) => <AgreeGoalsDialog goals={drafts} {...ends} />}
      stepping={(goal, deed, ends) => <StepGoalDialog goal={goal} deed={deed} {...ends} />}
      onDone={onDone}
    />
  )
}

const stepWords = { decline: 'Decline', 'propose-again': 'Propose again', restore: 'Restore' } as const

function Draft({ goal, on }: { goal: GoalDraft; on: OnDraft<GoalStep> }) {
  const partnership = usePartnership()
  const { code, wording, childWording, kind, state, last, deeds } = goal
  return (
    <li className="goal-draft">
      <div>
        <h3>
          <Link to={paths.goal} params={{ partnership, code }}>
            {wording}
          </Link>
        </h3>
        {childWording !== '' && <p className="goal-item-child">“{childWording}”</p>}
        <p className="small quiet">
          <span className="tag">{goalStateWord(state)}</span> {kind === 'vision' ? 'The vision' : code}
          {last !== null && (
            <>
              {' · '}
              {last.by ?? 'Not recorded by whom'}, {dayOf(last.at)}
              {last.meeting !== null && <>, {last.meeting}</>}
              {last.reason !== null && <>: “{last.reason}”</>}
            </>
          )}
        </p>
      </div>
      <div className="button-row">
        {deeds.includes('agree') && (
          <Button look="primary" onClick={() => on.agree(code)}>
            Agree<span className="unseen"> {code}</span>
          </Button>
        )}
        {(['decline', 'propose-again', 'restore'] as const).map(
          (deed) =>
            deeds.includes(deed) && (
              <Button key={deed} onClick={() => on.step(deed, code)}>
                {stepWords[deed]}
                <span className="unseen"> {code}</span>
              </Button>
            ),
        )}
      </div>
    </li>
  )
}
