import { beginLater } from './base/device/begin-later.ts'
import { askEarly } from './base/early-requests.ts'
import { indicatorIn } from './base/paths.ts'

/**
 * Asks for what the page at this address needs before anything else is loaded: its answers, and its code where that is
 * not the first page's. Built as a script of its own (vite.config.ts), otherwise the first import.
 */
askEarly()
beginLater()
// Where it cannot be fetched now, the router asks again and says so.
if (indicatorIn(window.location.pathname) !== null)
  import('./pages/indicator-page.tsx').catch(() => undefined)
