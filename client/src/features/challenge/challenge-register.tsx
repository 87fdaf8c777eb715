import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { isEnded, stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import { stageDayWord } from '@roundtable/shared/challenge/challenge-words.ts'
import { Link } from '@tanstack/react-router'
import { counted, shortDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { RegisterRow } from './challenge-view.ts'
import './challenge.css'

type Props = { rows: readonly RegisterRow[]; caption?: string }

/** A challenge a row, what waits first; at the foot of a challenge its own row alone. */
export function ChallengeRegister({ rows, caption }: Props) {
  const partnership = usePartnership()
  return (
    <DataTable caption={caption ?? 'Register of challenges'} className="stacked challenge-register">
      <thead>
        <tr>
          <ColumnHead>{caption ?? 'Challenge'}</ColumnHead>
          <ColumnHead>From, to</ColumnHead>
          <ColumnHead>About</ColumnHead>
          <ColumnHead>Stage</ColumnHead>
          <ColumnHead>Clock</ColumnHead>
          <ColumnHead numeric>Age</ColumnHead>
          <ColumnHead>Support</ColumnHead>
          <ColumnHead>How it stands</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>
              <Link to={paths.challenge} params={{ partnership, reference: row.reference }}>
                {row.reference} · {row.question}
              </Link>
              {row.restricted && <span className="tag tag-late">Restricted</span>}
            </RowHead>
            <td data-label="From, to">
              {row.from.name} to {row.to.name}
            </td>
            <td data-label="About">
              <About about={row.about} />
            </td>
            <td data-label="Stage" className="challenge-stage">
              {row.stage} of 3
            </td>
            <td data-label="Clock" className="challenge-clock">
              <Clock row={row} />
            </td>
            <NumberCell data-label="Age" className="challenge-stage">
              {counted(row.age, 'day')}
            </NumberCell>
            <td data-label="Support">{supportWord(row)}</td>
            <td data-label="How it stands" className="challenge-outcome">
              {challengeStateWord(row.state)}
              {row.silences > 0 && (
                <p className="small quiet">
                  {row.silences === 1
                    ? 'One stage without an answer'
                    : `${row.silences} stages without an answer`}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function About({ about }: { about: RegisterRow['about'] }) {
  const partnership = usePartnership()
  if (about === null) return '–'
  return (
    <Link
      to={about.kind === 'indicator' ? paths.indicator : paths.goal}
      params={{ partnership, code: about.code }}
      title={about.name}
    >
      {about.code}
    </Link>
  )
}

function Clock({ row }: { row: RegisterRow }) {
  if (stageWaiting(row.state) === null) {
    return isEnded(row.state) && row.endedOn !== null
      ? `Ended ${shortDay(row.endedOn)}`
      : `Answered on ${stageDayWord(row.day, row.days)}`
  }
  const left = row.days - row.day
  return (
    <>
      <span className={left <= 0 ? 'tag tag-late' : left <= 5 ? 'tag tag-waiting' : 'tag tag-info'}>
        {row.day === 0 ? `${row.days} days left` : `Day ${row.day} of ${row.days}`}
      </span>
      <p className="small quiet">until {shortDay(row.answerUntil)}</p>
    </>
  )
}

const supportWord = ({ supportOffered, supportTaken }: RegisterRow): string => {
  if (supportOffered === null) return 'None offered'
  return supportTaken === null ? 'Offered' : supportTaken ? 'Offered, taken up' : 'Offered, not taken up'
}
