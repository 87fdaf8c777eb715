import { momentWords } from '@roundtable/shared/past/as-at-rules.ts'
import { Link } from '@tanstack/react-router'
import { isMoment, useAsAt } from '../../base/as-at.ts'
import type { ViewState } from '../../base/view-state.ts'
import './as-at.css'

/** Above every page that is read as it stood: when, why nothing can be pressed, and the way back. */
export function AsAtBanner() {
  const asAt = useAsAt()
  if (asAt === null) return null
  return (
    <section className="as-at-banner" aria-label="The moment this is read as at">
      <p>
        {isMoment(asAt) ? (
          <>
            As it stood on <strong>{momentWords(asAt)}</strong>.{' '}
            <span className="as-at-why">The past cannot be changed, so nothing can be entered here.</span>
          </>
        ) : (
          'The address names a moment that cannot be read.'
        )}
      </p>
      <Link to="." search={(before: ViewState) => ({ ...before, asAt: undefined })} className="as-at-back">
        Back to now
      </Link>
    </section>
  )
}
