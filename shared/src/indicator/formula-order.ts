/** `id` is made of `partId`. */
export type MadeOf = { id: string; partId: string }

/** Everything that is made of these, directly or through others; each after all of its parts. */
export function madeFrom(links: readonly MadeOf[], from: readonly string[]): string[] {
  const found = new Set<string>()
  let reached = [...from]
  while (reached.length > 0) {
    const next = links.filter(({ id, partId }) => reached.includes(partId) && !found.has(id))
    for (const { id } of next) found.add(id)
    reached = next.map(({ id }) => id)
  }
  const ordered: string[] = []
  const visit = (id: string, above: ReadonlySet<string>): void => {
    if (ordered.includes(id) || above.has(id)) return
    const below = new Set(above).add(id)
    for (const link of links) if (link.id === id && found.has(link.partId)) visit(link.partId, below)
    ordered.push(id)
  }
  for (const id of found) visit(id, new Set())
  return ordered
}
