import { newId } from '@roundtable/db/ids.ts'
import type { TestPartnership } from './partnership.ts'

/** Asked for by one keeper and carried out by another. */
export async function blackOut(at: TestPartnership, words: string): Promise<void> {
  const id = newId()
  await at.callerAs('police-lead').removal.ask({ id, words, page: '/meetings/1', reason: '' })
  const { version } = (await at.callerAs('manager').removal.list()).find((each) => each.id === id) ?? {}
  await at.callerAs('manager').removal.remove({ id, version: version ?? 0 })
}
