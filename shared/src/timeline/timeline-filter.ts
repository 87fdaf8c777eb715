import { code, words } from '../base/filter.ts'

/** What has a timeline: everything that hangs on it, three levels deep, is in it. */
export const timelineKinds = ['goal', 'indicator', 'sharing'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** In place of a code, where all records of a kind have one timeline together. */
export const allTogether = 'all'

export const timelineSubject = { kind: words('Kind', timelineKinds), code } as const
