import { useEffect, useState } from 'react'
import { TextField } from '../field.tsx'

const pause = 250

type Props = { id: string; label: string; text: string; onSearch: (text: string) => void }

/** Shows each letter as it is typed, searches after a short pause, and follows what the address says. */
export function SearchField({ id, label, text, onSearch }: Props) {
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => onSearch(typed), pause)
    return () => clearTimeout(timer)
  }, [typed, text, onSearch])
  return (
    <TextField
      id={id}
      type="search"
      label={label}
      autoComplete="off"
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
