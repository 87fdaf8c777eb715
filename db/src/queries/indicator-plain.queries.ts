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

export type NamedIndicator = { code: string; name: string }

/** The indicators whose name, or whose written title, reads so; a draft too. */
export const listTitledAlike = (
  db: Db,
  { partnershipId, title }: { partnershipId: string; title: string },
): Promise<NamedIndicator[]> =>
  db
    .selectFrom('indicator as i')
    .innerJoin('indicatorVersion as v', (join) =>
      join
        .onRef('v.partnershipId', '=', 'i.partnershipId')
        .onRef('v.indicatorId', '=', 'i.id')
        .onRef('v.version', '=', 'i.version'),
    )
    .where('i.partnershipId', '=', partnershipId)
    .where('i.state', '!=', 'retired')
    .where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['v.name']), '=', title.toLowerCase()),
        eb.exists(
          eb
            .selectFrom('chartTitle as t')
            .innerJoin('series as s', (join) =>
              join.onRef('s.partnershipId', '=', 't.partnershipId').onRef('s.id', '=', 't.seriesId'),
            )
            .whereRef('t.partnershipId', '=', 'i.partnershipId')
            .whereRef('s.indicatorId', '=', 'i.id')
            .where('t.endedAt', 'is', null)
            .where((of) => of(of.fn<string>('lower', ['t.title']), '=', title.toLowerCase()))
            .select('t.id'),
        ),
      ]),
    )
    .orderBy('i.code')
    .select(['i.code', 'v.name'])
    .execute()
