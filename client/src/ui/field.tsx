import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useEffect,
  useRef,
} from 'react'

export type Around = { id: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined }

export function described({ id, hint, problem }: Around): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
  return ids.filter((each) => each !== '').join(' ') || undefined
}

function Surround({ id, label, hint, problem, children }: Around & { children: ReactNode }) {
  return (
    <div className={problem === undefined ? 'field' : 'field field-problem'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p className="field-sentence" id={`${id}-problem`}>
          <span className="unseen">Error: </span>
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

type InputProps = Around & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }
export function TextField({ label, hint, problem, ...rest }: InputProps) {
  const around = { id: rest.id, label, hint, problem }
  return (
    <Surround {...around}>
      <input
        {...rest}
        aria-describedby={described(around)}
        aria-invalid={problem === undefined ? undefined : true}
      />
    </Surround>
  )
}

type AreaProps = Around & TextareaHTMLAttributes<HTMLTextAreaElement>
export function TextArea({ label, hint, problem, ...rest }: AreaProps) {
  const around = { id: rest.id, label, hint, problem }
  return (
    <Surround {...around}>
      <textarea
        rows={3}
        {...rest}
        aria-describedby={described(around)}
        aria-invalid={problem === undefined ? undefined : true}
      />
    </Surround>
  )
}

type SelectProps = Around & SelectHTMLAttributes<HTMLSelectElement>
export function SelectField({ label, hint, problem, children, ...rest }: SelectProps) {
  const around = { id: rest.id, label, hint, problem }
  return (
    <Surround {...around}>
      <select
        {...rest}
        aria-describedby={described(around)}
        aria-invalid={problem === undefined ? undefined : true}
      >
        {children}
      </select>
    </Surround>
  )
}

type SummaryProps = {
  problems: readonly { field: string; sentence: string }[]
  /** Takes the focus whenever this changes; without it, whenever the sentences do. */
  times?: number
}

/** What is wrong, on top of a form: takes the focus when it is told, each line leads to its field. */
export function ProblemSummary({ problems, times }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const isTold = problems.length > 0
  const occasion = times ?? problems.map((each) => each.sentence).join()
  useEffect(() => {
    if (isTold && occasion !== 0) box.current?.focus()
  }, [isTold, occasion])
  if (!isTold) return null
  return (
    <div
      className="problem-summary"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="problem-summary-title"
    >
      <h2 id="problem-summary-title">There is a problem</h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={`${field}${sentence}`}>
            {field === '' ? sentence : <FieldLink field={field}>{sentence}</FieldLink>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Leads into the field without a step back in the address. */
function FieldLink({ field, children }: { field: string; children: string }) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        const element = document.getElementById(field)
        if (element === null) return
        event.preventDefault()
        element.focus()
      }}
    >
      {children}
    </a>
  )
}
