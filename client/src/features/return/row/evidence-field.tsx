import { readEvidence } from '@roundtable/shared/base/evidence.ts'
import { rowFieldWord } from '@roundtable/shared/return/row-words.ts'
import { useState } from 'react'
import { EvidenceLinks } from '../../../parts/evidence-links.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { fieldId, type Row, type RowText } from './sheet.ts'

type Props = {
  row: Row
  text: RowText
  look: string
  onType: (row: Row, part: Partial<RowText>) => void
}

/** Links one a line; what is no link is told when the field is left, what is one can be tried below it. */
export function EvidenceField({ row, text, look, onType }: Props) {
  const [isTyping, setTyping] = useState(false)
  const { sentence } = readEvidence(text.evidence)
  return (
    <div className={look}>
      <TextArea
        id={fieldId(row.seriesId, 'evidence')}
        label={rowFieldWord.evidence}
        hint="One a line: a few words, then the address. Partners see them, the public does not."
        maxLength={4000}
        value={text.evidence}
        spellCheck={false}
        problem={isTyping ? undefined : (sentence ?? undefined)}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => onType(row, { evidence: event.target.value })}
      />
      <EvidenceLinks text={text.evidence} />
    </div>
  )
}
