import type { FigureSource } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import type { Insertable } from 'kysely'
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
    .select([
      'otherDecimals',
      'secondary',
      'tellsEarlier',
      'reason',
      'recordedAt',
      'person.name as recordedBy',
    ])
    .orderBy('version', 'desc')
    .execute()
}
export type RuleSetRow = Awaited<ReturnType<typeof listRuleSets>>[number]

export async function insertRuleSet(tx: Tx, row: Insertable<DisclosureRuleSetTable>): Promise<void> {
  await tx.insertInto('disclosureRuleSet').values(row).execute()
}
