import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { type Me, usePartnership } from '../../base/trpc.ts'
import { Message } from '../../ui/message.tsx'

/** Says why nothing is shown to a seat that asks for a second factor, and where one is set up. */
export function FactorNotice({ me }: { me: Me }) {
  const partnership = usePartnership()
  const asking = me.seats.filter(({ mustEnrol }) => mustEnrol)
  if (asking.length === 0) return null
  return (
    <Message tone="doubt">
      <strong>
        Your seat as {asking.map(({ roleWord }) => roleWord.toLowerCase()).join(' and ')} asks for a second
        factor.
      </strong>{' '}
      Until you sign in with one it shows nothing.{' '}
      <Link to={paths.account} params={{ partnership }}>
        Set it up on the page of your account
      </Link>
      , or sign in with the passkey you have.
    </Message>
  )
}
