import { statuses } from '@roundtable/shared/reading/reading-words.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { oneOf } from '../../base/view-state.ts'
import { ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { signatureWords } from '../../parts/signature-words.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import { AnswerMark } from './answer-mark.tsx'
import type { AgencyAnswers } from './answer-words.ts'

/** Which part one agency has in goals and indicators, what it has promised, and who its people are. */
export function AgencyAnswersView({ agency }: { agency: AgencyAnswers }) {
  return (
    <>
      <GoalsAnswered agency={agency} />
      <IndicatorsAnswered agency={agency} />
      <Pledges agency={agency} />
      <People agency={agency} />
    </>
  )
}

function GoalsAnswered({ agency }: { agency: AgencyAnswers }) {
  const partnership = usePartnership()
  return (
    <section aria-labelledby="goals-title">
      <h2 className="section-head agency-first" id="goals-title">
        Goals
      </h2>
      {agency.goals.length === 0 ? (
        <p className="nobody-none">No part in any goal yet.</p>
      ) : (
        <DataTable caption={`Goals of ${agency.agencyName}`} className="stacked">
          <thead>
            <tr>
              <ColumnHead>Goal</ColumnHead>
              <ColumnHead>Part</ColumnHead>
              <ColumnHead>Named role</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {agency.goals.map((goal) => (
              <tr key={goal.code}>
                <RowHead>
                  <Link to={paths.goal} params={{ partnership, code: goal.code }}>
                    {goal.wording}
                  </Link>
                </RowHead>
                <td>
                  <AnswerMark kind={goal.kind} />
                </td>
                <td>
                  {goal.title}
                  {goal.person !== null && <span className="quiet">, {goal.person}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  )
}

function IndicatorsAnswered({ agency }: { agency: AgencyAnswers }) {
  const partnership = usePartnership()
  return (
    <section aria-labelledby="indicators-title">
      <h2 className="section-head" id="indicators-title">
        Indicators
      </h2>
      {agency.indicators.length === 0 ? (
        <p className="nobody-none">No part in any indicator yet.</p>
      ) : (
        <DataTable caption={`Indicators of ${agency.agencyName}`} className="stacked">
          <thead>
            <tr>
              <ColumnHead>Indicator</ColumnHead>
              <ColumnHead numeric>Latest</ColumnHead>
              <ColumnHead>Status</ColumnHead>
              <ColumnHead>Part</ColumnHead>
              <ColumnHead>Named role</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {agency.indicators.map((indicator) => (
              <tr key={`${indicator.code}${indicator.kind}`}>
                <RowHead>
                  <Link to={paths.indicator} params={{ partnership, code: indicator.code }}>
                    {indicator.name}
                  </Link>{' '}
                  <span className="quiet">{indicator.code}</span>
                </RowHead>
                <NumberCell data-label="Latest">{indicator.latestText}</NumberCell>
                <td>
                  <ReadingStatus status={oneOf(indicator.status, statuses) ?? 'no-figure'} />
                </td>
                <td>
                  <AnswerMark kind={indicator.kind} />
                </td>
                <td>
                  {indicator.title}
                  {indicator.person !== null && <span className="quiet">, {indicator.person}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  )
}

function Pledges({ agency }: { agency: AgencyAnswers }) {
  const partnership = usePartnership()
  if (agency.counts.pledges === null) return null
  return (
    <section aria-labelledby="pledges-title">
      <h2 className="section-head" id="pledges-title">
        Pledges
      </h2>
      {agency.pledges.length === 0 && <p className="nobody-none">Nothing has been pledged yet.</p>}
      <ul className="agency-pledges">
        {agency.pledges.map((pledge) => (
          <li key={`${pledge.goalCode}${pledge.wording}`}>
            {pledge.wording !== null && <p>“{pledge.wording}”</p>}
            <p className="small quiet">
              For{' '}
              <Link to={paths.goal} params={{ partnership, code: pledge.goalCode }}>
                {pledge.goalWording}
              </Link>
              .{' '}
              {pledge.state === 'signed' && pledge.signedAt !== null ? (
                signatureWords({ ...pledge, signedAt: pledge.signedAt })
              ) : (
                <strong className="agency-unsigned">
                  {pledge.state === 'declined' ? 'Declined' : 'Not signed yet'}
                </strong>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function People({ agency }: { agency: AgencyAnswers }) {
  if (agency.people.length === 0) return null
  return (
    <section aria-labelledby="people-title">
      <h2 className="section-head" id="people-title">
        People
      </h2>
      <ul className="agency-people">
        {agency.people.map((person) => (
          <li key={person.memberId}>
            <strong>{person.name}</strong>, {person.title}
            <span className="quiet"> · {person.roleWord}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
