import { goalStateWord } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted, dayOf } from '../../base/format.ts'
import { exportAddress, paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { CsvLink } from '../../parts/csv-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Opened } from '../../ui/opened.tsx'
import { AgreeGoalsDialog } from './agree-goals-dialog.tsx'
import type { GoalDraft } from './goal-draft.ts'
import { type GoalStep, StepGoalDialog } from './step-goal-dialog.tsx'

type Props = { goals: readonly GoalDraft[]; onDone: (sentence: string) => void }

type Open = { what: 'agree'; codes: readonly string[] } | { what: GoalStep; code: string }

/** What waits for the board first, then what was declined or has ended, each with who said so and why. */
export function GoalDrafts({ goals, onDone }: Props) {
  const partnership = usePartnership()
  const [open, setOpen] = useState<Open | null>(null)
  const proposed = goals.filter(({ state }) => state === 'proposed')
  const past = goals.filter(({ state }) => state !== 'proposed')
  const mine = proposed.filter(({ deeds }) => deeds.includes('agree'))
  const close = () => setOpen(null)
  const done = (sentence: string) => {
    setOpen(null)
    onDone(sentence)
  }
  const stepped = open !== null && 'code' in open ? goals.find(({ code }) => code === open.code) : undefined
  const draft = (goal: GoalDraft) => <Draft key={goal.code} goal={goal} onOpen={setOpen} />
  return (
    <>
      {proposed.length > 0 && (
        <section aria-labelledby="goals-proposed">
          <div className="section-head">
            <h2 id="goals-proposed">Proposed: {counted(proposed.length, 'waits', 'wait')} for the board</h2>
            <span className="button-row">
              <CsvLink href={exportAddress('goal-drafts', partnership, {})} />
              {mine.length > 1 && (
                <Button
                  look="primary"
                  onClick={() => setOpen({ what: 'agree', codes: mine.map(({ code }) => code) })}
                >
                  Agree all {mine.length}
                </Button>
              )}
            </span>
          </div>
          <ul className="goal-drafts">{proposed.map(draft)}</ul>
        </section>
      )}
      {past.length > 0 && (
        <Opened id="past" className="goal-past" summary={`${counted(past.length, 'goal')} declined or ended`}>
          <ul className="goal-drafts">{past.map(draft)}</ul>
        </Opened>
      )}
      {open?.what === 'agree' && (
        <AgreeGoalsDialog
          goals={proposed.filter(({ code }) => open.codes.includes(code))}
          onClose={close}
          onDone={done}
        />
      )}
      {open !== null && open.what !== 'agree' && stepped !== undefined && (
        <StepGoalDialog goal={stepped} deed={open.what} onClose={close} onDone={done} />
      )}
    </>
  )
}

const stepWords = { decline: 'Decline', 'propose-again': 'Propose again', restore: 'Restore' } as const

function Draft({ goal, onOpen }: { goal: GoalDraft; onOpen: (open: Open) => void }) {
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
          <Button look="primary" onClick={() => onOpen({ what: 'agree', codes: [code] })}>
            Agree<span className="unseen"> {code}</span>
          </Button>
        )}
        {(['decline', 'propose-again', 'restore'] as const).map(
          (deed) =>
            deeds.includes(deed) && (
              <Button key={deed} onClick={() => onOpen({ what: deed, code })}>
                {stepWords[deed]}
                <span className="unseen"> {code}</span>
              </Button>
            ),
        )}
      </div>
    </li>
  )
}
