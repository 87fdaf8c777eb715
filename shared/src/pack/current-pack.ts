import { type PackAudience, packAudiences } from './pack-rights.ts'

type Version = {
  id: string
  cutOfId: string | null
  /** 1 where it has a cut for whoever reads figures in full. */
  cutInFull: number
  restrictedSince: number
  rulesVersion: number
}

/** For whom a pack can be cut again; the board reads what was frozen, whatever is hidden from others since. */
export const cutAgainFor = packAudiences.filter((audience) => audience !== 'restricted')

/** Whether a version has a cut of its own for an audience; what was frozen has one for each. */
const hasCutFor = ({ cutOfId, cutInFull }: Version, audience: PackAudience): boolean =>
  cutOfId === null || audience === 'wider' || (audience === 'trusted' && cutInFull === 1)

/** The widest audience that reads a version: a new cut has none for the board. */
export const widestOf = (pack: Version): PackAudience =>
  packAudiences.find((audience) => hasCutFor(pack, audience)) ?? 'wider'

/** By stricter rules for small numbers, or where it shows an item that was made restricted since. */
export const isClosedTo = (pack: Version, audience: PackAudience, rules: number): boolean =>
  audience !== 'restricted' &&
  (pack.restrictedSince > 0 || (audience === 'wider' && pack.rulesVersion !== rules))

/** The newest new cut of a version for an audience, of packs that are given the newest first. */
export const newestCutOf = <Pack extends Version>(
  packs: readonly Pack[],
  { id }: Pick<Version, 'id'>,
  audience: PackAudience = 'wider',
): Pack | undefined => packs.find((pack) => pack.cutOfId === id && hasCutFor(pack, audience))

/** The version that was frozen last, and for whom it was cut again, its newest new cut. */
export function currentPack<Pack extends Version>(
  packs: readonly Pack[],
  audience: PackAudience,
): Pack | undefined {
  const frozen = packs.find(({ cutOfId }) => cutOfId === null)
  if (frozen === undefined || audience === 'restricted') return frozen
  return newestCutOf(packs, frozen, audience) ?? frozen
}

/** Whether a version is closed to somebody, and no new cut of it is open to them. */
export const isToBeCutAgain = <Pack extends Version>(
  packs: readonly Pack[],
  pack: Pack,
  rules: number,
): PackAudience[] =>
  pack.cutOfId !== null
    ? []
    : cutAgainFor.filter((audience) =>
        isClosedTo(newestCutOf(packs, pack, audience) ?? pack, audience, rules),
      )
