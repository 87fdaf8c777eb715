import type { AccountabilityKind } from './accountability-words.ts'

type Part = { goalId: string | null; kind: AccountabilityKind }

/** Who is accountable for a goal, of those who have a part in any; null where nobody is. */
export const accountableFor = <T extends Part>(parts: readonly T[], goalId: string): T | null =>
  parts.find((part) => part.goalId === goalId && part.kind === 'accountable') ?? null
