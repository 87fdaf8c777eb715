import { entryKindWord } from '@roundtable/shared/room/room-words.ts'
import { useState } from 'react'
import { isRaised, type UnsentInput } from '../../base/device/unsent-entries.ts'
import { counted } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { Message } from '../../ui/message.tsx'
import { SignInAgain } from '../../ui/sign-in-again.tsx'
import type { Making } from './entering.tsx'
import { canBeMended, MendForm } from './mend-form.tsx'
import type { Raising } from './raised-part.tsx'
import type { Recording } from './use-unsent-entries.ts'

const reasons = {
  unreachable: 'Roundtable cannot be reached. Go on: they are sent by themselves, in order, when it is back.',
  'signed-out': 'Your session has ended. They are sent once you have signed in again.',
} as const

type Props = { recording: Recording; making: Making | null; raising: Raising }

/** What the server does not have yet: how much, why, and what can be done. */
export function UnsentPart({ recording, making, raising }: Props) {
  const [mends, setMends] = useState<string | null>(null)
  const { kept, stopped, sendNow, again, setAside } = recording
  const waiting = kept.filter(({ refused }) => refused === null)
  const refused = kept.filter((each) => each.refused !== null)
  return (
    <>
      {waiting.length > 0 && (
        <Message tone="doubt">
          <strong>
            {counted(waiting.length, 'entry is', 'entries are')} kept on this device and not sent yet.
          </strong>{' '}
          {stopped === null ? 'They are being sent.' : reasons[stopped]}{' '}
          {stopped === 'signed-out' && <SignInAgain />}
          {stopped !== null && (
            <Button look="quiet" onClick={sendNow}>
              Send now
            </Button>
          )}
        </Message>
      )}
      {refused.map(({ input, refused: sentence }) => (
        <Message key={input.id} tone="problem">
          <strong>Not recorded: {wordsOf(input)}</strong> {sentence}
          <span className="button-row">
            {mends !== input.id && canBeMended(input) && (
              <Button look="quiet" onClick={() => setMends(input.id)}>
                Mend<span className="unseen">: {wordsOf(input)}</span>
              </Button>
            )}
            <Button look="quiet" onClick={() => again(input.id)}>
              Try again<span className="unseen">: {wordsOf(input)}</span>
            </Button>
            <Button look="quiet" onClick={() => setAside(input.id)}>
              Set aside<span className="unseen">: {wordsOf(input)}</span>
            </Button>
          </span>
          {mends === input.id && (
            <Mending
              key={input.id}
              {...{ input, making, raising }}
              onMend={recording.mend}
              onDone={() => setMends(null)}
            />
          )}
        </Message>
      ))}
    </>
  )
}

type MendingProps = Omit<Props, 'recording'> & {
  input: UnsentInput
  onMend: (input: UnsentInput) => void
  onDone: () => void
}

/** The words as they were entered, to be sent otherwise. */
function Mending({ input, making, raising, onMend, onDone }: MendingProps) {
  if (isRaised(input)) {
    return raising({ kind: input.kind, itemId: input.itemId, about: '', held: input, onDone })
  }
  return making === null ? null : <MendForm making={making} input={input} onMend={onMend} onDone={onDone} />
}

const textOf = (input: UnsentInput): string => {
  if (input.kind === 'challenge') return input.raised.question
  if (input.kind === 'action') return input.raised.wording
  return 'text' in input ? input.text : 'reason' in input ? input.reason : input.name
}

function wordsOf(input: UnsentInput): string {
  const word =
    input.kind === 'challenge' ? 'Challenge' : input.kind === 'action' ? 'Action' : entryKindWord(input.kind)
  const text = textOf(input)
  return text === '' ? word : `${word}, “${text}”`
}
