import type { FigureSource } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { DisclosureRuleSetTable } from '../tables/disclosure-rule-set.table.ts'

type OfSource = { partnershipId: string; source: FigureSource }

/** Every version of a source's rule set, the one that stands first, with who recorded it by name. */
export async function listRuleSets(db: Db, { partnershipId, source }: OfSource) {
  return db
    .selectFrom('disclosureRuleSet')
    .leftJoin('person', 'person.id', 'disclosureRuleSet.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('source', '=', source)
    .select(['version', 'smallCount', 'smallDenominator', 'roundCountsTo', 'percentDecimals'])
    .select(['otherDecimals', 'secondary', 'reason', 'recordedAt', 'person.name as recordedBy'])
    .orderBy('version', 'desc')
    .execute()
}
export type RuleSetRow = Awaited<ReturnType<typeof listRuleSets>>[number]

export async function insertRuleSet(tx: Tx, row: Insertable<DisclosureRuleSetTable>): Promise<void> {
  await tx.insertInto('disclosureRuleSet').values(row).execute()
}

/**
 * Indicators of single periods that stand beside a rolling one of the same numerator: the one would give the
 * other away, month by month.
 */
export async function listBesideRolling(db: Db, partnershipId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    where i.partnership_id = ${partnershipId} and i.basis <> 'rolling-12-months' and i.state in ('live', 'suspended')
      and exists (select 1 from indicator r
        join indicator_version w on w.partnership_id = r.partnership_id and w.indicator_id = r.id
          and w.version = r.version
        where r.partnership_id = i.partnership_id and r.basis = 'rolling-12-months' and r.state in ('live', 'suspended')
          and lower(w.numerator_wording) = lower(v.numerator_wording))`.execute(db)
  return rows.map(({ id }) => id)
}
