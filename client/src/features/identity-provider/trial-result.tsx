import type { SignInOutcome } from '../../base/sign-in/single-sign-on.ts'
import { Message } from '../../ui/message.tsx'

/** What the provider said of who tried it, in words. */
export function TrialResult({ outcome: { refused, sentences } }: { outcome: SignInOutcome }) {
  if (refused !== null) return <Message tone="problem">{refused}</Message>
  return (
    <Message tone={sentences.every(({ isGood }) => isGood) ? 'done' : 'doubt'}>
      <p>This is what the provider says of you. Nobody was signed in, and nothing was connected.</p>
      <ul className="trial-list">
        {sentences.map(({ sentence, isGood }) => (
          <li key={sentence}>
            {!isGood && <strong>Look at this: </strong>}
            {sentence}
          </li>
        ))}
      </ul>
    </Message>
  )
}
