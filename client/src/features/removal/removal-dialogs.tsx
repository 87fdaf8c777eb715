import { problemsOfDecline } from '@roundtable/shared/removal/removal-form.ts'
import { useQuery } from '@tanstack/react-query'
import { counted } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { QueryStates } from '../../ui/query-states.tsx'

export type Removal = Outputs['removal']['list'][number]
export type RemovalStep = Removal['can'][number]
type Props = {
  removal: Removal
  step: RemovalStep
  onClose: () => void
  onDone: (sentence: string) => void
}

/** What a keeper, or who asked, does about words that are to be blacked out. */
export function RemovalDialog(props: Props) {
  if (props.step === 'decline') return <DeclineDialog {...props} />
  return <KeyDialog {...props} step={props.step} />
}

const titles = {
  confirm: 'Confirm that these words go',
  remove: 'Black these words out',
  withdraw: 'Take this back',
} as const
const done = {
  confirm: 'You confirmed it as the first keeper: the second blacks the words out.',
  remove: 'The words are destroyed everywhere.',
  withdraw: 'You took it back: the words stay.',
} as const

function KeyDialog({ removal, step, onClose, onDone }: Props & { step: keyof typeof titles }) {
  const { removal: procedures } = useProcedures()
  const { id, version, words } = removal
  const onEnd = { onDone: () => onDone(done[step]) }
  const acts = {
    confirm: useAct(procedures.confirm.mutationOptions(), onEnd),
    remove: useAct(procedures.remove.mutationOptions(), onEnd),
    withdraw: useAct(procedures.withdraw.mutationOptions(), onEnd),
  }
  const act = acts[step]
  return (
    <Dialog title={titles[step]} onClose={onClose}>
      <RefusalMessage error={act.error} />
      {words !== null && <blockquote>{words}</blockquote>}
      {step !== 'withdraw' && <WordsFound id={id} />}
      {step === 'remove' && (
        <p>
          Wherever they stand they are destroyed, at every moment, with what makes them verifiable;
          “[removed]” stands in their place. <strong>This cannot be undone.</strong> Paper, mails that were
          sent and files that were downloaded cannot be called back.
        </p>
      )}
      <div className="button-row">
        <Button
          look={step === 'remove' ? 'danger' : 'primary'}
          busy={act.isPending}
          onClick={() => void act.send({ id, version })}
        >
          {titles[step]}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  )
}

function WordsFound({ id }: { id: string }) {
  const found = useQuery(useProcedures().removal.find.queryOptions({ id }))
  return (
    <QueryStates part query={found} skeleton={<p>Looking where they stand …</p>}>
      {({ texts, places }) =>
        texts === 0 ? (
          <p>These words stand nowhere, as they are written here: look at the page again.</p>
        ) : (
          <>
            <p>They stand in {counted(texts, 'text')}:</p>
            <ul>
              {places.map(({ what, texts: count }) => (
                <li key={what}>
                  {what}: {count}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </QueryStates>
  )
}

function DeclineDialog({ removal, onClose, onDone }: Props) {
  const act = useAct(useProcedures().removal.decline.mutationOptions(), {
    onDone: () => onDone('The words stay, and who asked is told.'),
  })
  return (
    <StepDialog
      title="Decline: the words stay"
      confirm="Decline"
      of={removal}
      about={`${removal.id} decline`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfDecline}
      act={act}
      askMeeting={false}
      onClose={onClose}
    />
  )
}
