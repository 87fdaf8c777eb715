import { type Hit, rankHits } from '@roundtable/shared/search/rank-hits.ts'
import type { ActorContext } from '../base/context.ts'
import {
  actionIndex,
  answererIndex,
  challengeIndex,
  commentaryIndex,
  decisionIndex,
  issueIndex,
  meetingIndex,
  namesIndex,
  peopleIndex,
  reportIndex,
  storyIndex,
} from './search-indexes.ts'

const most = 20

/** What the reader may see and was looking for, best first; nothing is read anew until something was written. */
export async function findHits(ctx: ActorContext, { text }: { text: string }): Promise<Hit[]> {
  const indexes = [
    await namesIndex(ctx),
    await peopleIndex(ctx),
    await answererIndex(ctx),
    await issueIndex(ctx),
    await actionIndex(ctx),
    await challengeIndex(ctx),
    await decisionIndex(ctx),
    await meetingIndex(ctx),
    await reportIndex(ctx),
    await storyIndex(ctx),
    await commentaryIndex(ctx),
  ]
  return rankHits(indexes, text, most)
}
