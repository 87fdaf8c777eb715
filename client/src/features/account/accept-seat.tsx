import { Link } from '@tanstack/react-router'
import { acceptInvitation, type Invitation } from '../../base/account.ts'
import { paths } from '../../base/paths.ts'
import { refusalKind, refusalSentence } from '../../base/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Message } from '../../ui/message.tsx'
import { useEnter } from './use-enter.ts'

type Props = { token: string; code: string | null; invitation: Invitation; onAccepted: () => void }

/** For somebody who can sign in already: one press while they are signed in, and no second password. */
export function AcceptSeat({ token, code, invitation, onAccepted }: Props) {
  const accept = useEnter(acceptInvitation, onAccepted)
  const mustSignIn = accept.error !== null && refusalKind(accept.error) === 'not-signed-in'
  return (
    <>
      <p>
        You have a password for {invitation.email} already: this seat is added to what you see when you sign
        in.
      </p>
      {accept.error !== null && (
        <Message tone="problem">
          {mustSignIn ? (
            <>
              Please sign in as {invitation.email} first.{' '}
              <Link to={paths.signIn} search={{ from: `/invitation/${token}`, with: 'password' }}>
                Sign in and come back here
              </Link>
            </>
          ) : (
            refusalSentence(accept.error)
          )}
        </Message>
      )}
      <Button
        look="primary"
        busy={accept.isPending}
        onClick={() => void accept.send({ token, code, password: null })}
      >
        Take your seat
      </Button>
    </>
  )
}
