import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  findSetUpCounts,
  listIndicatorFacts,
  listReportersWithoutPeople,
} from '@roundtable/db/queries/set-up.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { agreeGoals } from '@roundtable/shared/goal/goal-rights.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { approveReturns, enterReturns } from '@roundtable/shared/return/return-rights.ts'
import { countIndicators } from '@roundtable/shared/set-up/indicator-facts.ts'
import { gapsOf } from '@roundtable/shared/set-up/set-up-gaps.ts'
import { type SetUpFacts, setUpTasks, setUpTitle } from '@roundtable/shared/set-up/set-up-tasks.ts'
import type { ActorContext } from '../base/context.ts'
import { listSharing } from '../sharing/list-sharing.ts'

type Lacking = SetUpFacts['agenciesWithoutPeople'][number]

/** What is done, what is missing, what can wait; nothing is forced in order. */
export async function getSetUp(ctx: ActorContext) {
  const { actor, database, now } = ctx
  const { reader } = database
  const scope = { partnershipId: actor.partnershipId, today: localDay(now()) }
  const partnership = await findPartnership(reader, actor.partnershipId)
  const counts = await findSetUpCounts(reader, { ...scope, board: agreeGoals.roles })
  const indicators = await listIndicatorFacts(reader, actor.partnershipId)
  const reporters = await listReportersWithoutPeople(reader, {
    ...scope,
    approve: approveReturns.roles,
    enter: enterReturns.roles,
  })
  const agenciesWithoutPeople = reporters.flatMap(({ name, leads, enters }): Lacking[] => {
    if (enters === 0) return [{ name, lacks: 'anyone' }]
    if (leads === 0) return [{ name, lacks: 'lead' }]
    return enters === 1 ? [{ name, lacks: 'second' }] : []
  })
  const isAuthority = (partnership?.areaCode ?? null) !== null
  const isNamed = isAuthority || partnership?.areaName !== partnership?.name
  const areaName = isNamed ? (partnership?.areaName ?? null) : null
  const stands = (await listSharing(ctx)).agencies.map(({ sharing }) => sharing)
  const withoutSharing = stands.filter((each) => each === 'none').length
  const sharingNotRecorded = stands.filter((each) => each === 'not-recorded').length
  const counted = {
    ...counts,
    withoutSharing,
    sharingNotRecorded,
    ...countIndicators(indicators),
    reporting: reporters.length,
  }
  const tasks = setUpTasks({ ...counted, areaName, isAuthority, agenciesWithoutPeople })
  const gaps = indicators
    .filter(({ shown }) => shown)
    .map((facts) => ({ code: facts.code, gaps: gapsOf(facts, agenciesWithoutPeople) }))
  return { title: setUpTitle(tasks), tasks, gaps, mayChange: keepPartnership.may(actor) }
}
