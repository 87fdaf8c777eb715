import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import { riskBand, riskBandWord, riskScore } from '@roundtable/shared/issue/risk.ts'
import { Link } from '@tanstack/react-router'
import { formatMoment } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { aboutWords } from './issue-words.ts'

/** What it is about, the risk it is, and what happened to it. */
export function IssueAside({ issue }: { issue: IssueView }) {
  const score = riskScore(issue)
  return (
    <aside aria-label="About this issue">
      <h2 className="aside-head aside-first">About</h2>
      <About issue={issue} />
      {score !== null && (
        <>
          <h2 className="aside-head">In the risk register</h2>
          <p>
            <strong>
              {riskBandWord(riskBand(score))}, {score} of 25
            </strong>
            : likelihood {issue.likelihood}, impact {issue.impact}.
          </p>
          {issue.controls !== '' && <p>Held back by: {issue.controls}</p>}
          <p className="small">
            {issue.acceptedBy === null
              ? 'Nobody has accepted the risk.'
              : `${issue.acceptedBy} accepts the risk.`}
          </p>
        </>
      )}
      <h2 className="aside-head">History</h2>
      <ol className="issue-history">
        {issue.history.map(({ at, by, word, agency, reason }) => (
          <li key={`${at} ${word}`}>
            <strong>{word}</strong>
            <span className="second-line">
              {by}
              {agency === null || by === 'Roundtable' ? '' : `, ${agency}`} · {formatMoment(at)}
            </span>
            {reason !== null && <p className="timeline-reason">Reason: {reason}</p>}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function About({ issue }: { issue: IssueView }) {
  const partnership = usePartnership()
  const { indicatorCode, goalCode, goalWording } = issue
  return (
    <>
      {indicatorCode === null ? (
        goalCode === null && <p>{aboutWords(issue)}</p>
      ) : (
        <p>
          <Link to={paths.indicator} params={{ partnership, code: indicatorCode }}>
            {indicatorCode} {issue.indicatorName}
          </Link>
        </p>
      )}
      {goalCode !== null && (
        <p className="small">
          Goal:{' '}
          <Link to={paths.goal} params={{ partnership, code: goalCode }}>
            {goalWording}
          </Link>
        </p>
      )}
    </>
  )
}
