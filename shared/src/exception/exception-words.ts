import type { ExceptionRow } from './exception.ts'

/** "It has gone off target. Added by Amina Farrow: the board asked for it." */
export function exceptionWhy({ because, choice, by, reason }: ExceptionRow): string {
  if (choice !== 'added') return because
  const who = by === null ? 'by the chair' : `by ${by}`
  const own = because === 'Added for this meeting.' ? '' : `${because} `
  return `${own}Added ${who}${reason === null ? '.' : `: ${reason}`}`
}
