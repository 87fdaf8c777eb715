import { momentWords } from '@roundtable/shared/past/as-at-rules.ts'
import { Suspense, useState } from 'react'
import { isMoment, useAsAt } from '../../base/as-at.ts'
import { lazyDialog } from '../../ui/lazy-part.tsx'
import './as-at.css'

const AsAtDialog = lazyDialog(async () => (await import('./as-at-dialog.tsx')).AsAtDialog)

/** "As at now ▾" in the header: which moment the page is read as at, and where to choose another. */
export function AsAtMenu() {
  const asAt = useAsAt()
  const [choosing, setChoosing] = useState(false)
  const day = asAt !== null && isMoment(asAt) ? momentWords(asAt).replace(/ at .*/, '') : null
  return (
    <>
      <button type="button" className="as-at-menu" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        As at <strong>{day ?? (asAt === null ? 'now' : '?')}</strong> <span aria-hidden="true">▾</span>
      </button>
      {choosing && (
        <Suspense fallback={null}>
          <AsAtDialog asAt={asAt} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  )
}
