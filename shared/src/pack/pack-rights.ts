import { type Board, readRestrictedItems } from '../meeting/meeting-rights.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import type { Actor } from '../rights/actor.ts'
import type { PreviewAudience } from '../rights/audience.ts'

/** The cuts of a pack, from the one that holds everything to the one that holds least. */
export const packAudiences = ['restricted', 'trusted', 'wider'] as const
export type PackAudience = (typeof packAudiences)[number]

const words: Readonly<Record<PackAudience, string>> = {
  restricted: 'the board, with its restricted items',
  trusted: 'whoever reads figures in full',
  wider: 'whoever reads with small counts hidden',
}
export const isPackAudience = (audience: string): audience is PackAudience => audience in words
export const packAudienceWord = (audience: PackAudience): string => words[audience]

const widthOf = (audience: PackAudience): number => packAudiences.indexOf(audience)
/** Of several audiences the one that reads least. */
export const narrowestOf = (first: PackAudience, ...rest: readonly PackAudience[]): PackAudience =>
  rest.reduce((least, each) => (widthOf(each) > widthOf(least) ? each : least), first)

/** Whoever reads every item of a meeting: to others a sum of minutes is not true, and tells that an item is hidden. */
export const readsEveryItem = (audience: PackAudience): boolean => audience === 'restricted'

/** As whom the figures of a cut are read. */
export const readsAs: Readonly<Record<PackAudience, PreviewAudience>> = {
  restricted: 'trusted',
  trusted: 'trusted',
  wider: 'elected-member',
}

/** The cut a reader is given: never a wider one than they read the pages themselves. */
export function packAudienceOf(actor: Actor, { memberIds }: Board): PackAudience {
  if (!seeProgress.may(actor)) return 'wider'
  const sits = actor.seats.some(({ memberId, confirmed }) => confirmed && memberIds.includes(memberId))
  return sits || readRestrictedItems.may(actor, []) ? 'restricted' : 'trusted'
}
