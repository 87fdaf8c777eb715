import { listAgencies as listAgencyRows } from '@roundtable/db/queries/agency.queries.ts'
import { listMailDomains } from '@roundtable/db/queries/mail-domain.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { keepAgencies } from '@roundtable/shared/member/agency-rights.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'

export async function listAgencies({ actor, database, now }: ActorContext) {
  const { partnershipId } = actor
  const rows = await listAgencyRows(database.reader, { partnershipId, today: localDay(now()) })
  const domains = await listMailDomains(database.reader, { partnershipId })
  const mayKeep = keepAgencies.may(actor) && !actor.readOnly
  return rows
    .filter(({ state }) => state !== 'taken-back')
    .map((row) => ({
      ...row,
      administers: row.administers === 1,
      merged: Number(row.merged) === 1,
      mayKeepPeople: keepPeople.may(actor, row.id),
      mayKeep: mayKeep && row.administers === 0,
      mailDomains: domains.filter(({ agencyId }) => agencyId === row.id).map(({ domain }) => domain),
    }))
}
