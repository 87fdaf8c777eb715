import type { MeetingStep } from '@roundtable/db/queries/meeting.queries.ts'
import type { WrittenLine } from '@roundtable/shared/minutes/minutes-lines.ts'
import type { MinutesLineKind } from '@roundtable/shared/minutes/minutes-words.ts'
import type { MinutedFor } from './hold-minutes.ts'

/** What each act writes, a line an act. */
const written = {
  'minutes.edited': ['edit', 'added'],
  'minutes.commented': ['comment'],
  'minutes.corrected': ['correction'],
} as const satisfies Record<string, readonly MinutesLineKind[]>
const isWriting = (act: string): act is keyof typeof written => Object.hasOwn(written, act)

/**
 * The steps in the life of minutes without those that wrote in a part the reader does not read: how often something
 * was written tells that there is such a part.
 */
export function stepsKnown(
  newestFirst: readonly MeetingStep[],
  lines: readonly WrittenLine[],
  isFor: MinutedFor,
): MeetingStep[] {
  const seen = new Map<string, number>()
  return newestFirst
    .toReversed()
    .filter(({ act }) => {
      if (!isWriting(act)) return true
      const at = seen.get(act) ?? 0
      seen.set(act, at + 1)
      const line = lines.filter(({ kind }) => written[act].some((each) => each === kind))[at]
      return line !== undefined && isFor(line)
    })
    .toReversed()
}
