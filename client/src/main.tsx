import './ask-early.ts'
import './styles/index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isSignedOutHere, signedOutHere } from './base/device/sign-out-later.ts'
import { queryClient } from './base/query-client.ts'
import { followScreenLook } from './base/screen-look.ts'
import { askFirst } from './first-answers.ts'
import { SignedOutHere } from './pages/signed-out-here.tsx'
import { router } from './router.tsx'

followScreenLook()

const place = document.getElementById('root')
if (place !== null) {
  const root = createRoot(place)
  const showSignedOut = () =>
    root.render(
      <StrictMode>
        <SignedOutHere />
      </StrictMode>,
    )
  window.addEventListener(signedOutHere, showSignedOut)
  if (isSignedOutHere()) showSignedOut()
  else {
    askFirst()
    root.render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    )
  }
}
