import type { Db } from '../database.ts'
import { isGranted } from './granted-goal.ts'

type Seen = { partnershipId: string; goalIds: readonly string[] | null }
type PlainName = { code: string; name: string; plainEnglish: string }

/** Of every indicator whose figures are shown, in the partnership's order. */
export const listPlainNames = (db: Db, { partnershipId, goalIds }: Seen): Promise<PlainName[]> =>
  db
    .selectFrom('indicator')
    .innerJoin('indicatorVersion', (join) =>
      join
        .onRef('indicatorVersion.partnershipId', '=', 'indicator.partnershipId')
        .onRef('indicatorVersion.indicatorId', '=', 'indicator.id')
        .onRef('indicatorVersion.version', '=', 'indicator.version'),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.state', 'in', ['live', 'suspended'])
    .where(isGranted('indicator.goalId', goalIds))
    .orderBy('indicator.position')
    .orderBy('indicator.code')
    .select(['indicator.code', 'name', 'plainEnglish'])
    .execute()
