import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import { LiveRegion } from '../../../ui/message.tsx'
import { Opened } from '../../../ui/opened.tsx'
import { AgreeTargetDialog } from './agree-target-dialog.tsx'
import { DeclineTargetDialog } from './decline-target-dialog.tsx'
import { ProposeProfileDialog } from './propose-profile-dialog.tsx'
import { ProposeTargetDialog } from './propose-target-dialog.tsx'
import { whoAgreed } from './who-agreed.ts'
import { WithdrawTargetDialog } from './withdraw-target-dialog.tsx'

/** What was agreed to reach, from when on, why, by whom and where; and what is proposed. */
export function IndicatorTargets({ view }: { view: IndicatorView }) {
  const [proposing, setProposing] = useState<'one' | 'several' | null>(null)
  const [agreeingId, setAgreeing] = useState<string | null>(null)
  const [decliningId, setDeclining] = useState<string | null>(null)
  const agreeing = view.targets.find(({ id }) => id === agreeingId)
  const declining = view.targets.find(({ id }) => id === decliningId)
  const [withdrawingId, setWithdrawing] = useState<string | null>(null)
  const withdrawing = view.targets.find(({ id }) => id === withdrawingId)
  const past = view.targets.filter(({ state }) => state === 'declined' || state === 'withdrawn')
  const [said, setSaid] = useState('')
  const shown = view.targets
    .filter(({ state }) => state === 'proposed' || state === 'agreed')
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
            {target.mayAgree && (
              <div className="button-row">
                <Button onClick={() => setAgreeing(target.id)}>Agree this target</Button>
                <Button look="quiet" onClick={() => setDeclining(target.id)}>
                  Decline it
                </Button>
              </div>
            )}
            {target.mayWithdraw && (
              <Button look="quiet" onClick={() => setWithdrawing(target.id)}>
                Withdraw it<span className="unseen">: {target.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <Opened
          id="past-targets"
          className="small"
          summary={`${counted(past.length, 'target')} declined or withdrawn`}
        >
          <ul className="aside-targets">
            {past.map((target) => (
              <li key={target.id}>
                {target.text} from {target.fromLabel}: {targetLifecycle.states[target.state].toLowerCase()}
              </li>
            ))}
          </ul>
        </Opened>
      )}
      {view.mayProposeTarget && view.polarity !== 'neutral' && (
        <div className="button-row aside-acts">
          <Button onClick={() => setProposing('one')}>Propose a target</Button>
          <Button look="quiet" onClick={() => setProposing('several')}>
            For several periods
          </Button>
        </div>
      )}
      <LiveRegion>{said}</LiveRegion>
      {withdrawing !== undefined && (
        <WithdrawTargetDialog
          code={view.code}
          target={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={() => {
            setWithdrawing(null)
            setSaid('The target is withdrawn.')
          }}
        />
      )}
      {proposing === 'one' && (
        <ProposeTargetDialog
          view={view}
          onClose={() => setProposing(null)}
          onDone={() => {
            setProposing(null)
            setSaid('The target is proposed. It counts when the board has agreed it.')
          }}
        />
      )}
      {proposing === 'several' && (
        <ProposeProfileDialog
          view={view}
          onClose={() => setProposing(null)}
          onDone={(count) => {
            setProposing(null)
            setSaid(`${counted(count, 'target')} proposed. They count when the board has agreed them.`)
          }}
        />
      )}
      {declining !== undefined && (
        <DeclineTargetDialog
          code={view.code}
          target={declining}
          onClose={() => setDeclining(null)}
          onDone={() => {
            setDeclining(null)
            setSaid('The target is declined. Who proposed it is told.')
          }}
        />
      )}
      {agreeing !== undefined && (
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
