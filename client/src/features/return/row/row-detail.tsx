import { rowFieldWord } from '@roundtable/shared/return/row-words.ts'
import { TextArea } from '../../../ui/field.tsx'
import { EvidenceField } from './evidence-field.tsx'
import type { RowReading } from './row-reading.ts'
import { fieldId, type Row, type RowText } from './sheet.ts'

type Props = {
  row: Row
  text: RowText
  base: RowText
  reading: RowReading
  told: boolean
  onType: (row: Row, part: Partial<RowText>) => void
}

const asked = [
  ['happened', 'What lies behind the figure, in a sentence or two.'],
  ['why', 'What you know of the reasons, and what you do not know.'],
  ['next', 'What will be done, by whom, by when.'],
] as const

/** What belongs to a figure in words, or why there is none. */
export function RowDetail({ row, text, base, reading, told, onType }: Props) {
  const problem = (field: string) =>
    told ? reading.problems.find((each) => each.field === field)?.sentence : undefined
  const look = (field: keyof RowText) => (text[field] === base[field] ? '' : 'detail-changed')
  return (
    <div className="detail">
      {reading.asksCommentary !== null && (
        <p className="detail-why">
          This would be {reading.asksCommentary}: say what happened, why, and what next.
        </p>
      )}
      {asked.map(([field, hint]) => (
        <div key={field} className={look(field)}>
          <TextArea
            id={fieldId(row.seriesId, field)}
            label={rowFieldWord[field]}
            hint={hint}
            maxLength={4000}
            value={text[field]}
            problem={problem(field)}
            onChange={(event) => onType(row, { [field]: event.target.value })}
          />
        </div>
      ))}
      {(reading.doubt !== null || text.confirmed !== '') && (
        <div className={look('confirmed')}>
          <TextArea
            id={fieldId(row.seriesId, 'confirmed')}
            label={rowFieldWord.confirmed}
            hint={`${reading.doubt ?? 'It is as usual now.'} If it is right, say how you know; whoever approves reads it.`}
            maxLength={4000}
            value={text.confirmed}
            problem={problem('confirmed')}
            onChange={(event) => onType(row, { confirmed: event.target.value })}
          />
        </div>
      )}
      {(reading.asksCorrection || text.correction !== '') && (
        <div className={look('correction')}>
          <TextArea
            id={fieldId(row.seriesId, 'correction')}
            label={rowFieldWord.correction}
            hint={`${row.publishedText ?? 'No figure'} is published. Everyone will read what it was, what it is, and why.`}
            maxLength={4000}
            value={text.correction}
            problem={problem('correction')}
            onChange={(event) => onType(row, { correction: event.target.value })}
          />
        </div>
      )}
      <div className="detail-beside">
        <div className={look('note')}>
          <TextArea
            id={fieldId(row.seriesId, 'note')}
            label={rowFieldWord.note}
            hint="How it was counted, what is missing. Everyone reads it beside the figure."
            maxLength={4000}
            value={text.note}
            problem={problem('note')}
            onChange={(event) => onType(row, { note: event.target.value })}
          />
        </div>
        <EvidenceField row={row} text={text} look={look('evidence')} onType={onType} />
      </div>
    </div>
  )
}
