import { addDays } from '@roundtable/shared/base/period.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'
import { answers, goalAnswers, type Holder, holders, informedOf, nobodyAnswersFor } from './answers.ts'
import type { AgencyCode } from './base/agencies.ts'
import { aprilOf, boardBefore, momentOf } from './base/calendar.ts'
import type { Cast } from './base/cast.ts'
import { people } from './base/people.ts'
import type { Seeding } from './base/seeding.ts'
import { type Catalogued, catalogue } from './catalogue.ts'
import type { GoalCode, Goals } from './goals.ts'
import { agencyIdOf, type Indicators } from './indicators.ts'

type Subject = { goalId: string | null; indicatorId: string | null }

/** The hospital handed its part in these health checks over a year ago. */
const handedOver = 'HE02'

export function accountabilitiesOf(
  seeding: Seeding,
  cast: Cast,
  goals: Goals,
  indicators: Indicators,
  calculated: { indicator: { id: string } },
): AccountabilityTable[] {
  const agreedAt = momentOf(boardBefore(aprilOf(seeding.today, 2)), 15, 55)
  const handedOverAt = momentOf(boardBefore(addDays(seeding.today, -365)), 16, 5)
  const row = (subject: Subject, kind: AccountabilityTable['kind'], holder: Holder): AccountabilityTable => ({
    partnershipId: seeding.partnershipId,
    id: seeding.idAt(agreedAt),
    ...subject,
    agencyId: agencyIdOf(cast, holder.agency),
    title: holder.title,
    memberId: holder.seat === null ? null : cast.of(holder.seat).memberId,
    kind,
    recordedAt: agreedAt,
    recordedBy: cast.of('manager').personId,
    endedAt: null,
    endedBy: null,
    fromDay: null,
    untilDay: null,
  })
  const takenOver = (answer: AccountabilityTable, code: string): AccountabilityTable =>
    code === handedOver ? { ...answer, id: seeding.idAt(handedOverAt), recordedAt: handedOverAt } : answer
  const ofGoals = (Object.keys(goalAnswers) as GoalCode[]).flatMap((code) => {
    const subject = { goalId: goals.idOf(code), indicatorId: null }
    const { accountable, responsible, consulted, informed } = goalAnswers[code]
    return [
      ...(accountable === null ? [] : [row(subject, 'accountable', holders[accountable])]),
      ...responsible.map((agency) => row(subject, 'responsible', leadOf(agency))),
      ...consulted.map((agency) => row(subject, 'consulted', leadOf(agency))),
      ...informed.map((agency) => row(subject, 'informed', leadOf(agency))),
    ]
  })
  const ids = new Map(indicators.rows.map((indicator) => [indicator.code, indicator.id]))
  const ofIndicators = catalogue.flatMap((indicator) => {
    const subject = { goalId: null, indicatorId: ids.get(indicator.code) ?? '' }
    const holder = nobodyAnswersFor.includes(indicator.code) ? null : answerFor(indicator)
    const others = indicator.suppliers.filter((agency) => agency !== holder?.agency)
    const told = informedOf(indicator.theme).filter(
      (agency) => agency !== holder?.agency && !others.includes(agency),
    )
    return [
      ...(holder === null ? [] : [takenOver(row(subject, 'accountable', holder), indicator.code)]),
      ...others.map((agency) => row(subject, 'responsible', leadOf(agency))),
      ...told.map((agency) => row(subject, 'informed', leadOf(agency))),
    ]
  })
  const checks = { goalId: null, indicatorId: ids.get(handedOver) ?? '' }
  const handed = row(checks, 'accountable', leadOf('hospital'))
  const former = { ...handed, endedAt: handedOverAt, endedBy: cast.of('manager').personId }
  const ofCalculated = row(
    { goalId: null, indicatorId: calculated.indicator.id },
    'accountable',
    holders.director,
  )
  return [...ofGoals, ...ofIndicators, former, ofCalculated]
}

function answerFor(indicator: Catalogued): Holder {
  return holders[answers[indicator.code] ?? answers[indicator.theme] ?? 'director']
}

const seats: Record<AgencyCode, string> = {
  council: 'council-lead',
  police: 'police-lead',
  icb: 'health-lead',
  hospital: 'hospital-lead',
  schools: 'education-lead',
  'youth-justice': 'youth-justice-lead',
  carers: 'carers-lead',
  voluntary: 'voluntary-lead',
  'young-people': 'voice-facilitator',
}

/** An agency's lead, by the title of their seat. */
function leadOf(agency: AgencyCode): Holder {
  const seat = seats[agency]
  return { agency, seat, title: people.find((person) => person.key === seat)?.title ?? '' }
}
