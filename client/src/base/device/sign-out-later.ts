import { forgetShell } from './app-shell.ts'
import { forgetSealed } from './sealed-store.ts'

const flag = 'sign-out-later'
/** What the window is told when somebody signs out without a network. */
export const signedOutHere = 'signed-out-here'

/** Everything the pages keep on the device for whoever sits there. */
export async function forgetDevice(): Promise<void> {
  await Promise.allSettled([forgetSealed(), forgetShell()])
}

/** Whether somebody signed out here while the server could not be told. */
export function isSignedOutHere(): boolean {
  try {
    return window.localStorage.getItem(flag) !== null
  } catch {
    return false
  }
}

export function signOutLater(): void {
  try {
    window.localStorage.setItem(flag, '1')
  } catch {
    // Where nothing is stored the page says it until it is closed.
  }
}

export function signedOutNow(): void {
  try {
    window.localStorage.removeItem(flag)
  } catch {
    // Nothing was stored.
  }
}
