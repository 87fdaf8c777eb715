import type { Decision } from '@roundtable/shared/decision/decision.ts'
import { decisionStateWord } from '@roundtable/shared/decision/decision-lifecycle.ts'
import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import { type PinKind, pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import './decision.css'

/** A decision a row, the newest first. */
export function DecisionTable({
  decisions,
  withBoard,
}: {
  decisions: readonly Decision[]
  withBoard: boolean
}) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Decisions" className="stacked decision-table">
      <thead>
        <tr>
          <ColumnHead>Decision</ColumnHead>
          <ColumnHead>Meeting</ColumnHead>
          <ColumnHead>About</ColumnHead>
          <ColumnHead>Dissent</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <RowHead>
              <Link to={paths.decision} params={{ partnership, reference: decision.reference }}>
                {decisionNumber(decision.number)} · {decision.text}
              </Link>
              {decision.state === 'without-quorum' && (
                <strong className="second-line">{decisionStateWord(decision.state)}</strong>
              )}
              {decision.editions > 1 && <span className="second-line">Corrected</span>}
            </RowHead>
            <td data-label="Meeting">
              <Link to={paths.meeting} params={{ partnership, number: String(decision.meetingNumber) }}>
                {formatDay(decision.meetingDay)}
              </Link>
              <span className="second-line">
                {withBoard ? `${decision.boardName}: ` : ''}
                {decision.itemTitle}
              </span>
            </td>
            <td data-label="About">
              {decision.about.length === 0 ? '–' : <AboutLinks about={decision.about} />}
            </td>
            <td data-label="Dissent">
              {decision.dissent.length === 0 ? 'None' : decision.dissent.map(({ name }) => name).join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

const pages: Readonly<Partial<Record<PinKind, string>>> = {
  goal: paths.goal,
  indicator: paths.indicator,
  issue: paths.issue,
  action: paths.action,
  challenge: paths.challenge,
}

export function AboutLinks({ about }: { about: Decision['about'] }) {
  const partnership = usePartnership()
  return (
    <ul className="decision-about">
      {about.map(({ kind, reference, name }) => {
        const to = pages[kind]
        const words = `${pinWord(kind)} ${reference}${name === null ? '' : ` · ${name}`}`
        return (
          <li key={`${kind} ${reference}`}>
            {to === undefined ? (
              words
            ) : (
              <Link to={to} params={{ partnership, code: reference, number: reference, reference }}>
                {words}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
