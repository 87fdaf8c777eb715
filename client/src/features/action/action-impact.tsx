import { impactAnswerWord, testDecisionWord } from '@roundtable/shared/action/action-words.ts'
import { Link } from '@tanstack/react-router'
import { dayOf, formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { type ActionView, lookedAtWords } from './action-words.ts'

/** The figure it was for when it was set, and now, with what the chart says. */
export function ActionFigures({ action: { impact, effect, setAt } }: { action: ActionView }) {
  if (impact === null)
    return <p className="quiet">It is about no single indicator: no figure stands beside it.</p>
  const { whenSet, now, sentence } = impact
  return (
    <>
      <dl className="action-figures">
        <div>
          <dt>When it was set, {dayOf(setAt)}</dt>
          <dd>
            {whenSet?.text ?? '–'}
            <span className="small quiet">{whenSet?.label ?? 'no figure then'}</span>
          </dd>
        </div>
        <div>
          <dt>Now</dt>
          <dd>
            {now?.text ?? '–'}
            <span className="small quiet">{now?.label ?? 'no figure yet'}</span>
          </dd>
        </div>
      </dl>
      <p>{effect ?? sentence}</p>
    </>
  )
}

/** What it changed: the figures of its indicator, and each answer with the figure of then. */
export function ActionImpact({ action, today }: { action: ActionView; today: string }) {
  const partnership = usePartnership()
  const { impact, checks, isTest, expects, startsOn, impactOn, state } = action
  if (impact === null && checks.length === 0 && impactOn === null) return null
  return (
    <section aria-labelledby="action-impact" className="action-part">
      <h2 id="action-impact">{isTest ? 'What the chart says' : 'What it changed'}</h2>
      {impact !== null && (
        <p>
          <Link to={paths.indicator} params={{ partnership, code: impact.indicatorCode }}>
            {impact.indicatorName} ({impact.indicatorCode})
          </Link>
        </p>
      )}
      {isTest && startsOn !== null && (
        <p className="action-typed">
          Tried from {formatDay(startsOn)}. Expected: {expects}
        </p>
      )}
      {impact !== null && <ActionFigures action={action} />}
      {checks.length > 0 && (
        <ol className="action-checks">
          {checks.map(({ id, at, by, answer, words, nextOn, decision, figure }) => (
            <li key={id}>
              <strong>{impactAnswerWord(answer)}</strong>
              {decision !== null && <>. {testDecisionWord(decision)}</>}
              <p className="action-typed">{words}</p>
              <span className="quiet small">
                {by ?? 'Not recorded who'}, {dayOf(at)}
                {figure !== null && `; the figure then: ${figure.text} (${figure.label})`}
                {nextOn !== null && `; again on ${formatDay(nextOn)}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {checks.length === 0 && state !== 'cancelled' && impactOn !== null && (
        <p className="quiet">
          It {lookedAtWords(impactOn, today)}
          {state === 'verified' ? '' : ', once it is done and verified'}.
        </p>
      )}
    </section>
  )
}
