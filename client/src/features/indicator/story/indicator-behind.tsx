import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useState } from 'react'
import { useAsAt } from '../../../base/as-at.ts'
import { counted, formatMoment } from '../../../base/format.ts'
import { exportAddress } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { CsvLink } from '../../../parts/csv-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { WriteStoryDialog } from './write-story-dialog.tsx'

type Props = { view: Pick<IndicatorView, 'code' | 'name' | 'story'> }
type Version = IndicatorView['story']['versions'][number]

/** What lies behind an indicator, dated, with what was said before; nothing where nobody wrote it and the reader may not. */
export function IndicatorBehind({ view }: Props) {
  const partnership = usePartnership()
  const [writing, setWriting] = useState(false)
  const isPast = useAsAt() !== null
  const { versions, mayWrite } = view.story
  const [newest, ...before] = versions
  if (newest === undefined && (!mayWrite || isPast)) return null
  return (
    <section aria-labelledby={`behind-${view.code}`}>
      <div className="section-head">
        <h2 id={`behind-${view.code}`}>What lies behind it</h2>
        {newest !== undefined && (
          <CsvLink href={exportAddress('stories', partnership, { indicator: view.code })}>CSV</CsvLink>
        )}
        {mayWrite && !isPast && (
          <Button look="quiet" onClick={() => setWriting(true)}>
            {newest === undefined ? 'Write it' : 'Write it anew'}
          </Button>
        )}
      </div>
      {newest === undefined ? (
        <p className="quiet">Nobody has written yet what lies behind these figures.</p>
      ) : (
        <StoryVersion version={newest} />
      )}
      {before.length > 0 && (
        <details>
          <summary>What was said before, {counted(before.length, 'version')}</summary>
          {before.map((version) => (
            <StoryVersion key={version.version} version={version} />
          ))}
        </details>
      )}
      {writing && <WriteStoryDialog view={view} onClose={() => setWriting(false)} />}
    </section>
  )
}

const StoryVersion = ({ version: { text, recordedAt, recordedBy } }: { version: Version }) => (
  <div className="prose">
    {text.split(/\n+/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <p className="least">
      {recordedBy ?? 'Someone who has left'}, {formatMoment(recordedAt)}
    </p>
  </div>
)
