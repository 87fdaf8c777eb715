import { absenceWord } from '@roundtable/shared/figure/absence.ts'
import type { RowProblem } from '@roundtable/shared/return/return-rules.ts'
import { usePlain } from '../../../parts/plain.ts'
import { useRowTag } from './row-title.tsx'
import { type Row, type RowText, reasonOf } from './sheet.ts'
import { type CellLook, cellClass, cellProps } from './sheet-cell.tsx'

type Props = {
  row: Row
  text: RowText
  problems: readonly RowProblem[]
  /** Why the figure is to be looked at again. */
  doubt: string | null
  problemId: string
  /** What is still to be said before the return can be submitted. */
  asks: string | null
  isOpen: boolean
  detailId: string
  look: CellLook
  tabIndex: number | undefined
  onToggle: () => void
}

/** What is wrong with the figure, what was said about it, and the way to say more. */
export function WordsCell({
  row,
  text,
  problems,
  doubt,
  asks,
  isOpen,
  detailId,
  look,
  tabIndex,
  ...rest
}: Props) {
  const said = saidIn(text)
  const tag = useRowTag(row)
  const isPlain = usePlain()
  return (
    <td className={cellClass('sheet-words', { ...look, isDoubtful: false })} {...cellProps(look)}>
      {problems.length > 0 && (
        <span id={rest.problemId} className="sheet-problem">
          {problems.map((each) => each.sentence).join(' ')}
        </span>
      )}
      {doubt !== null && (
        <span id={rest.problemId} className="sheet-doubt">
          {doubt}
        </span>
      )}
      <button
        type="button"
        className="sheet-open"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={rest.onToggle}
      >
        {!isOpen && said !== '' && <span className="sheet-said">{said} </span>}
        {!isOpen && asks !== null && <span className="sheet-problem">{asks} </span>}
        <span
          className={
            said === '' && asks === null && doubt === null
              ? 'sheet-open-word'
              : 'sheet-open-word sheet-open-quiet'
          }
        >
          {isOpen
            ? 'Close'
            : doubt !== null
              ? 'It is right'
              : said === ''
                ? isPlain
                  ? 'Say something about it'
                  : 'Add commentary'
                : 'Change'}
        </span>
        <span className="unseen"> for {tag}</span>
      </button>
    </td>
  )
}

function saidIn(text: RowText): string {
  const reason = reasonOf(text.reason)
  if (reason !== null && text.happened === '') return `${absenceWord[reason]}.`
  const said = text.happened !== '' ? text.happened : text.correction
  return said.length > 80 ? `${said.slice(0, 78)}…` : said
}
