import {
  besideWords,
  type EntryWord,
  requiredWords,
  wordField,
} from '@roundtable/shared/figure/entry-fields.ts'
import { figureParts, formatNumber } from '@roundtable/shared/figure/figure-format.ts'
import { intervalOf, isSmallBase } from '@roundtable/shared/figure/interval.ts'
import { plainBound } from '@roundtable/shared/plain/plain-words.ts'
import { shortDayOf } from '../../../base/format.ts'
import { ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import { usePlain } from '../../../parts/plain.ts'
import { SaidWords } from '../../../parts/said-words.tsx'
import { type Row, rowName } from '../row/sheet.ts'
import { useColumnWord } from '../row/use-column-word.ts'
import { signalIn } from './review-order.ts'
import { valueText } from './row-value.ts'

/** Which figure it is, and who entered it. */
export function RowEntered({ row, titleId }: { row: Row; titleId: string }) {
  const { entry } = row
  const plain = usePlain()
  return (
    <div className="review-who">
      <h2 id={titleId}>{rowName(row)}</h2>
      <p className="small quiet">
        {!plain && row.code}
        {entry !== null && (
          <>
            {plain ? '' : ' · '}
            {row.ownWork === 'own' ? 'you' : entry.enteredBy}, {shortDayOf(entry.enteredAt)}
          </>
        )}
      </p>
      {entry?.onBehalf && <p className="tag tag-waiting">Entered on behalf</p>}
    </div>
  )
}

/** The value, what it is made of, and how far it can be trusted. */
export function RowFigure({ row }: { row: Row }) {
  const plain = usePlain()
  const figure = row.entry ?? row.published
  const text = valueText(row)
  const hasValue = figure !== null && figure.value !== null
  const { after } = figureParts(figure?.value ?? '0', row)
  const [number, unit] = text.endsWith(after)
    ? [text.slice(0, text.length - after.length), after]
    : [text, '']
  return (
    <div className="review-figure">
      <p className={hasValue ? 'review-value' : 'review-value review-value-words'}>
        {number}
        {unit !== '' && <span className="review-unit">{unit}</span>}
      </p>
      {figure !== null && figure.numerator !== null && figure.denominator !== null && (
        <p className="small quiet">
          {grouped(figure.numerator)} of {grouped(figure.denominator)}
          {!plain && isSmallBase(figure.denominator) && ', few'}
        </p>
      )}
      {!plain && hasValue && <p className="small quiet review-interval">{intervalText(row)}</p>}
    </div>
  )
}

/** What it was, what it should be, and how it stands. */
export function RowCompared({ row }: { row: Row }) {
  const signal = signalIn(row)
  const plain = usePlain()
  const word = useColumnWord()
  const target = row.target?.text ?? null
  return (
    <div className="review-compared">
      <dl>
        <dt>{word('Before')}</dt>
        <dd>
          {row.previousText ?? 'None'}
          {row.previousLabel !== null && <span className="unseen"> in {row.previousLabel}</span>}
        </dd>
        <dt>{word('Target')}</dt>
        <dd>{target === null ? 'None' : plain ? plainBound(target) : target}</dd>
      </dl>
      <p>
        <ReadingStatus status={row.status} />
      </p>
      {!plain && signal !== null && <p className="small">A signal on the chart: {signal}</p>}
    </div>
  )
}

const shortHeading: Partial<Record<EntryWord, string>> = { happened: 'What', next: 'Next' }

/** What was said of it, and why it stands although it was not as expected. */
export function RowSaid({ row }: { row: Row }) {
  const { entry } = row
  if (entry === null) return <div className="review-said" />
  const isSaid = requiredWords.some((word) => entry[word] !== '')
  const beside = Object.fromEntries(besideWords.map((word) => [word, entry[word]]))
  return (
    <div className="review-said">
      {isSaid ? (
        <dl>
          {requiredWords.map((word) => (
            <div key={word}>
              <dt>{shortHeading[word] ?? wordField[word].heading}</dt>
              <dd>{entry[word] === '' ? <span className="quiet">Nothing said</span> : entry[word]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="quiet">Nothing was said, and nothing had to be.</p>
      )}
      {entry.confirmation !== '' && (
        <p className="review-doubt">
          <strong>Looked at again:</strong> {entry.confirmation}
        </p>
      )}
      {entry.correction !== '' && (
        <p className="review-doubt">
          <strong>Published now: {row.publishedText ?? 'no figure'}.</strong> Changed because:{' '}
          {entry.correction}
        </p>
      )}
      <SaidWords said={beside} />
    </div>
  )
}

const grouped = (text: string) => formatNumber(text, text.split('.')[1]?.length ?? 0)

/** "95%: 36–77%", or that there is none. */
function intervalText(row: Row): string {
  const figure = row.entry ?? row.published
  const interval = figure === null ? null : intervalOf(figure, row.unit)
  if (interval === null) return 'no interval'
  const end = (at: number) => figureParts(at.toFixed(6), row)
  const [low, high] = [end(interval.low), end(interval.high)]
  return `95%: ${low.number}–${high.number}${row.unit === 'percent' ? high.after : ''}`
}
