import { deviceCookies } from '@roundtable/shared/wire/written-page.ts'

type Cookie = { name: string; value: string; seconds: number }

/**
 * Written beside what the device stores, for the server, which cannot read that; none where there is no value. The Cookie
 * Store is not in every browser the pages are for.
 */
export function setDeviceCookie({ name, value, seconds }: Cookie): void {
  const age = value === '' ? 0 : seconds
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  Reflect.set(document, 'cookie', `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`)
}

const year = 31_536_000

/** The next page that is written is written for this window. */
export function followWindowWidth(): void {
  const write = () =>
    setDeviceCookie({ name: deviceCookies.width, value: String(window.innerWidth), seconds: year })
  write()
  window.addEventListener('pagehide', write)
}
