import { listPlainNames as listNames } from '@roundtable/db/queries/indicator-plain.queries.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../../base/context.ts'

/** What each indicator the reader may see is called, for a field in which one is chosen. */
export async function listIndicatorNames({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  const rows = await listNames(database.reader, { partnershipId, goalIds: goalsGrantedTo(actor) })
  return rows.map(({ code, name }) => ({ code, name }))
}

/** What each indicator the reader may see is called in plain words; by its name where nobody wrote any. */
export async function listPlainNames({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  const rows = await listNames(database.reader, { partnershipId, goalIds: goalsGrantedTo(actor) })
  return rows.map(({ code, name, plainEnglish }) => ({
    code,
    name: plainEnglish.trim() === '' ? name : plainEnglish,
  }))
}
