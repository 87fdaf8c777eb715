import type { ReactNode } from 'react'
import { useProblemTitle } from '../../base/page-title.ts'
import type { FormView } from '../../base/use-form.ts'
import { Button } from '../button.tsx'
import { Message } from '../message.tsx'
import { SignInAgain } from '../sign-in-again.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { SmallNumbers } from './small-numbers.tsx'
import './form.css'

export type FormProps = {
  form: FormView
  /** The words of the button that sends it. */
  confirm: ReactNode
  look?: 'primary' | 'danger'
  /** Why it cannot be sent as it is; it stands over the buttons in words. */
  refusedBecause?: string | null
  /** What stands now, in words, where somebody else was faster and the fields do not say it. */
  stands?: ReactNode
  className?: string
  /** Other buttons, after the one that sends. */
  buttons?: ReactNode
  children: ReactNode
}

/** Problems on top, the fields, and one button that sends them. */
export function Form({ form, confirm, look = 'primary', className, stands, buttons, ...rest }: FormProps) {
  const { refusedBecause = null } = rest
  useProblemTitle(form.problems.length > 0)
  return (
    <form
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      <ProblemSummary problems={form.problems} times={form.times} />
      {form.isSignedOut && (
        <p>
          <SignInAgain />, then come back and send it again.
        </p>
      )}
      {form.isConflict && <StandsNow form={form}>{stands}</StandsNow>}
      {form.isResumed && (
        <Message>
          What you typed before is still here.{' '}
          <Button look="quiet" onClick={form.startAgain}>
            Start again
          </Button>
        </Message>
      )}
      {rest.children}
      {form.smallNumbers.length > 0 && <SmallNumbers told={form.smallNumbers} />}
      {refusedBecause !== null && <p>{refusedBecause}</p>}
      <div className="button-row">
        <Button type="submit" look={look} busy={form.isSending} refusedBecause={refusedBecause}>
          {confirm}
        </Button>
        {buttons}
      </div>
    </form>
  )
}

/** What somebody else wrote meanwhile, beside what was typed: the person chooses field by field. */
function StandsNow({ form, children }: { form: FormView; children: ReactNode }) {
  return (
    <section className="stands" aria-labelledby="stands-title">
      <h3 id="stands-title">What stands now</h3>
      {children}
      {form.clashes.map(({ id, label, now, take }) => (
        <div key={id} className="stands-field">
          <p>
            <strong>{label}</strong> reads now: {now === '' ? 'nothing' : `“${now}”`}
          </p>
          <Button onClick={take}>
            Take theirs<span className="unseen">: {label}</span>
          </Button>
        </div>
      ))}
      <p>
        {form.clashes.length === 0
          ? 'What you left alone below reads as it stands now. Look through it and send it again.'
          : 'What you typed is still below: send it again to put it in place of theirs.'}
      </p>
    </section>
  )
}
