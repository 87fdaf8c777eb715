import { code } from '../base/filter.ts'

export const accountabilityFilter = { goal: code, agency: code } as const
