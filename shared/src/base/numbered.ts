/** Numbers the few things that many places of a long file have in common; the first has the number 0. */
export function numbered<Item>(first: Item) {
  const items = [first]
  const numbers = new Map([[first, 0]])
  function numberOf(item: Item): number {
    const known = numbers.get(item)
    if (known !== undefined) return known
    numbers.set(item, items.length)
    return items.push(item) - 1
  }
  return { numberOf, at: (number: number): Item => items[number] ?? first }
}

const page = 1 << 16

/** A list of whole numbers of any length, four bytes each, never copied as it grows. */
export function wholeNumbers() {
  const pages: Int32Array[] = []
  let length = 0
  function push(number: number): void {
    if (length % page === 0) pages.push(new Int32Array(page))
    const last = pages.at(-1)
    if (last !== undefined) last[length % page] = number
    length += 1
  }
  return {
    push,
    at: (index: number): number => pages[index >> 16]?.[index % page] ?? 0,
    length: () => length,
  }
}
