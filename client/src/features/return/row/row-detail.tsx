import {
  besideWords,
  type EntryWord,
  explainingWords,
  phraseOf,
  requiredWords,
} from '@roundtable/shared/figure/entry-fields.ts'
import type { RowReading } from './row-reading.ts'
import type { Row, RowText } from './sheet.ts'
import { WordField } from './word-field.tsx'

type Props = {
  row: Row
  text: RowText
  base: RowText
  reading: RowReading
  told: boolean
  onType: (row: Row, part: Partial<RowText>) => void
}

/** What belongs to a figure in words, or why there is none. */
export function RowDetail({ row, text, base, reading, told, onType }: Props) {
  const field = (word: EntryWord, opening = '') => (
    <WordField
      key={word}
      row={row}
      word={word}
      text={text[word]}
      opening={opening}
      problem={told ? reading.problems.find((each) => each.field === word)?.sentence : undefined}
      isChanged={text[word] !== base[word]}
      onType={onType}
    />
  )
  const openings = openingsOf(row, reading)
  return (
    <div className="detail">
      {reading.asksCommentary !== null && (
        <p className="detail-why">
          This would be {reading.asksCommentary}: say {phraseOf(requiredWords)}.
        </p>
      )}
      {requiredWords.map((word) => field(word))}
      {explainingWords
        .filter((word) => openings[word].isAsked || text[word] !== '')
        .map((word) => field(word, openings[word].sentence))}
      <div className="detail-beside">{besideWords.map((word) => field(word))}</div>
    </div>
  )
}

/** Why a row has to explain itself, for each word that does so. */
const openingsOf = (
  row: Row,
  { doubt, asksCorrection }: RowReading,
): Record<(typeof explainingWords)[number], { isAsked: boolean; sentence: string }> => ({
  correction: { isAsked: asksCorrection, sentence: `${row.publishedText ?? 'No figure'} is published.` },
  confirmation: { isAsked: doubt !== null, sentence: doubt ?? 'It is as usual now.' },
})
