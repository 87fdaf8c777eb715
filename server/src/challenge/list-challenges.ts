import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { listChallenges as listRows } from '@roundtable/db/queries/challenge.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type {
  ChallengeList,
  ChallengeRow,
  ChallengesRequest,
} from '@roundtable/shared/challenge/challenge.ts'
import { balanceByAgency, balanceOf } from '@roundtable/shared/challenge/challenge-balance.ts'
import { isChallengeShown } from '@roundtable/shared/challenge/challenge-filter.ts'
import { challengeScopeOf, raiseChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { isEnded } from '@roundtable/shared/challenge/challenge-stages.ts'
import { pageOf } from '@roundtable/shared/list/paged.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { rowOf } from './challenge-row.ts'
import { stageDaysOf } from './stage-days.ts'

/** The register, as far as the reader may know of it: a page of what the filter shows, or the whole. */
export async function listChallenges(
  ctx: ActorContext,
  asked: ChallengesRequest = {},
): Promise<ChallengeList> {
  const { page, whole, asAt: _, ...filter } = asked
  const { actor, database, now } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const holidays = await listBankHolidays(reader)
  const known = await listRows(reader, { partnershipId, scope: challengeScopeOf(actor), today })
  const all = known.map((row) => rowOf(row, { today, holidays }))
  const { rows, ...paged } = pageOf(openFirst(all.filter((row) => isChallengeShown(filter, row))), {
    page,
    whole,
  })
  return {
    rows,
    ...{ ...paged, all: all.length, today },
    open: all.filter(({ state }) => !isEnded(state)).length,
    ...{ balance: balanceOf(all), byAgency: balanceByAgency(all), agencies: agenciesOf(all) },
    stageDays: (await stageDaysOf(reader, partnershipId)).view,
    mayRaise: raiseChallenges.may(actor),
    maySetDays: keepPartnership.may(actor),
  }
}

/** What is open first; the newest first in either part. */
const openFirst = (rows: readonly ChallengeRow[]): ChallengeRow[] =>
  rows.toSorted((a, b) => Number(isEnded(a.state)) - Number(isEnded(b.state)))

const agenciesOf = (rows: readonly ChallengeRow[]): ChallengeList['agencies'] =>
  [
    ...new Map(
      rows.flatMap(({ from, to }) => [
        [to.code, to.name] as const,
        ...(from.agencyCode === null ? [] : [[from.agencyCode, from.name] as const]),
      ]),
    ),
  ]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
