export type WrittenDraft = {
  text: string
  supportTaken: boolean | null
  version: number
  savedAt: string
  savedBy: string
}

/** The draft somebody else saved meanwhile, as a conflict brings it; null where it brings none. */
export function challengeDraftFrom(value: unknown): WrittenDraft | null {
  if (typeof value !== 'object' || value === null) return null
  const text: unknown = Reflect.get(value, 'text')
  const version: unknown = Reflect.get(value, 'version')
  const savedAt: unknown = Reflect.get(value, 'savedAt')
  const savedBy: unknown = Reflect.get(value, 'savedBy')
  const supportTaken: unknown = Reflect.get(value, 'supportTaken')
  if (typeof text !== 'string' || typeof version !== 'number') return null
  if (typeof savedAt !== 'string' || typeof savedBy !== 'string') return null
  return {
    text,
    version,
    savedAt,
    savedBy,
    supportTaken: typeof supportTaken === 'boolean' ? supportTaken : null,
  }
}
