import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import {
  listProviders as listRows,
  type ProviderRow,
} from '@roundtable/db/queries/identity-provider.queries.ts'
import { listMailDomains } from '@roundtable/db/queries/mail-domain.queries.ts'
import { listDoersOf } from '@roundtable/db/queries/transition.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { settingUp } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import { isOwnWork } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { logoutAddress, returnAddress } from '../provider/addresses.ts'
import { settingOf } from '../provider/setting-of.ts'

/** Providers of the agencies whose people the reader keeps, without a secret, and where one can be set up. */
export async function listProviders(ctx: ActorContext) {
  const { actor, database, config, now } = ctx
  const { partnershipId } = actor
  const db = database.reader
  const scope = keepPeople.scope(actor)
  const rows = await listRows(db, { partnershipId, scope })
  const domains = await listMailDomains(db, { partnershipId })
  const agencies = await listAgencies(db, { partnershipId, today: localDay(now()) })
  const providers = []
  for (const row of rows) {
    const isMine = row.state !== 'tried' || isOwnWork(actor, await doersOf(ctx, row))
    providers.push({
      ...row,
      ...settingOf(row),
      createdBy: row.createdByName ?? '',
      confirmedBy: row.confirmedByName,
      mayConfirm: !isMine,
    })
  }
  return {
    providers,
    agencies: agencies
      .filter(({ id, state, administers }) => {
        const isKept = scope === 'all' || scope.includes(id)
        return isKept && state === 'current' && administers !== 1
      })
      .map(({ id, code, name }) => ({
        code,
        name,
        domains: domains.filter(({ agencyId }) => agencyId === id).map(({ domain }) => domain),
        returnAddress: returnAddress(config.publicUrl, id),
        logoutAddress: logoutAddress(config.publicUrl),
      })),
  }
}

/** Who set it up, or changed what is set up: the second keeper is another. */
export const doersOf = ({ database, actor: { partnershipId } }: ActorContext, { id }: ProviderRow) =>
  listDoersOf(database.reader, { partnershipId, subjectId: id, acts: settingUp })
