import { paths } from '../base/paths.ts'

/** The way to sign in that leaves this page, and what is typed on it, as it is. */
export function SignInAgain() {
  return (
    <a href={paths.signIn} target="_blank" rel="noreferrer">
      Sign in in a new tab
    </a>
  )
}
