import { code, type FilterOf, words } from '../base/filter.ts'
import { isOutdated, type MappedItem } from '../framework/framework-items.ts'

export const goalFilter = {
  /** An item of a framework. */
  item: code,
  mapping: words('Mapping', ['anew', 'none']),
} as const
export type GoalFilter = FilterOf<typeof goalFilter>

export const isGoalShown = (
  { frameworkItems }: { frameworkItems: readonly MappedItem[] },
  { item, mapping }: GoalFilter,
  today: string,
): boolean =>
  (item === undefined || frameworkItems.some((each) => each.item === item)) &&
  (mapping === undefined ||
    (mapping === 'none'
      ? frameworkItems.length === 0
      : frameworkItems.some((each) => isOutdated(each, today))))
