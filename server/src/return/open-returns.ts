import {
  type AgencyWithoutReturn,
  insertReturn,
  listAgenciesWithoutReturn,
} from '@roundtable/db/queries/return.queries.ts'
import { localTime } from '@roundtable/shared/base/local-time.ts'
import {
  type Frequency,
  frequencies,
  lastEndedPeriod,
  nextPeriod,
  type Period,
} from '@roundtable/shared/base/period.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import type { Services } from '../base/context.ts'
import { eachAlone } from '../base/lease.ts'
import { beginBySystem } from '../lifecycle/advance.ts'
import { dueDaysOf } from '../schedule/due-days-of.ts'

/**
 * Opens what is owed for the last ended period of each frequency and for every period since the last that was
 * opened, once, however often and wherever it is called. A period has ended when the clock on the wall says so.
 * Nothing is owed where every figure of the period is published already. Answers how many were opened.
 */
export async function openReturns(services: Services): Promise<number> {
  const today = localTime(services.now()).day
  let opened = 0
  const ended = frequencies.map((frequency) => ({ frequency, period: lastEndedPeriod(frequency, today) }))
  const alone = eachAlone()
  for (const owing of await owingFor(services, ended)) {
    await alone.run(async () => {
      const last = lastEndedPeriod(owing.frequency, today)
      for (const period of await missedBefore(services, owing, last)) {
        if (await openReturn(services, owing, period)) opened += 1
      }
      if (await openReturn(services, owing, last)) opened += 1
    })
  }
  alone.end()
  return opened
}

type Ended = { frequency: Frequency; period: Period }

const owingFor = ({ database }: Services, ended: readonly Ended[]) =>
  listAgenciesWithoutReturn(
    database.db,
    ended.map(({ frequency, period }) => ({ frequency, start: period.start })),
  )

/** Periods after the newest return and before this one for which figures are still owed, oldest first. */
async function missedBefore(
  services: Services,
  { agencyId, frequency, newestStart }: AgencyWithoutReturn,
  last: Period,
): Promise<Period[]> {
  if (newestStart === null) return []
  const missed: Period[] = []
  let period = nextPeriod(frequency, newestStart)
  while (period.start < last.start) {
    const owing = await owingFor(services, [{ frequency, period }])
    if (owing.some((each) => each.agencyId === agencyId)) missed.push(period)
    period = nextPeriod(frequency, period.start)
  }
  return missed
}

function openReturn(services: Services, owing: AgencyWithoutReturn, period: Period): Promise<boolean> {
  const { partnershipId, agencyId, frequency } = owing
  const id = services.newId()
  const at = services.now()
  return services.database.db.transaction().execute(async (tx) => {
    const due = (await dueDaysOf(tx, { partnershipId, agencyId, frequency }))(period)
    const inserted = await insertReturn(tx, {
      partnershipId,
      id,
      agencyId,
      frequency,
      periodStart: period.start,
      periodEnd: period.end,
      ...due,
      state: 'due',
      version: 1,
      openedAt: at,
      submittedAt: null,
      submittedBy: null,
      approvedAt: null,
      approvedBy: null,
      publishedAt: null,
      remark: null,
      remarkBy: null,
      remarkAt: null,
    })
    if (!inserted) return false
    await beginBySystem(tx, services, {
      partnershipId,
      life: returnLifecycle,
      name: 'return.opened',
      ids: [id],
      summary: `The ${returnName({ ...owing, periodStart: period.start })} opened by itself.`,
      agencyId,
    })
    return true
  })
}
