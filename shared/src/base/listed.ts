/** "A and B", "A, B and C"; a comma keeps apart what has an "and" of its own. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return last
  const apart = parts.some((part) => part.includes(' and ')) ? ',' : ''
  return `${parts.slice(0, -1).join(', ')}${apart} and ${last}`
}
