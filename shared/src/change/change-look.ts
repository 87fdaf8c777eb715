import { localDay } from '../base/local-time.ts'

/** When somebody last looked at what changed, and the last time on an earlier day; moments in UTC. */
export type ChangeLook = { lookedAt: string; earlierAt: string | null }

/** Since when "since I last looked" counts: whoever looks twice in a day is told the same both times. */
export function lookedBefore(look: ChangeLook | undefined, now: string): string | null {
  if (look === undefined) return null
  return localDay(look.lookedAt) === localDay(now) ? look.earlierAt : look.lookedAt
}

export const lookedNow = (look: ChangeLook | undefined, now: string): ChangeLook => ({
  lookedAt: now,
  earlierAt: lookedBefore(look, now),
})

type Shown = { from?: string | undefined; to?: string | undefined; kind?: string | undefined }

/**
 * Whether a page of what changed shows all since the last look: what is narrowed to a kind, ends earlier or begins
 * later leaves changes unseen, and must not hide them the next time.
 */
export const isLook = ({ from, to, kind }: Shown, lookedAt: string | null): boolean =>
  to === undefined &&
  kind === undefined &&
  (from === undefined || lookedAt === null || Date.parse(from) <= Date.parse(lookedAt))
