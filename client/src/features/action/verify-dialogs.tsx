import { problemsOfActionStep, problemsOfVerifying } from '@roundtable/shared/action/action-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { EvidenceLinks } from '../../parts/evidence-links.tsx'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { ActionView } from './action-words.ts'

type Props = { action: ActionView; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'words', ActionView>()

function Evidence({ action: { evidenceWanted, evidence, links, doneBy } }: { action: ActionView }) {
  return (
    <>
      <p>Wanted was: {evidenceWanted}</p>
      <blockquote className="action-typed">{evidence}</blockquote>
      <EvidenceLinks text={links} />
      <p className="quiet small">Reported by {doneBy ?? 'somebody not recorded'}.</p>
    </>
  )
}

/** Somebody of another agency has looked at the evidence. */
export function VerifyDialog({ action, onClose, onDone }: Props) {
  const form = useForm({
    name: 'verify',
    labels: { words: 'What you looked at (may stay empty)' },
    of: action,
    text: () => ({ words: '' }),
    read: ({ words }, { id, version }) => ({
      input: { id, version, words },
      problems: problemsOfVerifying({ words }),
    }),
    act: useAct(useProcedures().action.verify.mutationOptions(), {
      onDone: () => onDone(`Action ${action.number} is verified.`),
    }),
    unsent: { forms: unsent, about: action.id },
  })
  return (
    <FormDialog title={`Verify action ${action.number}`} form={form} confirm="It was done" onClose={onClose}>
      <Evidence action={action} />
      <TextArea {...form.field('words')} hint="Kept in the history beside your name." />
    </FormDialog>
  )
}

/** They have looked, and it was not done or nothing shows it. */
export function RefuseDialog({ action, onClose, onDone }: Props) {
  const act = useAct(useProcedures().action.refuse.mutationOptions(), {
    onDone: () => onDone(`Action ${action.number} is in progress again, and its agency reads why.`),
  })
  return (
    <StepDialog
      title={`Do not verify action ${action.number}`}
      confirm="Send it back"
      of={action}
      about={`${action.id} refuse`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfActionStep}
      act={act}
      askMeeting={false}
      onClose={onClose}
    >
      <Evidence action={action} />
    </StepDialog>
  )
}

export function CancelActionDialog({ action, onClose, onDone }: Props) {
  const act = useAct(useProcedures().action.cancel.mutationOptions(), {
    onDone: () => onDone(`Action ${action.number} is cancelled.`),
  })
  return (
    <StepDialog
      title={`Cancel action ${action.number}`}
      confirm="Cancel this action"
      danger
      of={action}
      about={`${action.id} cancel`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfActionStep}
      act={act}
      askMeeting={false}
      onClose={onClose}
    >
      <p>It stays on the record with your reason, and nobody has it to do any more.</p>
    </StepDialog>
  )
}
