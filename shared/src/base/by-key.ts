/** A record of what each item of a list stands for, under the item's own key. */
export function byKey<Item extends { key: string }, Value>(
  items: readonly Item[],
  make: (item: Item) => Value,
): Record<Item['key'], Value> {
  const made: Partial<Record<Item['key'], Value>> = {}
  for (const item of items) {
    const key: Item['key'] = item.key
    made[key] = make(item)
  }
  if (isWhole(made, items)) return made
  throw new TypeError('Two items go by one key.')
}

const isWhole = <Item extends { key: string }, Value>(
  made: Partial<Record<Item['key'], Value>>,
  items: readonly Item[],
): made is Record<Item['key'], Value> => Object.keys(made).length === items.length
