import { readEvidence } from '@roundtable/shared/base/evidence.ts'
import { type EntryWord, fieldLabel, wordField } from '@roundtable/shared/figure/entry-fields.ts'
import { useState } from 'react'
import { EvidenceLinks } from '../../../parts/evidence-links.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { fieldId, type Row, type RowText } from './sheet.ts'

type Props = {
  row: Row
  word: EntryWord
  text: string
  /** What stands before the hint of the list, where this row makes it mean more. */
  opening?: string
  problem: string | undefined
  isChanged: boolean
  onType: (row: Row, part: Partial<RowText>) => void
}

/** What is said of a figure, in one field of its own. */
export function WordField({ row, word, text, opening = '', problem, isChanged, onType }: Props) {
  const { hint, limit, holds } = wordField[word]
  const shared = {
    id: fieldId(row.seriesId, word),
    label: fieldLabel[word],
    hint: `${opening} ${hint}`.trim(),
    maxLength: limit,
    value: text,
    onChange: (event: { target: { value: string } }) => onType(row, { [word]: event.target.value }),
  }
  return (
    <div className={isChanged ? 'detail-changed' : ''}>
      {holds === 'links' ? <LinksArea {...shared} /> : <TextArea {...shared} problem={problem} />}
    </div>
  )
}

type Area = Omit<Parameters<typeof TextArea>[0], 'value'> & { value: string }

/** Links one a line; what is no link is told when the field is left, what is one can be tried below it. */
function LinksArea(props: Area) {
  const [isTyping, setTyping] = useState(false)
  const { sentence } = readEvidence(props.value)
  return (
    <>
      <TextArea
        {...props}
        spellCheck={false}
        problem={isTyping ? undefined : (sentence ?? undefined)}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
      />
      <EvidenceLinks text={props.value} />
    </>
  )
}
