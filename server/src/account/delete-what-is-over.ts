import { deleteWhatIsOver } from '@roundtable/db/queries/tidy.queries.ts'
import type { Services } from '../base/context.ts'

const day = 86_400_000
const keptDays = 90

/** Who signed in from where, and what was mailed, is no history: it goes when nothing rests on it any more. */
export function tidyAccounts({ database, now }: Services): Promise<number> {
  const before = (days: number) => new Date(Date.parse(now()) - days * day).toISOString()
  return deleteWhatIsOver(database.db, { yesterday: before(1), longAgo: before(keptDays) })
}
