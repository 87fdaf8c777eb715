import type { ReactNode } from 'react'
import './field-group.css'

type Props = {
  id: string
  label: string
  problem: string | undefined
  hint?: ReactNode
  className: string
  /** The first choice has the field's own id, so that a problem leads to it, and tells the problem. */
  children: (told: { describedBy: (isFirst: boolean) => string }) => ReactNode
}

/** Several choices under one question. */
export function FieldGroup({ id, label, problem, hint, className, children }: Props) {
  const problemId = problem === undefined ? '' : `${id}-problem`
  const hintId = hint === undefined ? '' : `${id}-hint`
  return (
    <fieldset
      className={`field field-group ${className}${problem === undefined ? '' : ' field-problem'}`}
      aria-describedby={`${hintId} ${problemId}`.trim() || undefined}
    >
      <legend>{label}</legend>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p className="field-sentence" id={problemId}>
          <span className="unseen">Error: </span>
          {problem}
        </p>
      )}
      {children({ describedBy: (isFirst) => (isFirst ? problemId : '') })}
    </fieldset>
  )
}
