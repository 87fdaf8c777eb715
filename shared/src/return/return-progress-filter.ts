import { type FilterOf, words } from '../base/filter.ts'
import { type Frequency, frequencies } from '../base/period.ts'
import { type ReturnState, returnStates, returnStateWord } from './return-lifecycle.ts'

export const progressStates = ['late', ...returnStates] as const
export const progressStateWord = (state: (typeof progressStates)[number]): string =>
  state === 'late' ? 'Late' : returnStateWord(state)

export const returnProgressFilter = {
  frequency: words('Frequency', frequencies),
  state: words('State', progressStates),
} as const
export type ReturnProgressFilter = FilterOf<typeof returnProgressFilter>

type Facts = { frequency: Frequency; state: ReturnState; late: boolean }

export const isProgressShown = (owed: Facts, { frequency, state }: ReturnProgressFilter): boolean =>
  (frequency === undefined || owed.frequency === frequency) &&
  (state === undefined || (state === 'late' ? owed.late : owed.state === state))
