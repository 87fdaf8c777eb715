import { absenceWord } from '@roundtable/shared/figure.ts'
import { memo, useMemo, useState } from 'react'
import { ReadingStatus } from '../../reading-marks.tsx'
import type { Edit } from './return-edits.ts'
import { RowDetail } from './row-detail.tsx'
import { readRow } from './row-reading.ts'
import { type Row, type RowText, reasonOf, rowName, textOf } from './sheet.ts'
import { SheetCell } from './sheet-cell.tsx'

type Props = {
  row: Row
  edit: Edit | undefined
  /** Whether everything that is missing is to be told: after an attempt to submit. */
  told: boolean
  onType: (row: Row, part: Partial<RowText>) => void
}

const inWords: readonly string[] = ['reason', 'happened', 'why', 'next', 'correction']

/** One series of the return: what is asked, what it would be, and what is to be said about it. */
export const SheetRow = memo(function SheetRow({ row, edit, told, onType }: Props) {
  const text = useMemo(() => edit?.text ?? textOf(row), [edit, row])
  const reading = useMemo(() => readRow(row, text), [row, text])
  const [opened, setOpened] = useState<boolean | null>(null)
  const [left, setLeft] = useState(false)
  const asks = reading.problems.some((each) => inWords.includes(each.field))
  const isOpen = opened ?? (asks && (left || told || edit === undefined))
  const shown = told
    ? reading.problems
    : [...reading.unreadable, ...reading.wrong.filter((each) => !reading.unreadable.includes(each))]
  const base = edit?.base ?? text
  const detailId = `detail-${row.seriesId}`
  const problemId = `problem-${row.seriesId}`
  const problemFor = (field: string) => (shown.some((each) => each.field === field) ? problemId : undefined)
  const cell = (field: 'numerator' | 'denominator' | 'value') => (
    <SheetCell
      row={row}
      field={field}
      text={text[field]}
      isChanged={text[field] !== base[field]}
      problemId={problemFor(field)}
      onType={(typed) => onType(row, { [field]: typed })}
    />
  )
  const inFigure = shown.filter((each) => !inWords.includes(each.field))
  return (
    <>
      <tr className="sheet-row" onBlur={() => setLeft(true)}>
        <td className="sheet-code">{row.code}</td>
        <th scope="row" className="sheet-name">
          {rowName(row)}
          {row.unitSign.length > 1 && <span className="sheet-unit">{row.unitSign}</span>}
        </th>
        {row.asksFraction ? (
          <>
            {cell('numerator')}
            {cell('denominator')}
          </>
        ) : (
          cell('value')
        )}
        <td className="number sheet-value" data-label="Value">
          {withoutUnit(reading.valueText, row) ?? '–'}
        </td>
        <td className="number quiet" data-label="Last time">
          {withoutUnit(row.previousText, row) ?? 'None'}
          {row.previousLabel !== null && <span className="unseen"> in {row.previousLabel}</span>}
        </td>
        <td className="number quiet" data-label="Target">
          {withoutUnit(row.target?.text ?? null, row) ?? 'None'}
        </td>
        <td className="sheet-would" data-label="Would be">
          {inFigure.length > 0 ? (
            <strong className="sheet-check">Check figure</strong>
          ) : (
            reading.wouldBe !== null && <ReadingStatus status={reading.wouldBe} />
          )}
        </td>
        <td className="sheet-words">
          {inFigure.length > 0 && (
            <span id={problemId} className="sheet-problem">
              {inFigure.map((each) => each.sentence).join(' ')}
            </span>
          )}
          <button
            type="button"
            className="sheet-open"
            aria-expanded={isOpen}
            aria-controls={detailId}
            onClick={() => setOpened(!isOpen)}
          >
            {!isOpen && <span className="sheet-said">{saidIn(text)}</span>}
            <span className="sheet-open-word">{buttonWord(text, isOpen)}</span>
            <span className="unseen"> for {row.code}</span>
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className="sheet-detail" id={detailId}>
          <td colSpan={9}>
            <RowDetail row={row} text={text} base={base} reading={reading} told={told} onType={onType} />
          </td>
        </tr>
      )}
    </>
  )
})

/** The unit stands once, under the name. */
function withoutUnit(text: string | null, row: Row): string | null {
  if (text === null) return null
  const bare = row.unitSign.length < 2 ? text : text.replace(row.unitSign, '').trim()
  return bare.replace(/^([≤≥]) /, '$1\u00a0')
}

function saidIn(text: RowText): string {
  const reason = reasonOf(text.reason)
  if (reason !== null) return `${absenceWord[reason]}. `
  const said = text.happened !== '' ? text.happened : text.correction
  return said.length > 80 ? `${said.slice(0, 78)}… ` : said === '' ? '' : `${said} `
}

function buttonWord(text: RowText, isOpen: boolean): string {
  if (isOpen) return 'Close'
  if (saidIn(text) !== '') return 'Change'
  return text.numerator === '' && text.denominator === '' && text.value === ''
    ? 'No figure?'
    : 'Add commentary'
}
