import { memo, useMemo, useState } from 'react'
import { ReadingStatus } from '../../reading-marks.tsx'
import { sameCell } from './edit-steps.ts'
import { valueColumn, wordsColumn } from './grid-element.ts'
import type { GridMode } from './grid-parts.ts'
import type { Edit } from './return-edits.ts'
import { RowDetail } from './row-detail.tsx'
import { type RowReading, readRow } from './row-reading.ts'
import { type Row, type RowText, rowName, textOf, withoutUnit } from './sheet.ts'
import { cellProps, roleOf, SheetCell } from './sheet-cell.tsx'
import { ValueCell } from './value-cell.tsx'
import { WordsCell } from './words-cell.tsx'

type Props = {
  row: Row
  index: number
  edit: Edit | undefined
  base: RowText | undefined
  /** Whether everything that is missing is to be told: after an attempt to submit. */
  told: boolean
  /** On a phone every field is reached by itself, and nothing is a grid. */
  isStacked: boolean
  /** The column with the focus, or -1; and the columns selected, from 0 to -1 where none is. */
  active: number
  from: number
  to: number
  mode: GridMode
  onType: (row: Row, part: Partial<RowText>) => void
  onSay: (row: Row, part: Partial<RowText>) => void
}

const inWords: readonly string[] = ['happened', 'why', 'next', 'correction', 'confirmed']

/** One series of the return: what is asked, what it would be, and what is to be said about it. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { row, index, edit, told, isStacked, active, from, to, mode, onType, onSay } = props
  const text = edit?.text ?? textOf(row)
  const reading = useMemo(() => readRow(row, text), [row, text])
  const [opened, setOpened] = useState<boolean | null>(null)
  const asks = reading.problems.some((each) => inWords.includes(each.field))
  const isOpen = opened ?? (asks && told)
  const shown = told
    ? reading.problems
    : [...reading.unreadable, ...reading.wrong.filter((each) => !reading.unreadable.includes(each))]
  const base = props.base ?? text
  const detailId = `detail-${row.seriesId}`
  const problemId = `problem-${row.seriesId}`
  const inFigure = shown.filter((each) => !inWords.includes(each.field))
  const isOpenDoubt = reading.doubt !== null && inFigure.length === 0 && text.confirmed.trim() === ''
  const isTold = (field?: keyof RowText) =>
    shown.some((each) => each.field === field && !inWords.includes(each.field)) ||
    (isOpenDoubt && (field === 'numerator' || field === 'value'))
  const lookOf = (column: number, field?: keyof RowText) => ({
    column,
    isActive: active === column,
    isSelected: from <= column && column <= to,
    isChanged: field !== undefined && !sameCell(field, text[field], base[field]),
    isDoubtful: isOpenDoubt && (field === 'numerator' || field === 'value'),
    problemId: isTold(field) ? problemId : undefined,
    isStacked,
  })
  const tabIndexOf = (column: number) => (isStacked ? undefined : active === column ? 0 : -1)
  const cell = (field: 'numerator' | 'denominator' | 'value', column: number) => (
    <SheetCell
      row={row}
      field={field}
      text={text[field]}
      look={lookOf(column, field)}
      tabIndex={tabIndexOf(column)}
      isEdited={active === column && mode !== 'move'}
      onType={onType}
    />
  )
  const quiet = (column: number, label: string, shownText: React.ReactNode) => {
    const look = lookOf(column)
    return (
      <td
        className={`number quiet${look.isSelected ? ' sheet-selected' : ''}`}
        data-label={label}
        {...cellProps(look)}
        tabIndex={tabIndexOf(column)}
      >
        {shownText}
      </td>
    )
  }
  return (
    <>
      <tr
        className="sheet-row"
        data-row={index}
        aria-rowindex={isStacked ? undefined : index + 2}
        {...roleOf('row', isStacked)}
      >
        <td className="sheet-code" {...roleOf('gridcell', isStacked)}>
          {row.code}
        </td>
        <th scope="row" className="sheet-name" {...roleOf('rowheader', isStacked)}>
          {rowName(row)}
          {row.unitSign.length > 1 && <span className="sheet-unit">{row.unitSign}</span>}
        </th>
        {row.asksFraction ? (
          <>
            {cell('numerator', 0)}
            {cell('denominator', 1)}
          </>
        ) : (
          cell('value', 0)
        )}
        <ValueCell
          row={row}
          text={text}
          valueText={reading.valueText}
          smallBase={reading.smallBase}
          asksReason={reading.problems.some((each) => each.field === 'reason')}
          look={lookOf(valueColumn, 'reason')}
          tabIndex={tabIndexOf(valueColumn)}
          onType={onType}
        />
        {quiet(
          3,
          'Last time',
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
          </>,
        )}
        {quiet(4, 'Target', withoutUnit(row.target?.text ?? null, row) ?? 'None')}
        <td
          className={`sheet-would${lookOf(5).isSelected ? ' sheet-selected' : ''}`}
          data-label="Would be"
          {...cellProps(lookOf(5))}
          tabIndex={tabIndexOf(5)}
        >
          {inFigure.length > 0 ? (
            <strong className="sheet-check">Check figure</strong>
          ) : (
            reading.wouldBe !== null && <ReadingStatus status={reading.wouldBe} />
          )}
        </td>
        <WordsCell
          row={row}
          text={text}
          problems={inFigure}
          doubt={isOpenDoubt ? reading.doubt : null}
          problemId={problemId}
          asks={asks && inFigure.length === 0 ? asksSentence(reading) : null}
          isOpen={isOpen}
          detailId={detailId}
          look={lookOf(wordsColumn)}
          tabIndex={tabIndexOf(wordsColumn)}
          onToggle={() => setOpened(!isOpen)}
        />
      </tr>
      {isOpen && (
        <tr className="sheet-detail" id={detailId} data-under={index} {...roleOf('row', isStacked)}>
          <td colSpan={9} {...roleOf('gridcell', isStacked)}>
            <RowDetail row={row} text={text} base={base} reading={reading} told={told} onType={onSay} />
          </td>
        </tr>
      )}
    </>
  )
})

/** The first that is still to be said; a doubt has a sentence of its own. */
function asksSentence({ problems, doubt }: RowReading): string | null {
  const asked = problems.map((each) => each.field)
  if (asked.some((field) => field === 'happened' || field === 'why' || field === 'next')) {
    return doubt !== null && asked.includes('confirmed') ? null : 'Say what happened, why, and what next.'
  }
  return asked.includes('correction') ? 'Say why the published figure changes.' : null
}
