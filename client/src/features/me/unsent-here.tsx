import { hasLeft, hasUnsent } from '../../base/device/entry-keys.ts'
import type { Me } from '../../base/trpc.ts'
import { Later, laterPart } from '../../ui/later/later.tsx'

/** Loaded by whoever has entries on the device: nobody else waits for it. */
export const leaveDialog = laterPart(async () => (await import('./leave-dialog.tsx')).LeaveDialog)
const unsentNotice = laterPart(async () => (await import('./unsent-notice.tsx')).UnsentNotice)

/** For a page that goes on without a network; false where they cannot be had. */
export const loadUnsentHere = (): Promise<boolean> =>
  Promise.all([leaveDialog.load(), unsentNotice.load()]).then(
    () => true,
    () => false,
  )

export function UnsentHere({ me }: { me: Me }) {
  if (!hasUnsent() && !hasLeft()) return null
  return (
    <Later part={unsentNotice} missing={null}>
      {(UnsentNotice) => <UnsentNotice me={me} />}
    </Later>
  )
}
