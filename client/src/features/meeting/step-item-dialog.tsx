import { problemsOfAgendaStep } from '@roundtable/shared/meeting/agenda-form.ts'
import type { AgendaItem } from '@roundtable/shared/meeting/meeting.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'

export type ItemStep = 'place' | 'decline' | 'defer' | 'withdraw'
export const isItemStep = (deed: string): deed is ItemStep => Object.hasOwn(words, deed)

const words: Readonly<Record<ItemStep, { verb: string; done: string; missing: string | null }>> = {
  place: { verb: 'Put on the agenda', done: 'is on the agenda', missing: null },
  decline: { verb: 'Decline', done: 'is declined', missing: 'Say why: whoever proposed it reads it.' },
  defer: { verb: 'Defer', done: 'is deferred', missing: 'Say why, and to which meeting.' },
  withdraw: { verb: 'Withdraw', done: 'is withdrawn', missing: 'Say why: it stays in the history.' },
}

type Props = { item: AgendaItem; deed: ItemStep; onClose: () => void; onDone: (sentence: string) => void }

export function StepItemDialog({ item, deed, onClose, onDone }: Props) {
  const { verb, done, missing } = words[deed]
  return (
    <StepDialog
      title={`${verb}: ${item.title}`}
      confirm={verb}
      danger={deed === 'withdraw' || deed === 'decline'}
      of={item}
      about={`${item.id} ${deed}`}
      label={missing === null ? 'Remark (may stay empty)' : 'Why'}
      read={({ reason }, { id, version }) => ({ id, version, deed, reason })}
      problems={missing === null ? () => [] : problemsOfAgendaStep(missing)}
      act={useAct(useProcedures().meeting.stepItem.mutationOptions(), {
        onDone: () => onDone(`“${item.title}” ${done}.`),
      })}
      askMeeting={false}
      onClose={onClose}
    />
  )
}
