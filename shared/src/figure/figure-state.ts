export const figureStates = ['published', 'provisional', 'revised', 'draft', 'submitted'] as const
export type FigureState = (typeof figureStates)[number]

const words: Record<FigureState, string> = {
  published: 'Published',
  provisional: 'Provisional',
  revised: 'Revised',
  draft: 'Draft, not published',
  submitted: 'Waits for approval, not published',
}
export const figureStateWord = (state: FigureState): string => words[state]

/** A published figure, corrected or not, is provisional for as long as its agency says why. */
export function stateWith(state: FigureState, said: { provisional: string } | null | undefined): FigureState {
  if (state === 'draft' || state === 'submitted') return state
  return said == null || said.provisional === '' ? state : 'provisional'
}
