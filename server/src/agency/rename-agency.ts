import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { insertAgencyVersions, updateAgency } from '@roundtable/db/queries/agency-life.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { problemsOfAgency } from '@roundtable/shared/member/agency-form.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import type { renameAgencySchema } from '@roundtable/shared/member/member.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdAgency } from './hold-agency.ts'

/** Gives an agency another name or sector from now on; what was told before keeps the old one. */
export async function renameAgency(
  ctx: ActorContext,
  input: z.infer<typeof renameAgencySchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { code, version, name, shortName, sector } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const agency = await holdAgency(tx, ctx, { code, version, deed: 'rename' })
    const at = ctx.now()
    const others = await listAgencies(tx, { partnershipId, today: localDay(at) })
    const agencies = others.filter(({ id, state }) => id !== agency.id && state !== 'taken-back')
    assertNoProblems(problemsOfAgency({ code, name, shortName, sector }, { agencies }))
    const called = { name, shortName, sector }
    const key = { partnershipId, agencyId: agency.id }
    await advance(tx, ctx, {
      life: agencyLifecycle,
      deed: 'rename',
      record: agency,
      write: async () => {
        const before = { name: agency.name, shortName: agency.shortName, sector: agency.sector }
        await insertAgencyVersions(tx, [
          { ...key, version: 0, ...before, recordedAt: agency.createdAt, recordedBy: null },
          { ...key, version: agency.version + 1, ...called, recordedAt: at, recordedBy: personId },
        ])
        await updateAgency(tx, key, called)
      },
      summary: `${agency.name} is called ${name} from now on.`,
      agencyId: agency.id,
    })
  })
}
