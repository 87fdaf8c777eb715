import { useState } from 'react'
import { dayOf } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import { LiveRegion } from '../../../ui/message.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { AgreeTargetDialog } from './agree-target-dialog.tsx'
import { ProposeTargetDialog } from './propose-target-dialog.tsx'

type Target = IndicatorView['targets'][number]

/** What was agreed to reach, from when on, why, by whom and where; and what is proposed. */
export function IndicatorTargets({ view }: { view: IndicatorView }) {
  const [proposing, setProposing] = useState(false)
  const [agreeing, setAgreeing] = useState<Target | null>(null)
  const [said, setSaid] = useState('')
  const shown = view.targets
    .filter((target) => target.state !== 'withdrawn')
    .sort((a, b) => (a.fromPeriod < b.fromPeriod ? 1 : -1))
  return (
    <section aria-labelledby="targets-title">
      <h2 className="aside-head" id="targets-title">
        Targets
      </h2>
      {shown.length === 0 && <p className="quiet">No target has been agreed.</p>}
      <ul className="aside-targets">
        {shown.map((target) => (
          <li key={target.id}>
            <p>
              <strong>{target.text}</strong> from {target.fromLabel}
              {target.state === 'proposed' && <span className="tag tag-waiting aside-tag">Proposed</span>}
            </p>
            <p>“{target.rationale}”</p>
            <p className="least">{whoAgreed(target)}</p>
            {target.mayAgree && <Button onClick={() => setAgreeing(target)}>Agree this target</Button>}
          </li>
        ))}
      </ul>
      {view.mayProposeTarget && view.polarity !== 'neutral' && (
        <Button className="aside-button" onClick={() => setProposing(true)}>
          Propose a target
        </Button>
      )}
      <LiveRegion>{said}</LiveRegion>
      {proposing && (
        <ProposeTargetDialog
          view={view}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            setSaid('The target is proposed. It counts when the board has agreed it.')
          }}
        />
      )}
      {agreeing !== null && (
        <AgreeTargetDialog
          code={view.code}
          target={agreeing}
          onClose={() => setAgreeing(null)}
          onDone={() => {
            setAgreeing(null)
            setSaid('The target is agreed.')
          }}
        />
      )}
    </section>
  )
}

function whoAgreed(target: Target): string {
  if (target.state === 'proposed') {
    return `Proposed by ${target.recordedBy ?? 'a member'} on ${dayOf(target.recordedAt)}; not agreed yet`
  }
  const parts = [
    target.agreedBy === null ? 'Agreed' : `Agreed by ${target.agreedBy}`,
    target.meeting,
    target.agreedAt === null ? null : dayOf(target.agreedAt),
  ]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}
