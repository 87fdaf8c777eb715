import { code, words } from '../base/filter.ts'

/** What has a timeline: everything that hangs on it, three levels deep, is in it. */
export const timelineKinds = ['goal', 'indicator'] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const timelineSubject = { kind: words('Kind', timelineKinds), code } as const
