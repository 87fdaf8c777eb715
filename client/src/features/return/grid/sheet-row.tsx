import type { FigureNumber } from '@roundtable/shared/figure/entry-fields.ts'
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { usePlain } from '../../../parts/plain.ts'
import { sameCell } from '../draft/edit-steps.ts'
import type { Edit } from '../draft/return-edits.ts'
import { RowDetail } from '../row/row-detail.tsx'
import { asksWords, messagesOf, useRowMessages } from '../row/row-messages.ts'
import { RowOutcome } from '../row/row-outcome.tsx'
import { readRow } from '../row/row-reading.ts'
import { type Row, type RowText, rowName, textOf } from '../row/sheet.ts'
import { roleOf, SheetCell } from '../row/sheet-cell.tsx'
import type { GridMode } from './grid-parts.ts'

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
}

/** One series of the return: what is asked, what it would be, and what is to be said about it. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { row, index, edit, isStacked, active, from, to, mode, onType } = props
  const text = edit?.text ?? textOf(row)
  const base = props.base ?? text
  // A key is painted in its cell first; what follows from it comes with the next frame.
  const settled = useDeferredValue(text)
  const isEditing = useDeferredValue(isStacked || (active >= 0 && mode !== 'move'))
  const reading = useMemo(() => readRow(row, settled), [row, settled])
  const all = useMemo(
    () => messagesOf(reading, settled.confirmation, props.told),
    [reading, settled, props.told],
  )
  const told = useRowMessages(all, settled, isEditing)
  const [opened, setOpened] = useState<boolean | null>(null)
  const isOpen = opened ?? (props.told && asksWords(reading))
  const toggle = useCallback(() => setOpened(!isOpen), [isOpen])
  const detailId = `detail-${row.seriesId}`
  const problemId = `problem-${row.seriesId}`
  const isChanged = (field: keyof RowText) => !sameCell(field, text[field], base[field])
  const cell = (field: FigureNumber, column: number) => {
    const isDoubtful = told.doubt !== null && field !== 'denominator'
    const isWrong = told.figure.some((each) => each.field === field)
    return (
      <SheetCell
        row={row}
        field={field}
        text={text[field]}
        column={column}
        isActive={active === column}
        isSelected={from <= column && column <= to}
        isChanged={isChanged(field)}
        isDoubtful={isDoubtful}
        problemId={isWrong || isDoubtful ? problemId : undefined}
        isStacked={isStacked}
        tabIndex={isStacked ? undefined : active === column ? 0 : -1}
        isEdited={active === column && mode !== 'move'}
        onType={onType}
      />
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
        <RowName row={row} isStacked={isStacked} />
        {row.asksFraction ? (
          <>
            {cell('numerator', 0)}
            {cell('denominator', 1)}
          </>
        ) : (
          cell('value', 0)
        )}
        <RowOutcome
          row={row}
          text={settled}
          reason={text.reason}
          isReasonChanged={isChanged('reason')}
          reading={reading}
          told={told}
          problemId={problemId}
          detailId={detailId}
          isOpen={isOpen}
          isStacked={isStacked}
          active={active > 1 ? active : -1}
          from={from}
          to={to}
          onType={onType}
          onToggle={toggle}
        />
      </tr>
      {isOpen && (
        <tr className="sheet-detail" id={detailId} data-under={index} {...roleOf('row', isStacked)}>
          <td colSpan={9} {...roleOf('gridcell', isStacked)}>
            <RowDetail
              row={row}
              text={text}
              base={base}
              reading={reading}
              told={props.told}
              onType={onType}
            />
          </td>
        </tr>
      )}
    </>
  )
})

const RowName = memo(function RowName({ row, isStacked }: Pick<Props, 'row' | 'isStacked'>) {
  const plain = usePlain()
  return (
    <>
      <td className="sheet-code" {...roleOf('gridcell', isStacked)}>
        {!plain && row.code}
      </td>
      <th scope="row" className="sheet-name" {...roleOf('rowheader', isStacked)}>
        {rowName(row)}
        {row.unitSign.length > 1 && <span className="sheet-unit">{row.unitSign}</span>}
        {row.decision !== null && (
          <span className={`sheet-decision sheet-decision-${row.decision.kind}`}>
            {row.decision.kind === 'approved'
              ? `Approved by ${row.decision.by}`
              : `Sent back: ${row.decision.reason}`}
          </span>
        )}
      </th>
    </>
  )
})
