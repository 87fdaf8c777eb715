import { Message } from '../message.tsx'

/** Small counts of people in words that are about to be told: nothing is changed, and the person goes on or not. */
export function SmallNumbers({ told }: { told: readonly string[] }) {
  return (
    <Message tone="doubt">
      <strong>Small numbers in words.</strong> {told.map((each) => `“${each}”`).join(', ')} may tell who it
      is, also where the figure itself is hidden. Say it without the number, or send it again as it is.
    </Message>
  )
}
