import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'

/** For what lies over the page: it opens when it is asked for. */
export function OnPress({ children }: { children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {open && children(() => setOpen(false))}
    </>
  )
}
