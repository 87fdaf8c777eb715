import { frequencyWord, periodLabel } from '@roundtable/shared/base/period.ts'
import { isRising, sparklineLabel } from '@roundtable/shared/chart/sparkline-label.ts'
import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import { withoutUnit } from '@roundtable/shared/figure/figure-parts.ts'
import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { ReadingAssurance, ReadingSignal, ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import { Sparkline } from '../../../parts/sparkline/sparkline.tsx'
import { NumberCell, RowHead } from '../../../ui/data-table.tsx'
import { type ColumnId, columnWord } from './indicators-view.ts'

/** One cell of the table of indicators. */
export function IndicatorCell({ id, row }: { id: ColumnId; row: IndicatorRow }) {
  if (id === 'name') return <NameCell row={row} />
  if (id === 'line') return <LineCell row={row} />
  if (id === 'latest') return <LatestCell row={row} />
  if (id === 'target') {
    return (
      <NumberCell data-label={columnWord.target} className="indicators-target">
        {row.target === null ? '' : withoutUnit(row.target.text, row.unitSign)}
      </NumberCell>
    )
  }
  if (id === 'status') {
    return (
      <td className="indicators-status">
        <ReadingStatus status={row.reading.status} />
      </td>
    )
  }
  if (id === 'signal') {
    return (
      <td className="indicators-signal">
        <ReadingSignal
          signal={row.reading.signal}
          sentence={row.reading.sentence}
          rising={isRising(row.values)}
        />
      </td>
    )
  }
  if (id === 'assurance') {
    return (
      <td data-label={columnWord.assurance}>
        <ReadingAssurance assurance={row.reading.assurance} />
      </td>
    )
  }
  return <td data-label={columnWord[id]}>{plainText(id, row)}</td>
}

function plainText(id: ColumnId, row: IndicatorRow): string {
  if (id === 'agency') {
    return row.agencyName ?? row.open.find(({ kind }) => kind === 'nobody-answers')?.text ?? ''
  }
  if (id === 'goal') return row.goalWording ?? ''
  if (id === 'theme') return row.theme
  if (id === 'frequency') return frequencyWord[row.frequency]
  return row.calculated ? 'Calculated' : (row.reportingAgencyName ?? '')
}

function NameCell({ row }: { row: IndicatorRow }) {
  const partnership = usePartnership()
  return (
    <RowHead className="indicators-name">
      <Link to={paths.indicator} params={{ partnership, code: row.code }} preload={false}>
        {row.name}
      </Link>
      <span className="indicators-detail">
        {row.code} · {frequencyWord[row.frequency].toLowerCase()}
      </span>
    </RowHead>
  )
}

function LineCell({ row }: { row: IndicatorRow }) {
  return (
    <td className="indicators-line">
      {row.values.some((value) => value !== null) ? (
        <Sparkline
          values={row.values}
          breaksAt={row.breaksAt}
          target={row.target}
          {...statusLook(row.reading.status)}
          label={sparklineLabel(row)}
          width={150}
          height={36}
        />
      ) : (
        <span className="quiet">
          {row.latest?.symbol === 'c' ? 'Not shown: small count' : 'No figures yet'}
        </span>
      )}
    </td>
  )
}

function LatestCell({ row }: { row: IndicatorRow }) {
  const { latest } = row
  if (latest === null) return <NumberCell className="quiet">No figure</NumberCell>
  return (
    <NumberCell className="indicators-latest">
      <strong>{withoutUnit(latest.text, row.unitSign.length > 1 ? row.unitSign : '')}</strong>
      <span className="indicators-detail">
        {row.unitSign.length > 1 && latest.value !== null && (
          <span className="figure-unit">{row.unitSign.trim()}</span>
        )}
        {row.frequency === 'monthly'
          ? periodLabel(row.frequency, latest.periodStart, 'short')
          : latest.periodLabel}
        {latest.smallBase && ' · small base'}
        {latest.provisional === true && ' · provisional'}
      </span>
    </NumberCell>
  )
}
