/** By name: who brought a published figure, and who let it be published. */
export type FigureAuthor = {
  enteredBy: string | null
  onBehalf: boolean
  approvedBy: string | null
  /** Of a file of past figures: it was handed in, and agreed. */
  isPast: boolean
}

/** "Entered by Ben Lund, approved by Ruth Calder"; what nobody approved was taken over from a publisher. */
export function authorWords({ enteredBy, onBehalf, approvedBy, isPast }: FigureAuthor): string {
  const entered = isPast ? 'Handed in' : approvedBy === null ? 'Taken over' : 'Entered'
  const parts = [
    enteredBy === null ? '' : `${entered} by ${enteredBy}${onBehalf ? ' on behalf' : ''}`,
    approvedBy === null ? '' : `${isPast ? 'agreed' : 'approved'} by ${approvedBy}`,
  ].filter((part) => part !== '')
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "Ben Lund, Ruth Calder", under a heading that says which is which. */
export const authorNames = ({ enteredBy, onBehalf, approvedBy }: FigureAuthor): string =>
  [
    `${enteredBy ?? 'Not recorded'}${onBehalf ? ' on behalf' : ''}`,
    ...(approvedBy === null ? [] : [approvedBy]),
  ].join(', ')
