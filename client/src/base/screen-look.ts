import { deviceCookies, lookMarks } from '@roundtable/shared/wire/written-page.ts'
import { setDeviceCookie } from './device/device-cookie.ts'

/** How the pages look on this device: paper is always light, whatever is chosen. */
export const screenLooks = [
  { value: 'device', word: 'As the device' },
  { value: 'light', word: 'Light' },
  { value: 'dark', word: 'Dark' },
  { value: 'light-projector', word: 'Projector, light' },
  { value: 'dark-projector', word: 'Projector, dark' },
] as const
export type ScreenLook = (typeof screenLooks)[number]['value']

const key = 'screen-look'
const year = 31_536_000

/** What was chosen on this device; as the device is set where nothing was, or where nothing can be stored. */
export function readScreenLook(): ScreenLook {
  try {
    const text = window.localStorage.getItem(key)
    return screenLooks.find(({ value }) => value === text)?.value ?? 'device'
  } catch {
    return 'device'
  }
}

/** Puts a look on the page; the style sheets know nothing but these two attributes. The server is told for the next. */
export function showScreenLook(look: ScreenLook) {
  const { dataset } = document.documentElement
  const { light, size } = lookMarks(look)
  if (light === undefined) delete dataset.light
  else dataset.light = light
  if (size === undefined) delete dataset.size
  else dataset.size = size
  setDeviceCookie({ name: deviceCookies.look, value: look === 'device' ? '' : look, seconds: year })
}

/** Shows a look and stores it for this device; where nothing can be stored it lasts until the page is left. */
export function chooseScreenLook(look: ScreenLook) {
  showScreenLook(look)
  try {
    window.localStorage.setItem(key, look)
  } catch {
    // A browser that stores nothing still shows what was chosen.
  }
}

/** Another tab of this device follows. */
export function followScreenLook() {
  showScreenLook(readScreenLook())
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) showScreenLook(readScreenLook())
  })
}
