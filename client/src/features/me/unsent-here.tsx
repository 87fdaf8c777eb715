import { Suspense } from 'react'
import { hasLeft, hasUnsent } from '../../base/device/entry-keys.ts'
import type { Me } from '../../base/trpc.ts'
import { lazyDialog, lazyPart } from '../../ui/lazy-part.tsx'

const loadDialog = async () => (await import('./leave-dialog.tsx')).LeaveDialog
const loadNotice = async () => (await import('./unsent-notice.tsx')).UnsentNotice
/** Loaded by whoever has entries on the device: nobody else waits for it. */
export const LeaveDialog = lazyDialog(loadDialog)
const UnsentNotice = lazyPart(loadNotice, () => null)

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
