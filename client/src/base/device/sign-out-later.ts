import { deviceCookies } from '@roundtable/shared/wire/written-page.ts'
import { forgetShell } from './app-shell.ts'
import { setDeviceCookie } from './device-cookie.ts'
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

/** As long as a session lives at most. */
const twelveHours = 43_200

export function signOutLater(): void {
  setDeviceCookie({ name: deviceCookies.signedOut, value: '1', seconds: twelveHours })
  try {
    window.localStorage.setItem(flag, '1')
  } catch {
    // Where nothing is stored the page says it until it is closed.
  }
}

export function signedOutNow(): void {
  setDeviceCookie({ name: deviceCookies.signedOut, value: '', seconds: 0 })
  try {
    window.localStorage.removeItem(flag)
  } catch {
    // Nothing was stored.
  }
}
