import { stageSentence } from '@roundtable/shared/challenge/challenge-headline.ts'
import { stageWord } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { Challenge } from './challenge-view.ts'
import './challenge.css'

type StageOf = Challenge['stages'][number]

/** The three stages side by side, a box for each working day. */
export function StageBars({ challenge }: { challenge: Challenge }) {
  const { stages } = challenge
  return (
    <ol className="stage-bars" aria-label="Stages">
      {stages.map((each, at) => (
        <li
          key={each.stage}
          className={`stage-bar stage-bar-${lookOf(each)}`}
          style={{ flexGrow: each.days }}
          aria-current={each.outcome === 'running' ? 'step' : undefined}
        >
          <p className="stage-bar-head">
            <strong>
              {each.stage} {stageWord(each.stage)}
            </strong>
            <span className="stage-bar-allowed">
              {each.days === 1 ? '1 working day' : `${each.days} working days`}
            </span>
          </p>
          <div className="stage-bar-days" aria-hidden="true">
            {Array.from({ length: each.days }, (_, day) => (
              <i key={day} className={day < each.day ? 'stage-day-gone' : undefined} />
            ))}
          </div>
          <p className="stage-bar-sentence">{stageSentence(each, stages[at - 1] ?? null, challenge)}</p>
        </li>
      ))}
    </ol>
  )
}

const lookOf = ({ outcome }: StageOf): string =>
  outcome === 'running' ? 'running' : outcome === 'ahead' ? 'ahead' : outcome === 'silent' ? 'silent' : 'over'
