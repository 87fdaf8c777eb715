import { dayOf } from '../base/local-time.ts'
import type { ExceptionRow, Exceptions } from './exception.ts'

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

/** "since 3 November 2026: 2 worse, 1 better": the board may not have met before. */
export const exceptionsSince = ({
  from,
  worse,
  better,
}: Pick<Exceptions, 'from' | 'worse' | 'better'>): string =>
  `since ${dayOf(from)}: ${worse} worse, ${better} better`
