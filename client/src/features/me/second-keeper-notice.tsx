import type { Me } from '../../base/trpc.ts'
import { Message } from '../../ui/message.tsx'

/** Says why nothing is decided yet from a seat that takes two keepers. */
export function SecondKeeperNotice({ me }: { me: Me }) {
  const waiting = me.seats.filter(({ confirmed }) => !confirmed)
  if (waiting.length === 0) return null
  return (
    <Message tone="doubt">
      <strong>
        Your seat as {waiting.map(({ roleWord }) => roleWord.toLowerCase()).join(' and ')} waits for its
        second keeper.
      </strong>{' '}
      Until somebody else who keeps people has confirmed it, you read and prepare; you do not approve, agree,
      sign, publish or give seats.
    </Message>
  )
}
