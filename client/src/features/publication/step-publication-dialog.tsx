import { problemsOfPublicationStep } from '@roundtable/shared/publication/publication-form.ts'
import { useState } from 'react'
import { type Inputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { UndoToast } from '../../parts/undo-toast.tsx'
import type { Publication } from './publication-list.tsx'

type Deed = Inputs['publication']['step']['deed']
type Props = { publication: Publication; deed: Deed; onClose: () => void; onDone: (sentence: string) => void }

const words: Record<Deed, { title: string; means: string; done: string }> = {
  decline: {
    title: 'Decline',
    means: 'Who prepared it is told, with the reason. Nothing was public.',
    done: 'is declined',
  },
  withdraw: {
    title: 'Withdraw',
    means: 'It does not wait for sign-off any more. Nothing was public.',
    done: 'is withdrawn',
  },
  'prepare-again': {
    title: 'Prepare again',
    means: 'It waits for sign-off as it was prepared.',
    done: 'waits for sign-off again',
  },
  revoke: {
    title: 'Revoke',
    means:
      'Page and file are gone at once, and from caches within a minute; copies that others made are not. To make it public again, prepare it anew and have it signed off.',
    done: 'is not public any more',
  },
}

/** What was prepared ends before it is public, or what is public is revoked; withdrawing is undone at once. */
export function StepPublicationDialog({ publication, deed, onClose, onDone }: Props) {
  const [taken, setTaken] = useState<Publication | null>(null)
  const { step } = useProcedures().publication
  const undo = useAct(step.mutationOptions(), { onDone: onClose })
  const { title, means, done } = words[deed]
  const act = useAct(step.mutationOptions(), {
    onDone: () => {
      if (deed === 'withdraw') setTaken(publication)
      else onDone(`${publication.title} ${done}.`)
    },
  })
  if (taken !== null) {
    const { id, version } = taken
    return (
      <UndoToast
        act={undo}
        input={{ id, version: version + 1, deed: 'prepare-again' as const, reason: 'Undone at once.' }}
        onClose={onClose}
      >
        {`${publication.title} ${done}.`}
      </UndoToast>
    )
  }
  return (
    <StepDialog
      title={`${title}: ${publication.title}`}
      confirm={title}
      danger={deed !== 'prepare-again'}
      of={publication}
      about={`${publication.id} ${deed}`}
      read={({ reason }, { id, version }) => ({ id, version, deed, reason })}
      problems={problemsOfPublicationStep}
      act={act}
      askMeeting={false}
      onClose={onClose}
    >
      <p>{means}</p>
    </StepDialog>
  )
}
