import { useEffect, useId, useRef } from 'react'

type SummaryProps = {
  problems: readonly { field: string; sentence: string }[]
  /** Takes the focus whenever this changes; without it, whenever the sentences do. */
  times?: number
}

/** What is wrong, on top of a form: takes the focus when it is told, each line leads to its field. */
export function ProblemSummary({ problems, times }: SummaryProps) {
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  const isTold = problems.length > 0
  const occasion = times ?? problems.map((each) => each.sentence).join()
  useEffect(() => {
    if (isTold && occasion !== 0) box.current?.focus()
  }, [isTold, occasion])
  if (!isTold) return null
  return (
    <div className="problem-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 id={titleId}>There is a problem</h2>
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
