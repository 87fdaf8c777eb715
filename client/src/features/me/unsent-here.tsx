import { lazy, Suspense } from 'react'
import { hasLeft, hasUnsent } from '../../base/device/entry-keys.ts'
import type { Me } from '../../base/trpc.ts'

const loadDialog = async () => ({ default: (await import('./leave-dialog.tsx')).LeaveDialog })
const loadNotice = async () => ({ default: (await import('./unsent-notice.tsx')).UnsentNotice })
/** Loaded by whoever has entries on the device: nobody else waits for it. */
export const LeaveDialog = lazy(loadDialog)
const UnsentNotice = lazy(() => loadNotice().catch(() => ({ default: () => null })))

/** For a page that goes on without a network; false where they cannot be had. */
export const loadUnsentHere = (): Promise<boolean> =>
  Promise.all([loadDialog(), loadNotice()]).then(
    () => true,
    () => false,
  )

export function UnsentHere({ me }: { me: Me }) {
  if (!hasUnsent() && !hasLeft()) return null
  return (
    <Suspense>
      <UnsentNotice me={me} />
    </Suspense>
  )
}
