import type { Target } from './target.ts'

/** What was agreed for a series from a period on, and when. */
export type AgreedTarget = Target & { id: string; fromPeriod: string; agreedAt: string | null }

type Agreeing = Pick<AgreedTarget, 'id' | 'fromPeriod' | 'agreedAt'>

/**
 * The one of these agreed targets that a figure of the period is held against: of those that hold from the latest
 * period up to it, the one agreed last. Their order does not matter.
 */
export function targetInForce<T extends Agreeing>(targets: readonly T[], periodStart: string): T | null {
  let found: T | null = null
  for (const target of targets) {
    if (target.fromPeriod > periodStart) continue
    if (found === null || replaces(target, found)) found = target
  }
  return found
}

function replaces(target: Agreeing, found: Agreeing): boolean {
  if (target.fromPeriod !== found.fromPeriod) return target.fromPeriod > found.fromPeriod
  const [agreed, before] = [target.agreedAt ?? '', found.agreedAt ?? '']
  return agreed === before ? target.id > found.id : agreed > before
}

/** Those that were agreed by a moment and not yet withdrawn. */
export const agreedBy = <T extends { agreedAt: string | null; withdrawnAt: string | null }>(
  targets: readonly T[],
  moment: string,
): T[] =>
  targets.filter(
    ({ agreedAt, withdrawnAt }) =>
      agreedAt !== null && agreedAt <= moment && (withdrawnAt === null || withdrawnAt > moment),
  )
