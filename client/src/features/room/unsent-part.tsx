import type { RoomEntryInput } from '@roundtable/shared/room/room.ts'
import { entryKindWord } from '@roundtable/shared/room/room-words.ts'
import { counted } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Message } from '../../ui/message.tsx'
import type { Recording } from './use-unsent-entries.ts'

const reasons = {
  unreachable: 'Roundtable cannot be reached. Go on: they are sent by themselves, in order, when it is back.',
  'signed-out': 'Your session has ended. They are sent once you have signed in again.',
} as const

/** What the server does not have yet: how much, why, and what can be done. */
export function UnsentPart({ recording }: { recording: Recording }) {
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
          {stopped === 'signed-out' && (
            <a href={paths.signIn} target="_blank" rel="noreferrer">
              Sign in in a new tab
            </a>
          )}
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
            <Button look="quiet" onClick={() => again(input.id)}>
              Try again<span className="unseen">: {wordsOf(input)}</span>
            </Button>
            <Button look="quiet" onClick={() => setAside(input.id)}>
              Set aside<span className="unseen">: {wordsOf(input)}</span>
            </Button>
          </span>
        </Message>
      ))}
    </>
  )
}

function wordsOf(input: RoomEntryInput): string {
  const text = 'text' in input ? input.text : 'reason' in input ? input.reason : input.name
  return text === '' ? entryKindWord(input.kind) : `${entryKindWord(input.kind)}, “${text}”`
}
