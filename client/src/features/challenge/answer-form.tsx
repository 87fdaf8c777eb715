import { problemsOfSaying } from '@roundtable/shared/challenge/challenge-form.ts'
import { createPortal } from 'react-dom'
import { clockOf } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Message } from '../../ui/message.tsx'
import { Row } from './challenge-record.tsx'
import type { Challenge } from './challenge-view.ts'
import { useAnswerDraft } from './use-answer-draft.ts'

type Props = { challenge: Challenge; onPassOn: () => void; onDone: (sentence: string) => void }

/** The answer of the agency, saved as it is written; whoever of the agency opens the page goes on with it. */
export function AnswerForm({ challenge, onPassOn, onDone }: Props) {
  const { id, version, from, answersAs, can } = challenge
  const support = challenge.support?.endedOn === null ? challenge.support : null
  const draft = useAnswerDraft(challenge)
  const { text, supportTaken } = draft.typed
  const form = useForm({
    name: 'answer',
    labels: { text: 'Your answer' },
    of: null,
    text: () => ({ text }),
    read: (typed) => ({
      input: { id, version, ...typed, supportTaken: support === null ? null : supportTaken },
      problems: problemsOfSaying('answer')(typed),
    }),
    act: useAct(useProcedures().challenge.answer.mutationOptions(), {
      onDone: () => {
        draft.sent()
        onDone(`The answer is sent. ${from.name} decides about it.`)
      },
    }),
  })
  const write = (next: string) => {
    form.type('text', next)
    draft.type({ text: next })
  }
  return (
    <Row label="Your answer" below={answersAs} isPrinted={false}>
      <DraftState draft={draft} />
      {draft.theirs !== null && (
        <Message>
          {draft.theirs.savedBy} has written meanwhile: “{draft.theirs.text}”
          <span className="button-row">
            <Button
              onClick={() => {
                form.type('text', draft.theirs?.text ?? '')
                draft.take()
              }}
            >
              Take theirs
            </Button>
            <Button onClick={draft.putMine}>Put mine in its place</Button>
          </span>
        </Message>
      )}
      <Form
        form={form}
        confirm="Send the answer"
        className="challenge-answer"
        stands="Somebody has acted on this challenge meanwhile: what stands is above."
        buttons={
          can.includes('pass-on') ? (
            <Button look="quiet" onClick={onPassOn}>
              Pass it on to the next stage
            </Button>
          ) : undefined
        }
      >
        <TextArea
          {...form.field('text')}
          label={<span className="unseen">Your answer</span>}
          rows={5}
          onChange={({ target }) => write(target.value)}
        />
        {support !== null && (
          <label className="check challenge-check">
            <input
              type="checkbox"
              checked={supportTaken}
              onChange={({ target }) => draft.type({ supportTaken: target.checked })}
            />
            We take up the support {support.agencyName} offers
          </label>
        )}
        <p className="small quiet">{from.name} then accepts it, accepts it with conditions, or disagrees.</p>
      </Form>
    </Row>
  )
}

/** Whether what is written is saved, in the frame of the page where it is always in sight. */
function DraftState({ draft }: { draft: ReturnType<typeof useAnswerDraft> }) {
  const head = document.getElementById('frame-page')
  const sentence = draft.isLost
    ? 'Not saved: what you wrote stays in this browser'
    : draft.isUnsaved
      ? 'Saving…'
      : draft.savedAt === null
        ? null
        : `Draft saved ${clockOf(draft.savedAt)}`
  if (head === null || sentence === null) return null
  return createPortal(
    <span className={draft.isLost ? 'draft-state draft-state-lost' : 'draft-state'} role="status">
      {sentence}
    </span>,
    head,
  )
}
