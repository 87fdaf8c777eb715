import { periodLabel } from '@roundtable/shared/base/period.ts'
import { problemsOfPastReason } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { useState } from 'react'
import { counted, dayOf } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { Opened } from '../../ui/opened.tsx'
import { PastLines } from './past-lines.tsx'
import type { PastPart } from './use-past-file.ts'

type Props = { parts: readonly PastPart[]; onDone: (sentence: string) => void }

/** What awaits the leads, and what became of what was handed in before. */
export function PastParts({ parts, onDone }: Props) {
  return (
    <ul className="past-parts">
      {parts.map((part) => (
        <li key={part.id}>
          <PastPartRow part={part} onDone={onDone} />
        </li>
      ))}
    </ul>
  )
}

function PastPartRow({ part, onDone }: { part: PastPart; onDone: Props['onDone'] }) {
  const { pastFigures } = useProcedures()
  const [open, setOpen] = useState<'decline' | 'undo' | null>(null)
  const done = (sentence: string) => {
    setOpen(null)
    onDone(sentence)
  }
  const agree = useAct(pastFigures.agree.mutationOptions(), {
    onDone: () => done(`${counted(part.figures, 'figure')} of ${part.agencyName} are published.`),
  })
  const takeBack = useAct(pastFigures.takeBack.mutationOptions(), { onDone: () => done('Taken back.') })
  const decline = useAct(pastFigures.decline.mutationOptions(), { onDone: () => done('Declined.') })
  const undo = useAct(pastFigures.undo.mutationOptions(), { onDone: () => done('Undone.') })
  const { id, version, may } = part
  const error = agree.error ?? takeBack.error
  return (
    <article className="past-part" aria-label={`Past figures of ${part.agencyName}`}>
      <h3>
        {part.agencyName}: {counted(part.figures, 'figure')}
      </h3>
      <p>
        {pastFiguresLifecycle.states[part.state]}. {spanOf(part)} from {part.fileName}, handed in by{' '}
        {part.handedInBy} on {dayOf(part.handedInAt)}
        {part.decidedBy !== null && `; decided by ${part.decidedBy}`}.
        {part.decidedBecause !== null && ` Why: ${part.decidedBecause}`}
        {part.corrections > 0 && ` ${counted(part.corrections, 'figure')} corrected: ${part.reason}`}
      </p>
      <RefusalMessage error={error} />
      <Opened id={id} summary={`${counted(part.lines.length, 'line')} of it`}>
        <PastLines lines={part.lines} caption={`Past figures of ${part.agencyName}`} />
      </Opened>
      <div className="button-row">
        {may.agree && (
          <Button look="primary" busy={agree.isPending} onClick={() => void agree.send({ id, version })}>
            Agree {counted(part.figures, 'figure')}
          </Button>
        )}
        {may.decline && <Button onClick={() => setOpen('decline')}>Decline</Button>}
        {may.takeBack && (
          <Button busy={takeBack.isPending} onClick={() => void takeBack.send({ id, version })}>
            Take back
          </Button>
        )}
        {may.undo && <Button onClick={() => setOpen('undo')}>Undo</Button>}
      </div>
      {open !== null && (
        <StepDialog
          title={open === 'decline' ? 'Decline these past figures' : 'Undo these past figures'}
          confirm={open === 'decline' ? 'Decline them' : 'Undo them'}
          danger
          of={part}
          about={`${id} ${open}`}
          read={({ reason }) => ({ id, version, reason })}
          problems={problemsOfPastReason}
          act={open === 'decline' ? decline : undo}
          askMeeting={false}
          onClose={() => setOpen(null)}
        >
          <p>
            {open === 'decline'
              ? 'Nothing of them is published. Who handed them in is told.'
              : 'What stood before stands again. Undone is all of it, or nothing where a figure was changed since.'}
          </p>
        </StepDialog>
      )}
    </article>
  )
}

function spanOf({ lines }: PastPart): string {
  const [line] = lines
  if (line === undefined) return 'Figures'
  const first = lines.reduce((a, b) => (b.from < a.from ? b : a), line)
  const last = lines.reduce((a, b) => (b.to > a.to ? b : a), line)
  return `${periodLabel(first.frequency, first.from)} to ${periodLabel(last.frequency, last.to)},`
}
