import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type RefObject,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useLayoutEffect,
  useRef,
} from 'react'

export type Around = { id: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined }

export function described({ id, hint, problem }: Omit<Around, 'label'>): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
  return ids.filter((each) => each !== '').join(' ') || undefined
}

/** What to know of a field before it is filled in, and what is wrong with it. */
export function FieldWords({ id, hint, problem }: Omit<Around, 'label'>) {
  return (
    <>
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
    </>
  )
}

/** A field with what stands around it: its label, its hint, what is wrong with it. */
export function Surround({ id, label, hint, problem, children }: Around & { children: ReactNode }) {
  return (
    <div className={problem === undefined ? 'field' : 'field field-problem'}>
      <label htmlFor={id}>{label}</label>
      <FieldWords {...{ id, hint, problem }} />
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

/** Whoever is on a field that stands in for another is on that one once it has come. */
function usePassFocusOn(field: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = field.current
    return () => {
      if (element === null || document.activeElement !== element) return
      const whole = element.closest('.field') ?? element
      const parent = whole.parentElement
      if (parent === null) return
      const place = [...parent.children].indexOf(whole)
      queueMicrotask(() => {
        const come = parent.children[place]?.querySelector<HTMLElement>('[role="spinbutton"], input, select')
        come?.focus()
      })
    }
  }, [field])
}

/** Stands where a field is drawn once its code has come. */
export function FieldToCome(props: InputProps) {
  const input = useRef<HTMLInputElement>(null)
  usePassFocusOn(input)
  return <TextField {...props} ref={input} readOnly aria-busy />
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
