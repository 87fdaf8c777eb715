import { formatMoment } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import type { ShownEntry } from './room-state.ts'

type Props = {
  entries: readonly ShownEntry[]
  words: (entry: ShownEntry) => string
  /** Null for whoever only reads. */
  onCorrect: ((entry: ShownEntry) => void) | null
}

/** What was recorded, each with its corrections beside it: nothing is replaced. */
export function EntryList({ entries, words, onCorrect }: Props) {
  const first = entries.filter(
    ({ correctsId }) => correctsId === null || !entries.some(({ id }) => id === correctsId),
  )
  return (
    <ul className="room-entries">
      {first.map((entry) => {
        const corrections = correctionsOf(entries, entry)
        const newest = corrections.at(-1) ?? entry
        return (
          <li key={entry.id}>
            <p className={corrections.length > 0 ? 'room-corrected' : undefined}>{words(entry)}</p>
            {corrections.map((correction) => (
              <p key={correction.id} className="room-correction">
                <strong>Corrected:</strong> {words(correction)}
                <EntryAuthor entry={correction} />
              </p>
            ))}
            <p className="second-line">
              {corrections.length === 0 && <EntryAuthor entry={entry} />}
              {onCorrect !== null && newest.isSent && (
                <Button look="quiet" onClick={() => onCorrect(newest)}>
                  Correct<span className="unseen">: {words(newest)}</span>
                </Button>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

const correctionsOf = (entries: readonly ShownEntry[], { id }: ShownEntry): ShownEntry[] => {
  const next = entries.filter(({ correctsId }) => correctsId === id)
  return next.flatMap((each) => [each, ...correctionsOf(entries, each)])
}

function EntryAuthor({ entry: { by, madeAt, isSent } }: { entry: ShownEntry }) {
  return (
    <span className="second-line">
      {by}, {formatMoment(madeAt)}
      {isSent ? '' : ' · not sent yet'}
    </span>
  )
}
