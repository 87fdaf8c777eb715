import { assurances, signals, statuses } from '@roundtable/shared/reading/reading-words.ts'
import { Suspense } from 'react'
import { AssuranceMark } from '../parts/mark/assurance-mark.tsx'
import { ReadingAssurance, ReadingSignal, ReadingStatus } from '../parts/mark/reading-marks.tsx'
import { SignalMark } from '../parts/mark/signal-mark.tsx'
import { StatusMark } from '../parts/mark/status-mark.tsx'
import { Sparkline } from '../parts/sparkline/sparkline.tsx'
import { lazyPart, PartMissing } from '../ui/lazy-part.tsx'
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
const all = <T,>(words: readonly T[], draw: (word: T) => React.ReactNode) => <>{words.map(draw)}</>

const Later = lazyPart(async () => () => <p>It is here now.</p>)

export const markEntries: readonly GalleryEntry[] = [
  {
    name: 'Part that is loaded later',
    files: ['ui/lazy-part.tsx'],
    states: {
      usual: () => (
        <Suspense>
          <Later />
        </Suspense>
      ),
      empty: 'It always loads something.',
      loading: 'What stands meanwhile is said where it is used.',
      error: () => <PartMissing />,
      refused: 'Code is not refused to anybody.',
      many: 'It shows one thing.',
    },
  },
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
]
