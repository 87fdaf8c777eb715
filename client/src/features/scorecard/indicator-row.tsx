import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { isRising, sparklineLabel } from '@roundtable/shared/chart/sparkline-label.ts'
import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import { withoutUnit } from '@roundtable/shared/figure/figure-parts.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { paths } from '../../base/paths.ts'
import { ReadingAssurance, ReadingSignal, ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { Sparkline } from '../../parts/sparkline/sparkline.tsx'
import { LatestFigure } from './latest-figure.tsx'
import { useChangedTag } from './use-changed.ts'

type Props = {
  row: ScorecardRow
  partnership: string
  width: number
  /** Its goal, where it does not stand under it. */
  goal?: string | undefined
}
const openTags = {
  'return-late': 'tag-waiting',
  'action-overdue': 'tag-late',
  issue: 'tag-waiting',
  challenge: 'tag-waiting',
  suppressed: 'tag-info',
  'nobody-answers': 'tag-late',
} as const

/** One indicator: what it is, how it went, where it stands, who is accountable, what is open. */
export const IndicatorRow = memo(function IndicatorRow({ row, partnership, width, goal }: Props) {
  const { reading } = row
  const changed = useChangedTag(row.code)
  return (
    <tr className="indicator-row">
      <th scope="row" className="indicator-name">
        <Link to={paths.indicator} params={{ partnership, code: row.code }} preload={false}>
          {row.name}
        </Link>
        <span className="indicator-detail">
          {row.code} · {frequencyWord[row.frequency].toLowerCase()}
          {row.beside !== undefined && ` · ${row.beside}`}
          {goal !== undefined && ` · ${goal}`}
        </span>
      </th>
      <td className="indicator-line">
        {row.values.some((value) => value !== null) ? (
          <Sparkline
            values={row.values}
            breaksAt={row.breaksAt}
            target={row.target}
            {...statusLook(reading.status)}
            label={sparklineLabel(row)}
            width={width}
            height={38}
          />
        ) : (
          <span className="quiet">
            {row.latest?.symbol === 'c' ? 'Not shown: small count' : 'No figures yet'}
          </span>
        )}
      </td>
      <td className="indicator-latest">
        <LatestFigure latest={row.latest} frequency={row.frequency} />
      </td>
      <td className="indicator-target">
        {row.target !== null && (
          <>
            <span className="indicator-target-word">target </span>
            {withoutUnit(row.target.text, row.unitSign)}
          </>
        )}
      </td>
      <td className="indicator-status">
        <ReadingStatus status={reading.status} />
      </td>
      <td className="indicator-signal">
        <ReadingSignal signal={reading.signal} sentence={reading.sentence} rising={isRising(row.values)} />
        {reading.assurance !== 'none' && <ReadingAssurance assurance={reading.assurance} />}
      </td>
      <td className="indicator-answers">{row.agencyName}</td>
      <td className="indicator-open">
        <div className="indicator-marks">
          {changed !== undefined && <span className="tag tag-info">{changed}</span>}
          {row.open.map(({ kind, text }) => (
            <span key={text} className={`tag ${openTags[kind]}`}>
              {text}
            </span>
          ))}
        </div>
      </td>
    </tr>
  )
})
