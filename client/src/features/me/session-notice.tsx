import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { paths, safeReturnAddress } from '../../base/paths.ts'
import { onSessionEnd } from '../../base/query-client.ts'
import { Message } from '../../ui/message.tsx'

/**
 * When the session has ended: a page that shows nothing yet leads to the sign-in page and back; one that shows
 * something stays as it is, with all that was typed.
 */
export function SessionNotice() {
  const [ended, setEnded] = useState(false)
  const router = useRouter()
  useEffect(
    () =>
      onSessionEnd((state) => {
        const { href, pathname } = router.latestLocation
        if (pathname === paths.signIn) return
        const from = href === paths.home ? undefined : (safeReturnAddress(href) ?? undefined)
        if (state === 'something-shown') setEnded(true)
        else void router.navigate({ to: paths.signIn, search: { from }, replace: true })
      }),
    [router],
  )
  if (!ended) return null
  return (
    <Message tone="doubt" onClose={() => setEnded(false)}>
      Your session has ended. What you typed is still here:{' '}
      <a href={paths.signIn} target="_blank" rel="noreferrer">
        sign in again in a new tab
      </a>
      , then come back and carry on.
    </Message>
  )
}
