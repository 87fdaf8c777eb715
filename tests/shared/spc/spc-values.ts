import { analyse, type ReferenceInput } from './spc-analysis.ts'

const dates = (n: number) =>
  Array.from({ length: n }, (_, i) => new Date(Date.UTC(2015, i, 1)).toISOString().slice(0, 10))
export const analyseValues = (values: (number | null)[], options: ReferenceInput['options'] = {}) =>
  analyse({ dates: dates(values.length), values, options })

export const lineNames = ['mean', 'lpl', 'upl', 'near_lpl', 'near_upl'] as const
