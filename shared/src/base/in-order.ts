/**
 * Lists written in the order of these names, as lists in the order of those; what was not written yet is what
 * `missing` says. Where the two orders are one, a list stays the very one it was.
 */
export function inOrderOf<Value>(
  written: readonly string[],
  asked: readonly string[],
  missing: (name: string) => Value,
): (values: Value[]) => Value[] {
  if (written.length === asked.length && written.every((name, place) => name === asked[place])) {
    return (values) => values
  }
  const places = asked.map((name) => ({ name, place: written.indexOf(name) }))
  return (values) => places.map(({ name, place }) => values[place] ?? missing(name))
}
