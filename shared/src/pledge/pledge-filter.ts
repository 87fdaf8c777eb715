import { code } from '../base/filter.ts'

export const pledgeFilter = { goal: code, agency: code } as const
