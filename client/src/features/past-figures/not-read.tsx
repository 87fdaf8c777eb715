import { counted } from '../../base/format.ts'
import type { PastFile } from './use-past-file.ts'

const areasShown = 12

/** What the file holds beside figures, named by kind with its cells: nothing is passed over without a word. */
export function NotRead({ notRead }: { notRead: PastFile['notRead'] }) {
  if (notRead.length === 0) return null
  const cells = notRead.reduce((sum, { count }) => sum + count, 0)
  return (
    <details className="past-not-read">
      <summary>Not read as figures: {counted(cells, 'cell')}</summary>
      <dl>
        {notRead.map(({ kind, sentence, cells: areas, count }) => (
          <div key={kind}>
            <dt>
              {sentence} <span className="small">({counted(count, 'cell')})</span>
            </dt>
            <dd className="small">
              {areas.slice(0, areasShown).join(', ')}
              {areas.length > areasShown && ' and more'}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
