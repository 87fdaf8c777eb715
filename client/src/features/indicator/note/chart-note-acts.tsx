import { ended } from '@roundtable/shared/base/ended.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useState } from 'react'
import { formatMoment } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { RefusalMessage } from '../../../ui/form/refusal-message.tsx'
import { LiveRegion, Message } from '../../../ui/message.tsx'
import { AnnotateDialog } from './annotate-dialog.tsx'
import { ChooseChartDialog } from './choose-chart-dialog.tsx'
import { MarkStepDialog } from './mark-step-dialog.tsx'
import { RetitleDialog } from './retitle-dialog.tsx'
import { SetStepAsideDialog } from './set-step-aside-dialog.tsx'

type Open = 'step' | 'proposed' | 'aside' | 'note' | 'title' | 'chart' | null

const done = {
  step: 'The step change is marked: average and limits start anew there.',
  proposed: 'The step change is marked as the figures suggested.',
  aside: 'The proposal is set aside.',
  note: 'The note stands on the chart.',
  title: 'The title is yours now.',
  chart: 'The chart is chosen, here and on the scorecard.',
} as const

/** What may be said about the chart by who reads it. */
export function ChartNoteActs({ view }: { view: IndicatorView }) {
  const [open, setOpen] = useState<Open>(null)
  const [said, setSaid] = useState('')
  if (!view.mayMarkChart && !view.mayAnnotate) return null
  const close = () => setOpen(null)
  const dialog = (kind: Exclude<Open, null>) => ({
    view,
    onClose: close,
    onDone: () => {
      close()
      setSaid(done[kind])
    },
  })
  return (
    <>
      {view.proposal !== null && (
        <Message tone="told">
          <p>
            Proposed from {view.proposal.fromLabel} on: {view.proposal.reason}
          </p>
          <div className="chart-note-acts">
            <Button onClick={() => setOpen('proposed')}>Look at the proposed step change</Button>
            <Button onClick={() => setOpen('aside')}>Set it aside</Button>
          </div>
        </Message>
      )}
      <SetAside view={view} />
      <div className="chart-note-acts">
        {view.mayAnnotate && <Button onClick={() => setOpen('note')}>Add a note</Button>}
        {view.mayMarkChart && (
          <>
            <Button onClick={() => setOpen('step')}>Mark a step change</Button>
            <Button onClick={() => setOpen('title')}>Write the title</Button>
            {view.chart.offered.length > 1 && (
              <Button onClick={() => setOpen('chart')}>Choose the chart</Button>
            )}
          </>
        )}
      </div>
      <LiveRegion>{said}</LiveRegion>
      {open === 'step' && <MarkStepDialog {...dialog('step')} />}
      {open === 'proposed' && <MarkStepDialog {...dialog('proposed')} proposal={view.proposal} />}
      {open === 'aside' && view.proposal !== null && (
        <SetStepAsideDialog {...dialog('aside')} proposal={view.proposal} />
      )}
      {open === 'note' && <AnnotateDialog {...dialog('note')} />}
      {open === 'title' && <RetitleDialog {...dialog('title')} />}
      {open === 'chart' && <ChooseChartDialog {...dialog('chart')} />}
    </>
  )
}

/** What the figures propose and is not wanted, with the way back. */
function SetAside({ view }: { view: IndicatorView }) {
  const resume = useAct(useProcedures().indicator.resumeStep.mutationOptions())
  const { code, seriesId, setAside } = view
  if (setAside === null) return null
  const by = setAside.recordedBy === null ? '' : ` by ${setAside.recordedBy}`
  return (
    <div className="chart-note-aside">
      <p className="small">
        A step change proposed from {setAside.fromLabel} on was set aside{by},{' '}
        {formatMoment(setAside.recordedAt)}: {ended(setAside.reason)}
      </p>
      <Button
        look="quiet"
        busy={resume.isPending}
        onClick={() => void resume.send({ code, seriesId, id: setAside.id })}
      >
        Propose it again
      </Button>
      <RefusalMessage error={resume.error} />
    </div>
  )
}

type EndProps = { view: IndicatorView; kind: 'step' | 'note' | 'title'; id: string; what: string }
const endWord = {
  step: 'End this step change',
  note: 'Withdraw this note',
  title: 'Withdraw this title',
} as const

/** Ends what was said; it stays in the history. */
export function EndNote({ view, kind, id, what }: EndProps) {
  const { indicator } = useProcedures()
  const step = useAct(indicator.endStepChange.mutationOptions())
  const note = useAct(indicator.withdrawAnnotation.mutationOptions())
  const title = useAct(indicator.withdrawTitle.mutationOptions())
  const act = { step, note, title }[kind]
  return (
    <>
      <Button
        look="quiet"
        busy={act.isPending}
        onClick={() => void act.send({ code: view.code, seriesId: view.seriesId, id })}
      >
        {endWord[kind]}
        <span className="unseen">: {what}</span>
      </Button>
      <RefusalMessage error={act.error} />
    </>
  )
}
