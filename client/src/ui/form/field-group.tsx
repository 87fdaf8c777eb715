import type { ReactNode } from 'react'
import { described, FieldWords } from '../field.tsx'
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
  return (
    <fieldset
      className={`field field-group ${className}${problem === undefined ? '' : ' field-problem'}`}
      aria-describedby={described({ id, hint, problem })}
    >
      <legend>{label}</legend>
      <FieldWords {...{ id, hint, problem }} />
      {children({ describedBy: (isFirst) => (isFirst ? problemId : '') })}
    </fieldset>
  )
}
