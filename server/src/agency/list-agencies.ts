import { listAgencies as listAgencyRows } from '@roundtable/db/queries/agency.queries.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'

export async function listAgencies({ actor, database, now }: ActorContext) {
  const { partnershipId } = actor
  const rows = await listAgencyRows(database.reader, { partnershipId, today: now().slice(0, 10) })
  return rows.map((row) => ({ ...row, mayKeepPeople: keepPeople.may(actor, row.id) }))
}
