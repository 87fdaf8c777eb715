import { indicatorFilter } from '@roundtable/shared/reading/indicator-filter.ts'
import type { ViewState } from '../../../base/view-state.ts'

export const noFilter: ViewState = Object.fromEntries(
  [...Object.keys(indicatorFilter), 'page'].map((key) => [key, undefined]),
)
