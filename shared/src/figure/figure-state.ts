export const figureStates = ['published', 'provisional', 'revised', 'draft', 'submitted'] as const
export type FigureState = (typeof figureStates)[number]

const words: Record<FigureState, string> = {
  published: 'Final',
  provisional: 'Provisional',
  revised: 'Revised',
  draft: 'Draft, not published',
  submitted: 'Waits for approval, not published',
}
export const figureStateWord = (state: FigureState): string => words[state]
