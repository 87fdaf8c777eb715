import { Button } from '../../ui/button.tsx'
import { Row } from './challenge-record.tsx'
import type { Challenge } from './challenge-view.ts'
import type { Saying } from './say-dialog.tsx'

type Deed = Exclude<Saying['deed'], 'correct' | 'pass-on'>
type Props = { challenge: Challenge; onSay: (deed: Deed) => void }

const words: readonly (readonly [Deed, string])[] = [
  ['accept', 'Accept the answer'],
  ['accept-with-conditions', 'Accept with conditions'],
  ['disagree', 'Disagree'],
  ['resolve', 'Record that it is resolved'],
  ['withdraw', 'Withdraw the challenge'],
]

/** What the side that raised it can do now. */
export function ChallengeActs({ challenge, onSay }: Props) {
  const open = words.filter(([deed]) => challenge.can.includes(deed))
  const [first] = open
  if (first === undefined) return null
  const isDecision = first[0] === 'accept'
  return (
    <Row
      isPrinted={false}
      label={isDecision ? 'Your decision' : 'What you can do'}
      below={isDecision ? `about the answer of ${challenge.to.name}` : null}
    >
      <div className="button-row">
        {open.map(([deed, word]) => (
          <Button
            key={deed}
            look={
              deed === 'accept' || deed === 'resolve'
                ? 'primary'
                : deed === 'withdraw'
                  ? 'quiet'
                  : 'secondary'
            }
            onClick={() => onSay(deed)}
          >
            {word}
          </Button>
        ))}
      </div>
    </Row>
  )
}
