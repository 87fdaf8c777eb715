import { shortDayOf } from '../../base/format.ts'
import type { Challenge } from './challenge-view.ts'

/** What happened to it, the newest first. */
export function ChallengeSteps({ steps }: Pick<Challenge, 'steps'>) {
  return (
    <>
      <h2 className="aside-head">Timeline</h2>
      <ol className="challenge-steps">
        {steps.map((each) => (
          <li key={`${each.at} ${each.act}`}>
            <time dateTime={each.at}>{shortDayOf(each.at)}</time>
            <span>
              {each.word}
              {each.by !== null && each.by !== 'Roundtable' && <span className="quiet">, {each.by}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
