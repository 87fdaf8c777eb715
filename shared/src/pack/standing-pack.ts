import type { PackAudience } from './pack-rights.ts'

type Version = { id: string; cutOfId: string | null }

/** Cuts are made again for whoever reads with small counts hidden: to them alone a pack is closed by other rules. */
export const cutAgainFor: PackAudience = 'wider'

/** The newest new cut of a version, of packs that are given the newest first. */
export const newestCutOf = <Pack extends Version>(
  packs: readonly Pack[],
  { id }: Pick<Version, 'id'>,
): Pack | undefined => packs.find(({ cutOfId }) => cutOfId === id)

/** The version that was frozen last, and for whom it was cut again, its newest new cut. */
export function standingPack<Pack extends Version>(
  packs: readonly Pack[],
  audience: PackAudience,
): Pack | undefined {
  const frozen = packs.find(({ cutOfId }) => cutOfId === null)
  if (frozen === undefined || audience !== cutAgainFor) return frozen
  return newestCutOf(packs, frozen) ?? frozen
}
