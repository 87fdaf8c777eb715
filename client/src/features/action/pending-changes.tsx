import { problemsOfActionStep } from '@roundtable/shared/action/action-form.ts'
import { dayOf, formatDay } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import type { ActionView } from './action-words.ts'

type ProposedChange = ActionView['asked'][number]

const outcomes: Readonly<Record<ProposedChange['outcome'], string>> = {
  waits: 'Waits for an answer',
  changed: 'Answered: the action was changed',
  declined: 'Declined',
  replaced: 'Asked anew',
  over: 'Never answered: the action was done or cancelled',
}

type Props = { action: ActionView; onDecline: () => void; onDone: (sentence: string) => void }

/** What its agency asked to be changed: what waits with its answer in one press, and what became of the others. */
export function PendingChanges({ action, onDecline, onDone }: Props) {
  const { id, number, version, asked, mayAnswer } = action
  const accept = useAct(useProcedures().action.acceptChange.mutationOptions(), {
    onDone: () => onDone(`Action ${number} was changed as its agency asked.`),
  })
  if (asked.length === 0) return null
  return (
    <section className="action-part" aria-labelledby="action-asked">
      <h2 id="action-asked">Changes its agency asked for</h2>
      <RefusalMessage error={accept.error} />
      <ul className="action-pending-list">
        {asked.map((each) => (
          <li key={each.id}>
            <p>
              <strong>{outcomes[each.outcome]}.</strong> Asked by {each.by ?? 'somebody not recorded'},{' '}
              {dayOf(each.at)}
              {each.reason === null ? '.' : `: ${each.reason}`}
            </p>
            <Differences asked={each} />
            {each.outcome === 'waits' && mayAnswer && (
              <div className="button-row unprinted">
                <Button
                  look="primary"
                  busy={accept.isPending}
                  onClick={() => void accept.send({ id, version, proposalId: each.id })}
                >
                  Accept it
                </Button>
                <Button onClick={onDecline}>Decline it</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each part that was asked to be otherwise, beside what it said then. */
function Differences({ asked }: { asked: ProposedChange }) {
  const day = (on: string | null) => (on === null ? 'no day' : formatDay(on))
  const { was } = asked
  const parts = [
    { word: 'What is to be done', before: was.wording, is: asked.wording },
    { word: 'Due', before: day(was.dueOn), is: day(asked.dueOn) },
    { word: 'What will show it', before: was.evidenceWanted, is: asked.evidenceWanted },
    { word: 'Impact looked at', before: day(was.impactOn), is: day(asked.impactOn) },
  ].filter(({ before, is }) => before !== is)
  return (
    <dl className="action-differences">
      {parts.map(({ word, before, is }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            {is}
            <span className="small quiet action-line">
              {asked.outcome === 'waits' ? 'now' : 'then'}: {before}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Declining = { action: ActionView; onClose: () => void; onDone: (sentence: string) => void }

/** It stays as it is, with the reason. */
export function DeclineChangeDialog({ action, onClose, onDone }: Declining) {
  const proposalId = action.asked[0]?.id ?? ''
  const act = useAct(useProcedures().action.declineChange.mutationOptions(), {
    onDone: () => onDone(`Action ${action.number} stays as it is, and its agency reads why.`),
  })
  return (
    <StepDialog
      title={`Decline the change of action ${action.number}`}
      confirm="Decline it"
      of={action}
      about={`${action.id} decline`}
      read={({ reason }, { id, version }) => ({ id, version, proposalId, reason })}
      problems={problemsOfActionStep}
      act={act}
      askMeeting={false}
      onClose={onClose}
    />
  )
}
