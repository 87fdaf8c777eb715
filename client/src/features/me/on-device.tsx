import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { hasUnsent } from '../../base/device/entry-keys.ts'
import { meetingOfName } from '../../base/device/pack-name.ts'
import { listSealed } from '../../base/device/sealed-store.ts'
import { forgetDevice, signedOutHere, signOutLater } from '../../base/device/sign-out-later.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { LeaveDialog, loadUnsentHere } from './unsent-here.tsx'

/** What can be read on this device while Roundtable cannot be reached, and the way out of it. */
export function OnDevice() {
  const partnership = usePartnership()
  const names = useQuery({ queryKey: ['kept names'], queryFn: listSealed, networkMode: 'always', gcTime: 0 })
  const [asks, setAsks] = useState(false)
  const meetings = (names.data ?? []).flatMap((name) => meetingOfName(name, partnership) ?? [])
  if (meetings.length === 0) return null
  // Where the question cannot be loaded, what is not sent stays under its author’s name.
  const leave = async (isAsked: boolean) => {
    if (!isAsked && hasUnsent() && (await loadUnsentHere())) {
      setAsks(true)
      return
    }
    setAsks(false)
    await forgetDevice()
    signOutLater()
    window.dispatchEvent(new Event(signedOutHere))
  }
  return (
    <div className="prose">
      <h2>Kept on this device</h2>
      <ul>
        {meetings.map((number) => (
          <li key={number}>
            <Link to={paths.present} params={{ partnership, number: String(number) }}>
              The pack of meeting {number}
            </Link>
          </li>
        ))}
      </ul>
      <Button onClick={() => void leave(false)}>Sign out on this device</Button>
      {asks && (
        <Suspense>
          <LeaveDialog onLeave={() => void leave(true)} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </div>
  )
}
