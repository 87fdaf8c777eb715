import type { Outputs } from '../../../base/trpc.ts'

export type Goal = Outputs['goal']['get']
export type Pledge = Goal['pledges'][number]

export const codesIn = (text: string): string[] => text.split(' ').filter((code) => code !== '')
export const measuresText = ({ measures }: Pledge): string => measures.map(({ code }) => code).join(' ')

/** What a pledge to this goal can be seen in. */
export const measureChoices = ({ indicators }: Pick<Goal, 'indicators'>) =>
  indicators.map(({ code, name }) => ({ value: code, word: name }))

/** The chosen ones as a conflict shows them, by name. */
export const measureWords = ({ indicators }: Pick<Goal, 'indicators'>, text: string): string =>
  indicators
    .filter(({ code }) => codesIn(text).includes(code))
    .map(({ name }) => name)
    .join(', ')
