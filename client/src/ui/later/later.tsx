import { type ReactNode, useEffect, useState } from 'react'

export type LaterPart<Loaded> = { loaded: () => Loaded | null; load: () => Promise<Loaded> }

/** What a page loads only when it is needed; where that failed it can be loaded again. */
export function laterPart<Loaded>(fetchPart: () => Promise<Loaded>): LaterPart<Loaded> {
  let part: Loaded | null = null
  return {
    loaded: () => part,
    load: async () => {
      part ??= await fetchPart()
      return part
    },
  }
}

type Props<Loaded> = {
  part: LaterPart<Loaded>
  /** Until it is there. */
  waiting?: ReactNode
  /** Where it could not be loaded: otherwise a sentence that says so. */
  missing?: ReactNode
  children: (loaded: Loaded) => ReactNode
}

/** A part that cannot be loaded is missing by itself: the page, and what is typed on it, stays. */
export function Later<Loaded>({ part, waiting = null, missing, children }: Props<Loaded>) {
  const [, redraw] = useState(0)
  const [isMissing, setIsMissing] = useState(false)
  const [tries, setTries] = useState(0)
  const again = () => setTries((before) => before + 1)
  useEffect(() => {
    if (part.loaded() !== null) return
    let isGone = false
    const onFound = () => {
      if (!isGone) redraw((before) => before + 1)
    }
    const onMissing = () => {
      if (!isGone) setIsMissing(true)
    }
    part.load().then(onFound, onMissing)
    return () => {
      isGone = true
    }
  }, [part, tries])
  useEffect(() => {
    if (!isMissing) return
    const onOnline = () => setTries((before) => before + 1)
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [isMissing])
  const loaded = part.loaded()
  if (loaded !== null) return children(loaded)
  if (!isMissing) return waiting
  return missing === undefined ? <MissingPart onAgain={again} /> : missing
}

const MissingPart = ({ onAgain }: { onAgain: () => void }) => (
  <div className="message message-doubt" role="status">
    <div>
      This part of the page could not be loaded. Try again when there is a network; if it stays so, load the
      page again once what you typed is saved.
    </div>
    <button type="button" className="button button-quiet" onClick={onAgain}>
      Try again
    </button>
  </div>
)
