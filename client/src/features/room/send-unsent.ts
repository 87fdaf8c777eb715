import type { UnsentEntries, UnsentInput } from '../../base/device/unsent-entries.ts'
import { asRefused, type Refused, refusalKind, refusalSentence } from '../../base/refusal.ts'

/** Why nothing is being sent. */
export type Stopped = 'unreachable' | 'signed-out' | null

const stops = (refused: Refused): Stopped => {
  const kind = refusalKind(refused)
  if (kind === 'not-signed-in') return 'signed-out'
  return kind === 'unreachable' || kind === 'broken' || refused.data?.httpStatus === 429
    ? 'unreachable'
    : null
}

/**
 * Sends what is kept, one after the other in the order it was entered; what the server refuses stays, with its
 * sentence, and the others go on. Without a server or a session it stops, and nothing is lost.
 */
export async function sendUnsent(
  kept: UnsentEntries,
  send: (input: UnsentInput) => Promise<unknown>,
): Promise<Stopped> {
  for (;;) {
    const next = kept.all().find(({ refused }) => refused === null)
    if (next === undefined) return null
    const { input } = next
    try {
      await send(input)
      kept.take(input.id)
    } catch (error) {
      const refused = asRefused(error)
      const stopped = stops(refused)
      if (stopped !== null) return stopped
      kept.refuse(input.id, refusalSentence(refused))
    }
  }
}
