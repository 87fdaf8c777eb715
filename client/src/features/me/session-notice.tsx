import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { paths, safeReturnAddress } from '../../base/paths.ts'
import { sessionEnds } from '../../base/query-client.ts'
import { Message } from '../../ui/message.tsx'
import { useTyped } from './use-typed.ts'

/**
 * When the session has ended: a page that shows nothing yet leads to the sign-in page and back; one that shows
 * something stays as it is, with all that was typed.
 */
export function SessionNotice() {
  const [ended, setEnded] = useState<'typed' | 'read' | null>(null)
  const router = useRouter()
  const hasTyped = useRef(useTyped())
  useEffect(
    () =>
      sessionEnds.listen((state) => {
        const { href, pathname } = router.latestLocation
        if (pathname === paths.signIn) return
        const from = href === paths.home ? undefined : (safeReturnAddress(href) ?? undefined)
        if (state === 'something-shown') setEnded(hasTyped.current() ? 'typed' : 'read')
        else void router.navigate({ to: paths.signIn, search: { from }, replace: true })
      }),
    [router],
  )
  if (ended === null) return null
  return (
    <Message tone="doubt" onClose={() => setEnded(null)}>
      Your session has ended.{' '}
      {ended === 'typed' ? 'What you typed is still here' : 'This page stays as it is'}:{' '}
      <a href={paths.signIn} target="_blank" rel="noreferrer">
        sign in again in a new tab
      </a>
      , then come back and carry on.
    </Message>
  )
}
