import { words } from '../base/filter.ts'
import { noticeKinds } from './notices.ts'

/** `new` is what was neither read nor settled. */
export const noticeFilter = { show: words('Show', ['new']), kind: words('Kind', noticeKinds) } as const
