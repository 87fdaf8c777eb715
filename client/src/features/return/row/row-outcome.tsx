import { plainBound } from '@roundtable/shared/plain/plain-words.ts'
import { memo } from 'react'
import { ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import { usePlain } from '../../../parts/plain.ts'
import { valueColumn, wordsColumn } from './grid-element.ts'
import type { RowMessages } from './row-messages.ts'
import type { RowReading } from './row-reading.ts'
import { type Row, type RowText, withoutUnit } from './sheet.ts'
import { cellProps } from './sheet-cell.tsx'
import { useColumnWord } from './use-column-word.ts'
import { ValueCell } from './value-cell.tsx'
import { WordsCell } from './words-cell.tsx'

type Props = {
  row: Row
  /** What the row is read from: a frame behind what is being typed. */
  text: RowText
  /** Why there is no figure, as chosen this moment. */
  reason: string
  isReasonChanged: boolean
  reading: RowReading
  told: RowMessages
  problemId: string
  detailId: string
  isOpen: boolean
  isStacked: boolean
  /** The column with the focus, or -1; and the columns selected, from 0 to -1 where none is. */
  active: number
  from: number
  to: number
  onType: (row: Row, part: Partial<RowText>) => void
  onToggle: () => void
}

/** What follows from the figures of a row: its value and status, beside what it was and should be. */
export const RowOutcome = memo(function RowOutcome(props: Props) {
  const { row, text, reading, told, problemId, isOpen, isStacked, active, from, to } = props
  const lookOf = (column: number) => ({
    column,
    isActive: active === column,
    isSelected: from <= column && column <= to,
    isChanged: false,
    isDoubtful: false,
    problemId: undefined,
    isStacked,
  })
  const wordOf = useColumnWord()
  const isPlain = usePlain()
  const tabIndexOf = (column: number) => (isStacked ? undefined : active === column ? 0 : -1)
  const quiet = (column: number, className: string, label: string, shown: React.ReactNode) => {
    const look = lookOf(column)
    return (
      <td
        className={`${className}${look.isSelected ? ' sheet-selected' : ''}`}
        data-label={wordOf(label)}
        {...cellProps(look)}
        tabIndex={tabIndexOf(column)}
      >
        {shown}
      </td>
    )
  }
  return (
    <>
      <ValueCell
        row={row}
        text={text}
        reason={props.reason}
        valueText={reading.valueText}
        smallBase={reading.smallBase}
        asksReason={reading.problems.some((each) => each.field === 'reason')}
        look={{
          ...lookOf(valueColumn),
          isChanged: props.isReasonChanged,
          problemId: told.figure.some((each) => each.field === 'reason') ? problemId : undefined,
        }}
        tabIndex={tabIndexOf(valueColumn)}
        onType={props.onType}
      />
      {quiet(3, 'number quiet', 'Last time', <Earlier row={row} />)}
      {quiet(
        4,
        'number quiet',
        'Target',
        row.target !== null && isPlain
          ? plainBound(row.target.text)
          : (withoutUnit(row.target?.text ?? null, row) ?? 'None'),
      )}
      {quiet(
        5,
        isPlain ? 'sheet-would sheet-would-plain' : 'sheet-would',
        'Would be',
        told.figure.length > 0 ? (
          <strong className="sheet-check">Check figure</strong>
        ) : (
          reading.wouldBe !== null && <ReadingStatus status={reading.wouldBe} />
        ),
      )}
      <WordsCell
        row={row}
        text={text}
        problems={told.figure}
        doubt={told.doubt}
        problemId={problemId}
        asks={told.asks}
        isOpen={isOpen}
        detailId={props.detailId}
        look={lookOf(wordsColumn)}
        tabIndex={tabIndexOf(wordsColumn)}
        onToggle={props.onToggle}
      />
    </>
  )
})

function Earlier({ row }: { row: Row }) {
  return (
    <>
      {withoutUnit(row.previousText, row) ?? 'None'}
      {row.previousLabel !== null && <span className="unseen"> in {row.previousLabel}</span>}
      {row.earlier.length > 0 && (
        <span className="sheet-earlier">
          {row.earlier.map(({ label, text: was }) => (
            <span key={label} title={label}>
              {withoutUnit(was, row)}
              <span className="unseen"> in {label}, </span>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
