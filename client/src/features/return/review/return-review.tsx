import { type ReactNode, useState } from 'react'
import { counted } from '../../../base/format.ts'
import { useProblemTitle } from '../../../base/page-title.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemSummary } from '../../../ui/form/problem-summary.tsx'
import { Message } from '../../../ui/message.tsx'
import { useReturnAct } from '../acts/use-return-act.ts'
import type { Row, Sheet } from '../row/sheet.ts'
import { CheckDecisions } from './check-decisions.tsx'
import { reviewGroups } from './review-order.ts'
import { ReviewHead, ReviewRows } from './review-rows.tsx'
import { countChoices } from './row-choices.ts'
import { useDecisions } from './use-decisions.ts'

type Props = {
  sheet: Sheet
  personId: string
  onDone: (sheet: Sheet) => void
  /** What else can be done with the return as a whole. */
  acts: ReactNode
}

/** A lead decides figure by figure with the evidence in sight, checks what they chose, and sends it once. */
export function ReturnReview({ sheet, personId, onDone, acts }: Props) {
  const [checking, setChecking] = useState(false)
  const { approve } = useReturnAct((now) => {
    deciding.forget()
    setChecking(false)
    onDone(now)
  })
  const deciding = useDecisions({ sheet, personId, act: approve })
  const { form, rows, choosing, onChoose } = deciding
  const [resumed, setResumed] = useState(() => Object.values(form.texts).some((text) => text !== ''))
  const counts = countChoices(rows, form.texts)
  const { eye, rest, done } = reviewGroups(sheet)
  const undecided = rest.filter((row) => row.ownWork === null && choosing(row).chosen === null)
  useProblemTitle(!checking && form.problems.length > 0)
  const finish = () => (form.isRight ? setChecking(true) : void form.submit())
  return (
    <section className="review" aria-label={`Figures of ${sheet.agencyName} for ${sheet.periodLabel}`}>
      {!checking && <ProblemSummary problems={form.problems} times={form.times} />}
      {resumed && (
        <Message>
          What you chose before is still here, and not sent yet.{' '}
          <Button
            look="quiet"
            onClick={() => {
              deciding.startAgain()
              setResumed(false)
            }}
          >
            Start again
          </Button>
        </Message>
      )}
      <ReviewHead decides />
      <ReviewRows sheet={sheet} rows={eye} label="Figures that ask for your eye" choosing={choosing} />
      {rest.length > 0 && (
        <Rest
          rows={rest}
          isOpenAtFirst={eye.length === 0}
          undecided={undecided}
          onApprove={() => {
            for (const row of undecided) onChoose(row, 'approve')
          }}
        >
          <ReviewRows sheet={sheet} rows={rest} label="The other figures" choosing={choosing} />
        </Rest>
      )}
      {done.length > 0 && (
        <details className="review-more" open={done.length <= 8}>
          <summary>{counted(done.length, 'figure')} decided before, or unchanged</summary>
          <ReviewRows sheet={sheet} rows={done} label="Figures decided before, or unchanged" />
        </details>
      )}
      <div className="save-bar review-bar">
        <p className="review-counts" role="status">
          <Count n={counts.approve} word="to approve" />
          <Count n={counts.sendBack} word="to send back" />
          <Count n={counts.open} word="to decide" />
          {counts.others > 0 && <Count n={counts.others} word="for another lead" />}
        </p>
        <div className="button-row">
          <Button
            look="primary"
            refusedBecause={
              rows.length > 0 && counts.approve + counts.sendBack === 0
                ? 'Approve a figure or send one back first.'
                : null
            }
            onClick={finish}
          >
            Check and finish
          </Button>
          {acts}
        </div>
      </div>
      {checking && (
        <CheckDecisions sheet={sheet} form={form} rows={rows} onClose={() => setChecking(false)} />
      )}
    </section>
  )
}

function Count({ n, word }: { n: number; word: string }) {
  return (
    <span>
      <strong>{n}</strong> {word}
    </span>
  )
}

type RestProps = {
  rows: readonly Row[]
  isOpenAtFirst: boolean
  undecided: readonly Row[]
  onApprove: () => void
  children: ReactNode
}

/** What asks for nothing in particular is one line that opens; it can be chosen together. */
function Rest({ rows, isOpenAtFirst, undecided, onApprove, children }: RestProps) {
  const [open, setOpen] = useState(isOpenAtFirst)
  return (
    <div className="review-more">
      <div className="review-rest">
        <p>
          <strong>{counted(rows.length, 'figure')}</strong>
          {isOpenAtFirst ? '' : ' more'}: on target or not judged, no signal, nothing looked at again.
        </p>
        <div className="button-row">
          <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide' : 'See'} the {rows.length}
          </Button>
          {undecided.length > 0 && (
            <Button look="quiet" onClick={onApprove}>
              Choose “Approve” for the {undecided.length}
            </Button>
          )}
        </div>
      </div>
      {open && children}
    </div>
  )
}
