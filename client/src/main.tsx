import './ask-early.ts'
import './styles/index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { followWindowWidth } from './base/device/device-cookie.ts'
import { bringFieldsInSight, keepFocusInSight } from './base/device/fields-in-sight.ts'
import { isSignedOutHere, signedOutHere } from './base/device/sign-out-later.ts'
import { isWritten, unmarkWritten } from './base/device/written-page.ts'
import { queryClient } from './base/query-client.ts'
import { followScreenLook } from './base/screen-look.ts'
import { askFirst } from './first-answers.ts'
import { SignedOutHere } from './pages/signed-out-here.tsx'
import { routerOf } from './router.tsx'

followScreenLook()
followWindowWidth()
bringFieldsInSight()
keepFocusInSight()
const router = routerOf()

/** In the moment in which the page itself stands in the place of the written one. */
function Pages() {
  useLayoutEffect(unmarkWritten, [])
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}

const place = document.getElementById('root')
if (place !== null) {
  const root = createRoot(place)
  const show = (pages: ReactNode) => root.render(<StrictMode>{pages}</StrictMode>)
  const showSignedOut = () => show(<SignedOutHere />)
  window.addEventListener(signedOutHere, showSignedOut)
  // In another window of the browser.
  window.addEventListener('storage', () => {
    if (isSignedOutHere()) showSignedOut()
  })
  if (isSignedOutHere()) showSignedOut()
  else {
    const asked = askFirst()
    // A written page stays until all of it can be drawn: nobody sees it come, go and come again.
    const ready = isWritten() ? Promise.allSettled([asked, router.load()]) : null
    if (ready === null) show(<Pages />)
    else ready.then(() => show(<Pages />)).catch(() => undefined)
  }
}
