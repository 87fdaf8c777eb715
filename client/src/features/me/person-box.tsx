import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { signOut } from '../../base/account.ts'
import { hasUnsent } from '../../base/device/entry-keys.ts'
import { forgetDevice, signedOutHere, signOutLater } from '../../base/device/sign-out-later.ts'
import { formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { asRefused, refusalKind } from '../../base/refusal.ts'
import { type Me, usePartnership } from '../../base/trpc.ts'
import { LookChoice } from './look-choice.tsx'
import { LeaveDialog, loadUnsentHere } from './unsent-here.tsx'

/** Who is signed in, with every seat they have here, and for whom they stand in. */
export function PersonBox({ me }: { me: Me }) {
  const queries = useQueryClient()
  const partnership = usePartnership()
  const [problem, setProblem] = useState(false)
  const [asks, setAsks] = useState(false)
  // Where the question cannot be loaded, what is not sent stays under its author’s name.
  const leave = async (isAsked: boolean) => {
    if (!isAsked && hasUnsent(me.person.id) && (await loadUnsentHere())) {
      setAsks(true)
      return
    }
    setAsks(false)
    // What lies on the device goes first, and also where the server cannot be told.
    await forgetDevice()
    try {
      await signOut()
    } catch (error) {
      if (refusalKind(asRefused(error)) !== 'unreachable' && navigator.onLine) {
        setProblem(true)
        return
      }
      queries.clear()
      signOutLater()
      window.dispatchEvent(new Event(signedOutHere))
      return
    }
    queries.clear()
    // An answer that was on its way may have been kept meanwhile.
    await forgetDevice()
    window.location.assign(me.demonstration ? paths.demo : paths.signIn)
  }
  return (
    <div className="frame-person">
      <strong>{me.person.name}</strong>
      {me.seats.map((seat) => (
        <div key={seat.memberId}>
          {seat.title === '' ? seat.roleWord : seat.title}
          {seat.deputyFor !== null && <>, deputy for {seat.deputyFor}</>}
          <br />
          {seat.agencyName}
          {seat.untilDay !== null && <> (until {formatDay(seat.untilDay)})</>}
        </div>
      ))}
      {me.demonstration && (
        <div>
          <a href={paths.demo}>Look as somebody else</a>
        </div>
      )}
      <div className="frame-person-acts">
        <Link to={paths.account} params={{ partnership }}>
          Your account
        </Link>
        <button type="button" onClick={() => void leave(false)}>
          Sign out
        </button>
      </div>
      <LookChoice />
      <div>
        <Link to={paths.accessibility}>Accessibility</Link>
      </div>
      {asks && (
        <Suspense>
          <LeaveDialog of={me.person.id} onLeave={() => void leave(true)} onClose={() => setAsks(false)} />
        </Suspense>
      )}
      {problem && <p role="alert">You are still signed in: the server did not answer. Try again.</p>}
    </div>
  )
}
