import type { Database } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { insertDefinitionLives } from '@roundtable/db/migrations/lives/definition-lives.ts'
import { delegating } from '@roundtable/db/seeds/base/people.ts'
import { personas } from '@roundtable/db/seeds/base/personas.ts'
import type { Tables } from '@roundtable/db/tables.ts'
import { type Frequency, periodOf, previousPeriod } from '@roundtable/shared/base/period.ts'
import type { Role, Sector } from '@roundtable/shared/base/role.ts'

import { founded, indicatorRow, indicatorVersionRow } from './indicator-row.ts'

export const smallSlug = 'smallborough'

const agencies: readonly (readonly [string, string, Sector])[] = [
  ['council', 'Smallborough Council', 'council'],
  ['police', 'Smallborough Police', 'police'],
  ['icb', 'Smallborough Integrated Care Board', 'health'],
  ['schools', 'Smallborough Schools', 'education'],
  ['carers', 'Smallborough Carers', 'carers'],
  ['young-people', 'Smallborough Young People', 'young-people'],
]

type Seat = { id: string; name: string; email: string; role: Role; agencyCode: string }

/** The personas with one lead partner of the three, a second lead and a second contributor of the police, and a person of another partnership. */
export const seats: readonly Seat[] = [
  ...personas.filter(({ id }) => !delegating.includes(id)),
  seat('police-second-lead', 'Ann Dyer', 'agency-lead'),
  seat('police-second-contributor', 'Bo Lund', 'contributor'),
]

function seat(id: string, name: string, role: Role): Seat {
  return { id, name, email: `${id}@police.example`, role, agencyCode: 'police' }
}

type Told = {
  code: string
  agency: string
  frequency: Frequency
  unit?: 'percent' | 'count'
  retiredAt?: string
  target?: { low: string; tolerance: string }
}

const told: readonly Told[] = [
  { code: 'PO01', agency: 'police', frequency: 'monthly', target: { low: '80', tolerance: '5' } },
  { code: 'PO02', agency: 'police', frequency: 'monthly', unit: 'count' },
  { code: 'PO03', agency: 'police', frequency: 'quarterly' },
  { code: 'PO04', agency: 'police', frequency: 'monthly', retiredAt: '2026-06-30T09:00:00.000Z' },
  { code: 'HE01', agency: 'icb', frequency: 'monthly', target: { low: '90', tolerance: '2' } },
  { code: 'CO01', agency: 'council', frequency: 'monthly' },
  { code: 'CA01', agency: 'carers', frequency: 'quarterly' },
]

export type SmallPartnership = {
  partnershipId: string
  slug: string
  person: (key: string) => string
  member: (key: string) => string
  agency: (code: string) => string
  series: (code: string) => string
  indicator: (code: string) => string
  goal: (code: string) => string
}

/** Two goals, seven indicators of four agencies, fifteen published periods each but the last that has ended. */
export async function seedSmallPartnership(
  database: Database,
  now: string,
  slug = smallSlug,
): Promise<SmallPartnership> {
  const partnershipId = newId()
  const ids = new Map<string, string>()
  const idOf = (kind: string) => (key: string) => {
    const known = ids.get(`${kind} ${key}`) ?? newId()
    ids.set(`${kind} ${key}`, known)
    return known
  }
  const [person, member, agency] = [idOf('person'), idOf('member'), idOf('agency')]
  const [series, indicator, goal] = [idOf('series'), idOf('indicator'), idOf('goal')]
  const rows: { [T in keyof Tables]?: Partial<Tables[T]>[] } = {
    partnership: [
      {
        id: partnershipId,
        slug,
        name: 'Smallborough',
        areaName: 'Smallborough',
        readOnly: 0,
        marking: 'OFFICIAL-SENSITIVE',
        attribution: null,
        dataVersion: 1,
        createdAt: founded,
      },
    ],
    agency: agencies.map(([code, name, sector], index) => ({
      partnershipId,
      id: agency(code),
      code,
      name,
      shortName: name,
      sector,
      position: index + 1,
      version: 1,
      createdAt: founded,
      endedAt: null,
    })),
    sharingAgreement: agencies.map(([code]) => ({
      ...{ partnershipId, id: newId(), agencyId: agency(code), state: 'recorded', version: 1 },
      ...{ fromDay: founded.slice(0, 10), untilDay: null, link: 'https://smallborough.example/paper' },
      ...{ recordedAt: founded, recordedBy: null, endedAt: null, endedBy: null },
    })),
    person: seats.map(({ id, name, email }) => ({
      id: person(id),
      name,
      email: slug === smallSlug ? email : `${slug}.${email}`,
      emailVerified: 1,
      image: null,
      createdAt: founded,
      updatedAt: founded,
    })),
    member: seats.map(({ id, role, agencyCode }) => ({
      partnershipId,
      id: member(id),
      personId: person(id),
      agencyId: agency(agencyCode),
      role,
      title: role,
      fromDay: '2020-04-01',
      untilDay: role === 'observer' ? '2030-03-31' : null,
      version: 1,
      recordedAt: founded,
      confirmedAt: founded,
    })),
    goal: ['safe', 'well'].map((code, index) => ({
      partnershipId,
      id: goal(code),
      code,
      position: index + 1,
      version: 1,
      createdAt: founded,
    })),
    goalVersion: ['safe', 'well'].map((code) => ({
      partnershipId,
      goalId: goal(code),
      version: 1,
      wording: `Children are ${code}`,
      childWording: `I am ${code}`,
      why: 'Because.',
      populationOutcome: `Every child is ${code}`,
      story: '',
      reason: 'First wording',
      recordedAt: founded,
    })),
    memberGrant: [
      {
        partnershipId,
        memberId: member('observer'),
        goalId: goal('safe'),
        grantedAt: founded,
        grantedBy: null,
      },
    ],
  }
  function answer(kind: 'goal' | 'indicator', id: string, key: string, title: string) {
    return {
      partnershipId,
      id: newId(),
      goalId: kind === 'goal' ? id : null,
      indicatorId: kind === 'indicator' ? id : null,
      agencyId: agency('police'),
      title,
      memberId: member(key),
      kind: 'accountable' as const,
      recordedAt: founded,
    }
  }
  const indicators = told.map(({ code, frequency, unit = 'percent', retiredAt = null }, index) => ({
    partnershipId,
    id: indicator(code),
    code,
    goalId: goal('safe'),
    position: index + 1,
    frequency,
    unit,
    retiredAt,
  }))
  rows.indicator = indicators.map(indicatorRow)
  rows.indicatorVersion = indicators.map(indicatorVersionRow)
  rows.series = told.map(({ code, agency: reporting }) => ({
    partnershipId,
    id: series(code),
    indicatorId: indicator(code),
    kind: 'partnership',
    agencyId: null,
    name: 'All',
    reportingAgencyId: agency(reporting),
    position: 1,
    createdAt: founded,
  }))
  rows.target = told.flatMap(({ code, target }) =>
    target === undefined
      ? []
      : [
          {
            partnershipId,
            id: newId(),
            seriesId: series(code),
            fromPeriod: '2020-04-01',
            ...target,
            high: null,
            rationale: 'Agreed.',
            state: 'agreed',
            agreedAt: founded,
            version: 2,
            recordedAt: founded,
          },
        ],
  )
  rows.accountability = [
    answer('goal', goal('safe'), 'police-lead', 'Head of protection'),
    answer('indicator', indicator('PO01'), 'police-contributor', 'Performance analyst'),
  ]
  const measurements = told.flatMap(({ code, frequency, unit }) =>
    pastPeriods(frequency, now).map((period, index) => ({
      partnershipId,
      seriesId: series(code),
      periodStart: period.start,
      periodEnd: period.end,
      numerator: unit === 'count' ? null : `${160 + (wave[index] ?? 0)}`,
      denominator: unit === 'count' ? null : '200',
      value: unit === 'count' ? `${20 + (wave[index] ?? 0)}` : `${(160 + (wave[index] ?? 0)) / 2}`,
      reason: null,
      revision: 1,
      recordedAt: `${period.end}T12:00:00.000Z`,
    })),
  )
  rows.measurement = measurements.map((row) => ({ ...row, state: 'published' }))
  rows.measurementRevision = measurements.map((row) => ({
    ...row,
    why: '',
    enteredBy: null,
    onBehalf: 0,
    approvedBy: null,
  }))
  await database.db.transaction().execute(async (tx) => {
    for (const [table, list] of Object.entries(rows)) {
      await tx
        .insertInto(table as keyof Tables)
        .values(list as never)
        .execute()
    }
    await insertDefinitionLives(tx as never, partnershipId)
  })
  return { partnershipId, slug, person, member, agency, series, indicator, goal }
}

/** Figures that go up and down, newest first: no chart of them has a signal. */
const wave = [0, 13, 2, 11, 4, 9, 6, 14, 1, 12, 3, 10, 5, 8, 7] as const

/** The fifteen periods before the last one that has ended: that one is what is owed. */
function pastPeriods(frequency: Frequency, now: string) {
  let period = previousPeriod(frequency, periodOf(frequency, now.slice(0, 10)).start)
  return Array.from({ length: 15 }, () => {
    period = previousPeriod(frequency, period.start)
    return period
  })
}
