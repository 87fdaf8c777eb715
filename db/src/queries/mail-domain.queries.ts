import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type OfAgency = { partnershipId: string; agencyId: string }

export async function listMailDomains(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId?: string },
): Promise<{ agencyId: string; domain: string; listedBy: string | null }[]> {
  return db
    .selectFrom('agencyMailDomain')
    .select(['agencyId', 'domain', 'listedBy'])
    .where('partnershipId', '=', partnershipId)
    .$if(agencyId !== undefined, (query) => query.where('agencyId', '=', agencyId ?? ''))
    .orderBy('agencyId')
    .orderBy('domain')
    .execute()
}

/** Who listed this domain at agencies that are partners today. */
export async function listListersOf(
  db: Db,
  { partnershipId, domain }: { partnershipId: string; domain: string },
): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('agencyMailDomain as d')
    .innerJoin('agency as a', (on) =>
      on.onRef('a.partnershipId', '=', 'd.partnershipId').onRef('a.id', '=', 'd.agencyId'),
    )
    .select('d.listedBy')
    .where('d.partnershipId', '=', partnershipId)
    .where('d.domain', '=', domain)
    .where('a.state', '=', 'current')
    .execute()
  return rows.map(({ listedBy }) => listedBy)
}

/** What one agency listed is listed at another as well, by whom and when it was. */
export async function copyMailDomains(
  tx: Tx,
  { partnershipId, agencyId, intoId }: OfAgency & { intoId: string },
): Promise<void> {
  await sql`insert into agency_mail_domain (partnership_id, agency_id, domain, listed_at, listed_by)
    select d.partnership_id, ${intoId}, d.domain, d.listed_at, d.listed_by from agency_mail_domain d
    where d.partnership_id = ${partnershipId} and d.agency_id = ${agencyId}
      and not exists (select 1 from agency_mail_domain o where o.partnership_id = d.partnership_id
        and o.agency_id = ${intoId} and o.domain = d.domain)`.execute(tx)
}

/** What was listed before keeps who listed it. */
export async function replaceMailDomains(
  tx: Tx,
  { partnershipId, agencyId }: OfAgency,
  { domains, at, by }: { domains: readonly string[]; at: string; by: string },
): Promise<void> {
  await tx
    .deleteFrom('agencyMailDomain')
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .$if(domains.length > 0, (query) => query.where('domain', 'not in', domains))
    .execute()
  if (domains.length === 0) return
  await tx
    .insertInto('agencyMailDomain')
    .values(domains.map((domain) => ({ partnershipId, agencyId, domain, listedAt: at, listedBy: by })))
    .onConflict((on) => on.columns(['partnershipId', 'agencyId', 'domain']).doNothing())
    .execute()
}
