import { assurances, signals, statuses } from '@roundtable/shared/reading/reading-words.ts'
import { AssuranceMark } from '../parts/mark/assurance-mark.tsx'
import { ReadingAssurance, ReadingSignal, ReadingStatus } from '../parts/mark/reading-marks.tsx'
import { SignalMark } from '../parts/mark/signal-mark.tsx'
import { StatusMark } from '../parts/mark/status-mark.tsx'
import { Sparkline } from '../parts/sparkline/sparkline.tsx'
import { Later, laterPart } from '../ui/later/later.tsx'
import { type GalleryEntry, givenWhole, manyRows } from './gallery-entry.ts'

const line = (key: number, values: readonly (string | null)[]) => (
  <Sparkline
    key={key}
    values={values}
    breaksAt={values.length > 12 ? [12] : []}
    target={values.length > 0 ? { low: '60', high: null } : null}
    shape="square"
    tone="off-target"
    label={`${values.length} figures, line ${key}`}
  />
)
const figures = Array.from({ length: 24 }, (_, n) => (n === 7 ? null : `${50 + ((n * 7) % 20)}`))
const there = laterPart(() => Promise.resolve('Here is the part.'))
const onItsWay = laterPart(() => new Promise<string>(() => undefined))
const outOfReach = laterPart((): Promise<string> => Promise.reject(new Error('There is no network.')))
const all = <T,>(words: readonly T[], draw: (word: T) => React.ReactNode) => <>{words.map(draw)}</>

export const markEntries: readonly GalleryEntry[] = [
  {
    name: 'What a reading says',
    files: ['parts/mark/reading-marks.tsx'],
    states: {
      ...givenWhole,
      usual: () => (
        <>
          {all(statuses, (status) => (
            <p key={status}>
              <ReadingStatus status={status} />
            </p>
          ))}
          {all(signals, (signal) => (
            <p key={signal}>
              <ReadingSignal signal={signal} sentence="October 2026 lies below the lower limit." rising />
            </p>
          ))}
          {all(assurances, (assurance) => (
            <p key={assurance}>
              <ReadingAssurance assurance={assurance} />
            </p>
          ))}
        </>
      ),
      empty: () => <ReadingStatus status="no-figure" />,
      many: () =>
        all(manyRows(), (n) => (
          <span key={n}>
            <ReadingStatus status="off-target" />{' '}
          </span>
        )),
    },
  },
  {
    name: 'Status',
    files: ['parts/mark/status-mark.tsx'],
    states: {
      ...givenWhole,
      usual: () => <StatusMark shape="triangle" tone="within-tolerance" word="Within tolerance" />,
      empty: () => <StatusMark shape="dash" tone="no-figure" word="No figure" />,
      many: 'Drawn above, as a reading.',
    },
  },
  {
    name: 'Signal',
    files: ['parts/mark/signal-mark.tsx'],
    states: {
      ...givenWhole,
      usual: () => <SignalMark glyph="down" tone="worsening" sentence="Worsening for real." />,
      empty: () => <SignalMark glyph="none" tone="none" sentence="Not enough figures yet." />,
      many: 'Drawn above, as a reading.',
    },
  },
  {
    name: 'Assurance',
    files: ['parts/mark/assurance-mark.tsx'],
    states: {
      ...givenWhole,
      usual: () => <AssuranceMark letter="P" word="Will meet the target" />,
      empty: () => <AssuranceMark letter="–" word="Cannot be said" />,
      many: 'Drawn above, as a reading.',
    },
  },
  {
    name: 'Sparkline',
    files: ['parts/sparkline/sparkline.tsx'],
    states: {
      ...givenWhole,
      usual: () => line(1, figures),
      empty: () => line(2, []),
      many: () => all(manyRows(), (n) => line(n + 2, figures)),
    },
  },
  {
    name: 'Part loaded later',
    files: ['ui/later/later.tsx'],
    states: {
      ...givenWhole,
      usual: () => <Later part={there}>{(word) => <p>{word}</p>}</Later>,
      empty: 'It stands for a part that has this state itself.',
      loading: () => (
        <Later part={onItsWay} waiting={<p>In the place of the part.</p>}>
          {(word) => <p>{word}</p>}
        </Later>
      ),
      error: () => <Later part={outOfReach}>{(word) => <p>{word}</p>}</Later>,
      many: 'It is one part.',
    },
  },
]
