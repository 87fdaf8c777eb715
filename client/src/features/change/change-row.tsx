import { changeTag } from '@roundtable/shared/change/change-words.ts'
import { type Signal, type Status, signalWord } from '@roundtable/shared/reading/reading-words.ts'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ReadingSignal, ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { RowHead } from '../../ui/data-table.tsx'
import type { Change } from './change-view.ts'

export function ChangeRow({ change }: { change: Change }) {
  const { who, at, why, what, kind, because, was, is, wasStatus, isStatus, wasSignal, isSignal } = change
  const isReading = kind === 'status' || kind === 'signal'
  const isFigure = kind === 'new-figure' || kind === 'revised-figure'
  const hasWas = was !== null || wasStatus !== null || wasSignal !== null
  return (
    <tr>
      <RowHead>
        <Subject change={change} />
      </RowHead>
      <td data-label={hasWas ? 'Was' : undefined}>
        {hasWas && <End status={wasStatus} signal={wasSignal} text={was} />}
      </td>
      <td className="change-is" data-label="Is">
        {is === null && isStatus === null && isSignal === null ? (
          'Ended'
        ) : (
          <End status={isStatus} signal={isSignal} text={is} />
        )}
      </td>
      <td className="change-because">
        {because}
        {why !== null && <span className="change-why">{why}</span>}
      </td>
      <td className="change-who">
        {!isReading && !isFigure && <span>{what}</span>}
        {who !== null && <span>{who}</span>}
        {at !== null && <span className="quiet">{dayOf(at)}</span>}
      </td>
    </tr>
  )
}

type EndProps = { status: Status | null; signal: Signal | null; text: string | null }

/** One end as everywhere: shape and word of the status, ring and word of the signal, the figure. */
function End({ status, signal, text }: EndProps) {
  return (
    <span className="change-end">
      {signal !== null && <ReadingSignal signal={signal} sentence={signalWord(signal)} />}
      {status !== null && <ReadingStatus status={status} />}
      {text !== null && <span>{text}</span>}
    </span>
  )
}

function Subject({ change }: { change: Change }) {
  const partnership = usePartnership()
  const { indicatorCode, indicatorName, goalCode, series, periodLabel, kind } = change
  const isFigure = kind === 'new-figure' || kind === 'revised-figure' || kind === 'target'
  const details = [changeTag(kind), indicatorCode, series, isFigure ? periodLabel : null].filter(
    (each) => each !== null,
  )
  return (
    <>
      {indicatorCode !== null ? (
        <Link to={paths.indicator} params={{ partnership, code: indicatorCode }} preload={false}>
          {indicatorName ?? indicatorCode}
        </Link>
      ) : (
        goalCode !== null && (
          <Link to={paths.goal} params={{ partnership, code: goalCode }} preload={false}>
            Goal {goalCode}
          </Link>
        )
      )}
      <span className="change-detail">{details.join(' · ')}</span>
    </>
  )
}
