import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { indicatorLifecycle, indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsAt } from '../../../base/as-at.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { Button } from '../../../ui/button.tsx'
import { Message } from '../../../ui/message.tsx'
import { PredecessorAct } from '../predecessor/predecessor-act.tsx'
import { IndicatorLines } from './indicator-lines.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { ReviseDefinitionDialog } from './revise-definition-dialog.tsx'
import { type IndicatorStep, indicatorStepWord, StepIndicatorDialog } from './step-indicator-dialog.tsx'
import './definition.css'

const stepsOffered: readonly IndicatorStep[] = [
  'suspend',
  'resume',
  'retire',
  'restore',
  'withdraw',
  'draft-again',
]

const isAgreed = (state: IndicatorView['state']): boolean => state !== 'draft' && state !== 'withdrawn'

type Open = 'define' | 'place' | IndicatorStep

/** How an indicator is set up: its definition, where it stands, its lines, and whether it lives. */
export function IndicatorSetUp({ view }: { view: IndicatorView }) {
  const [open, setOpen] = useState<Open | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const close = () => setOpen(null)
  const me = useQuery(useProcedures().me.get.queryOptions())
  const isPast = useAsAt() !== null
  if (isPast || me.data?.may.includes('see indicators that are not agreed') !== true) return null
  const mayKeep = me.data.may.includes('keep indicators')
  const deeds = stepsOffered.filter((deed) => isOpenTo(indicatorLifecycle, deed, view.state))
  return (
    <section aria-labelledby="indicator-set-up">
      <div className="section-head">
        <h2 id="indicator-set-up">Set-up</h2>
        <span className="tag">{indicatorStateWord(view.state)}</span>
      </div>
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      {mayKeep && (
        <div className="button-row draft-acts">
          {isOpenTo(indicatorLifecycle, 'revise', view.state) && (
            <Button onClick={() => setOpen('define')}>Define it anew</Button>
          )}
          <Button onClick={() => setOpen('place')}>Move it</Button>
          {isAgreed(view.state) && <PredecessorAct view={view} />}
          {deeds.map((deed) => (
            <Button key={deed} onClick={() => setOpen(deed)}>
              {indicatorStepWord(deed)}
            </Button>
          ))}
        </div>
      )}
      {view.formula === null && <IndicatorLines code={view.code} mayKeep={mayKeep} />}
      {open === 'define' && <ReviseDefinitionDialog view={view} onClose={close} />}
      {open === 'place' && <PlaceDialog view={view} onClose={close} />}
      {open !== null && open !== 'define' && open !== 'place' && (
        <StepIndicatorDialog
          indicator={view}
          deed={open}
          onClose={close}
          onDone={(sentence) => {
            close()
            setSaid(sentence)
          }}
        />
      )}
    </section>
  )
}
