import { type ReactNode, useState } from 'react'

type Held = { value: string; onChange: (event: { target: { value: string } }) => void }

/** Holds what is typed into a field. */
export function Holding({ first = '', children }: { first?: string; children: (held: Held) => ReactNode }) {
  const [value, setValue] = useState(first)
  return children({ value, onChange: ({ target }) => setValue(target.value) })
}

/** Why a field has no state of a request. */
export const noRequest = {
  loading: 'What can be chosen is there before the form opens.',
  refused: 'Who may not fill it in sees no form.',
} as const
