import { longestOfGoal, type ProposedField, problemsOfProposal } from '@roundtable/shared/goal/goal-form.ts'
import type { GoalKind } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Props = { kind: GoalKind; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<ProposedField, null>()

const labels = {
  wording: 'The goal',
  childWording: 'As a child would say it',
  why: 'Why this goal',
  populationOutcome: 'What would be different for children',
  story: 'The story so far (can wait)',
}

/** A goal, or the vision, put on the table: it counts when the board agrees it. */
export function ProposeGoalDialog({ kind, onClose, onDone }: Props) {
  const [id] = useState(newId)
  const isVision = kind === 'vision'
  const form = useForm({
    name: 'propose-goal',
    labels: isVision
      ? { ...labels, wording: 'The vision', childWording: 'As a child would say it (if you like)' }
      : labels,
    of: null,
    text: () => ({ wording: '', childWording: '', why: '', populationOutcome: '', story: '' }),
    read: (text) => ({ input: { id, kind, ...text }, problems: problemsOfProposal(text, kind) }),
    act: useAct(useProcedures().goal.propose.mutationOptions(), {
      onDone: ({ code }) =>
        onDone(
          isVision
            ? 'The vision is proposed: it stands above the scorecard once the board agrees it.'
            : `Goal ${code} is proposed: it counts once the board agrees it.`,
        ),
    }),
    unsent: { forms: unsent, about: kind },
  })
  return (
    <FormDialog
      title={isVision ? 'Propose a vision' : 'Propose a goal'}
      form={form}
      confirm={isVision ? 'Propose the vision' : 'Propose the goal'}
      onClose={onClose}
      wide
    >
      <TextArea
        {...form.field('wording')}
        hint={
          isVision
            ? 'One sentence that all partners stand behind.'
            : `In plain words, ${longestOfGoal.wording} characters or fewer, for example: Young people leaving care are ready.`
        }
        rows={2}
      />
      <TextArea {...form.field('childWording')} rows={2} />
      {!isVision && (
        <>
          <TextArea {...form.field('why')} rows={3} />
          <TextArea {...form.field('populationOutcome')} rows={2} />
          <TextArea {...form.field('story')} rows={4} />
        </>
      )}
    </FormDialog>
  )
}
