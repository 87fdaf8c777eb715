import { type ButtonHTMLAttributes, type ReactNode, type Ref, useState } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** While something is being sent: the button stays where it is and takes no second press. */
  busy?: boolean
  /** Why it cannot be pressed; it stays focusable so that the reason can be read, and says it when it is pressed. */
  refusedBecause?: string | null
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

export function Button({
  look = 'secondary',
  busy = false,
  refusedBecause = null,
  onClick,
  children,
  className = '',
  type = 'button',
  ...rest
}: Props) {
  const [isTold, setTold] = useState(false)
  const stopped = busy || refusedBecause !== null
  return (
    <>
      <button
        {...rest}
        type={type}
        className={`button button-${look} ${className}`}
        aria-disabled={stopped || undefined}
        aria-busy={busy || undefined}
        title={refusedBecause ?? rest.title}
        onClick={(event) => {
          if (stopped) event.preventDefault()
          else onClick?.(event)
          setTold(refusedBecause !== null)
        }}
      >
        {children}
      </button>
      {isTold && refusedBecause !== null && (
        <span className="button-reason" role="status">
          {refusedBecause}
        </span>
      )}
    </>
  )
}
