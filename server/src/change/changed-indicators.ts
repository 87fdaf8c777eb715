import type { Change, Changes } from '@roundtable/shared/change/change.ts'
import type { ChangeKind } from '@roundtable/shared/change/change-words.ts'

export function indicatorsOf(changes: readonly Change[]): Changes['indicators'] {
  const found = new Map<string, Set<ChangeKind>>()
  for (const { indicatorCode, kind } of changes) {
    if (indicatorCode === null) continue
    const kinds = found.get(indicatorCode) ?? new Set()
    found.set(indicatorCode, kinds.add(kind))
  }
  return [...found].map(([code, kinds]) => ({ code, kinds: [...kinds] }))
}
