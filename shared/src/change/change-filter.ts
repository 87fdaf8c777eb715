import { type FilterOf, moment, words } from '../base/filter.ts'
import { changeKinds } from './change-words.ts'

/** `to` is now and `from` is thirty days before it unless they are given. */
export const changeSpan = { from: moment, to: moment } as const
export const changeFilter = { ...changeSpan, kind: words('Kind', changeKinds) } as const

export const isChangeShown = (change: { kind: string }, { kind }: FilterOf<typeof changeFilter>): boolean =>
  kind === undefined || change.kind === kind
