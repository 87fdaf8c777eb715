import { updateAgency } from '@roundtable/db/queries/agency-life.queries.ts'
import { replaceMailDomains } from '@roundtable/db/queries/mail-domain.queries.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import type { listMailDomainsSchema } from '@roundtable/shared/member/invitation.ts'
import { problemsOfMailDomains } from '@roundtable/shared/member/mail-domain.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdAgency } from './hold-agency.ts'

/** At which domains the agency's people have their addresses. */
export async function listMailDomains(
  ctx: ActorContext,
  { code, version, domains }: z.infer<typeof listMailDomainsSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  assertNoProblems(problemsOfMailDomains({ domains }))
  await database.db.transaction().execute(async (tx) => {
    const agency = await holdAgency(tx, ctx, { code, version, deed: 'list-domains' })
    keepPeople.assert(actor, agency.id)
    const key = { partnershipId, agencyId: agency.id }
    await advance(tx, ctx, {
      life: agencyLifecycle,
      deed: 'list-domains',
      record: agency,
      write: async () => {
        await replaceMailDomains(tx, key, { domains, at: ctx.now(), by: personId })
        await updateAgency(tx, key, {})
      },
      summary: `The mail domains of ${agency.name}: ${domains.length === 0 ? 'none' : domains.join(', ')}.`,
      seat: keepPeople.seat(actor, agency.id),
      agencyId: agency.id,
    })
  })
}
