import { momentWords } from '@roundtable/shared/past/as-at-rules.ts'
import { useState } from 'react'
import { isMoment, useAsAt } from '../../base/as-at.ts'
import './as-at.css'
import { Later, laterPart } from '../../ui/later/later.tsx'

const asAtDialog = laterPart(async () => (await import('./as-at-dialog.tsx')).AsAtDialog)

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
        <Later part={asAtDialog}>
          {(AsAtDialog) => <AsAtDialog asAt={asAt} onClose={() => setChoosing(false)} />}
        </Later>
      )}
    </>
  )
}
