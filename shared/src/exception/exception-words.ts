import type { ExceptionRow } from './exception.ts'

/** "9.7%, August 2026 to 10.2%, October 2026, and 2 other changes"; empty where nothing else is to be told. */
export function exceptionLine({ line, more }: Pick<ExceptionRow, 'line' | 'more'>): string {
  const others = more === 0 ? '' : `${more} other ${more === 1 ? 'change' : 'changes'}`
  return line === '' || others === '' ? `${line}${others}` : `${line}, and ${others}`
}

/** "It has gone off target. Added by Amina Farrow: the board asked for it." */
export function exceptionWhy({ because, choice, by, reason }: ExceptionRow): string {
  if (choice !== 'added') return because
  const who = by === null ? 'by the chair' : `by ${by}`
  const own = because === 'Added for this meeting.' ? '' : `${because} `
  return `${own}Added ${who}${reason === null ? '.' : `: ${reason}`}`
}
