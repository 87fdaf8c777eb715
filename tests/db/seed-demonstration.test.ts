import { personas } from '@roundtable/db/seeds/base/personas.ts'
import { hasDemonstration } from '@roundtable/db/seeds/seed-demonstration.ts'
import { isPeriodStart, periodOf } from '@roundtable/shared/base/period.ts'
import { roles } from '@roundtable/shared/base/role.ts'
import { valueFrom } from '@roundtable/shared/figure/figure.ts'
import { validateFigure } from '@roundtable/shared/figure/figure-entry.ts'
import { isLate } from '@roundtable/shared/return/return-rules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  fillWithDemonstration,
  openTestDatabase,
  type TestDatabase,
  testNow,
} from '../support/database/test-database.ts'

let database: TestDatabase
const today = testNow.slice(0, 10)

beforeAll(async () => {
  database = await openTestDatabase({ demonstration: true })
})
afterAll(() => database.close())

const all = (table: 'agency' | 'goal' | 'memberGrant' | 'partnership') =>
  database.db.selectFrom(table).selectAll().execute()

async function contentOf({ db }: TestDatabase) {
  return [
    await db.selectFrom('member').selectAll().orderBy('id').execute(),
    await db.selectFrom('pledge').selectAll().orderBy('id').execute(),
    await db.selectFrom('target').selectAll().orderBy('id').execute(),
    await db.selectFrom('accountability').selectAll().orderBy('id').execute(),
    await db.selectFrom('measurement').selectAll().orderBy('seriesId').orderBy('periodStart').execute(),
    await db.selectFrom('return').selectAll().orderBy('id').execute(),
    await db.selectFrom('returnEntry').selectAll().orderBy('returnId').orderBy('seriesId').execute(),
    await db.selectFrom('auditEvent').selectAll().orderBy('id').execute(),
    await db.selectFrom('packCut').selectAll().orderBy('packId').orderBy('audience').execute(),
    await db
      .selectFrom('packWord')
      .selectAll()
      .orderBy('packId')
      .orderBy('audience')
      .orderBy('place')
      .execute(),
    await db.selectFrom('yearlyCut').selectAll().orderBy('reportId').orderBy('audience').execute(),
    await db.selectFrom('minutesLine').selectAll().orderBy('id').execute(),
    await db.selectFrom('notice').selectAll().orderBy('id').execute(),
    await db.selectFrom('transition').selectAll().orderBy('id').execute(),
  ]
}

const figures = () =>
  database.db
    .selectFrom('measurementRevision as m')
    .innerJoin('series as s', 's.id', 'm.seriesId')
    .innerJoin('indicator as i', 'i.id', 's.indicatorId')
    .selectAll('m')
    .select(['i.code', 'i.unit', 'i.frequency', 'i.signed'])
    .execute()

describe('the invented partnership', () => {
  it('has nine agencies, about thirty people in every role and six goals', async () => {
    expect(await all('agency')).toHaveLength(9)
    expect(await all('goal')).toHaveLength(6)
    const members = await database.db.selectFrom('member').selectAll().execute()
    expect(members.length).toBeGreaterThanOrEqual(25)
    expect([...new Set(members.map((member) => member.role))].sort()).toEqual([...roles].sort())
  })

  it('seats every persona exactly once, where they say they sit', async () => {
    const seats = await database.db
      .selectFrom('member as m')
      .innerJoin('person as p', 'p.id', 'm.personId')
      .innerJoin('agency as a', 'a.id', 'm.agencyId')
      .select(['p.email', 'p.name', 'p.emailVerified', 'm.role', 'a.code', 'a.name as agencyName'])
      .where('m.endedAt', 'is', null)
      .execute()
    for (const { email, name, role, agencyCode, agencyName } of personas) {
      expect(seats.filter((seat) => seat.email === email)).toEqual([
        { email, name, emailVerified: 1, role, code: agencyCode, agencyName },
      ])
    }
  })

  it('gives the observer four goals until half a year from now', async () => {
    const [observer] = await database.db
      .selectFrom('member')
      .selectAll()
      .where('role', '=', 'observer')
      .execute()
    expect(observer?.untilDay).toBe('2027-05-25')
    expect(await all('memberGrant')).toHaveLength(4)
  })

  it('has one seat deputised now', async () => {
    const members = await database.db.selectFrom('member').selectAll().execute()
    const deputised = members.filter(
      ({ deputyFromDay, deputyUntilDay }) =>
        (deputyFromDay ?? '9') <= today && today <= (deputyUntilDay ?? ''),
    )
    expect(deputised).toHaveLength(1)
    expect(deputised[0]?.deputyPersonId).not.toBe(deputised[0]?.personId)
  })

  it('shows pledges that are signed, unsigned and missing', async () => {
    const pledges = await database.db.selectFrom('pledge').selectAll().execute()
    expect(pledges.length).toBeLessThan(6 * 9)
    const unsigned = pledges.filter((pledge) => pledge.signedAt === null)
    expect(unsigned.length).toBeGreaterThan(1)
    for (const { signedBy, signedAt, meeting, reviewOn } of pledges) {
      const parts = [signedBy, signedAt, meeting, reviewOn].filter((part) => part !== null)
      expect([0, 4]).toContain(parts.length)
    }
  })

  it('has a group of young people by their numbers, without names, addresses or passwords', async () => {
    const young = await database.db
      .selectFrom('groupMember as g')
      .innerJoin('member as m', 'm.id', 'g.memberId')
      .innerJoin('person as p', 'p.id', 'm.personId')
      .leftJoin('credential as c', 'c.personId', 'p.id')
      .select(['g.number', 'p.name', 'p.email', 'm.role', 'm.endedAt', 'c.password'])
      .orderBy('g.number')
      .execute()
    expect(young.length).toBeGreaterThan(2)
    for (const { number, name, email, role, password } of young) {
      expect(name).toMatch(new RegExp(`^Member ${number} of `))
      expect(email).toMatch(/@no-address\.invalid$/)
      expect([role, password]).toEqual(['young-person', null])
    }
    expect(young.filter(({ endedAt }) => endedAt !== null)).toHaveLength(1)
  })

  it('names at most one accountable agency, and for a goal and two indicators nobody', async () => {
    const rows = await database.db
      .selectFrom('accountability')
      .selectAll()
      .where('kind', '=', 'accountable')
      .where('endedAt', 'is', null)
      .execute()
    const subjects = rows.map((row) => row.goalId ?? row.indicatorId)
    expect(new Set(subjects).size).toBe(subjects.length)
    expect(subjects).toHaveLength(6 - 1 + 69 - 2)
    for (const { memberId, title } of rows) expect([memberId, title]).not.toContain(null)
  })

  it('has no moment at which two agencies are accountable for one thing', async () => {
    const rows = await database.db
      .selectFrom('accountability')
      .selectAll()
      .where('kind', '=', 'accountable')
      .execute()
    const overlapping = rows.filter((one) =>
      rows.some(
        (other) =>
          other.id !== one.id &&
          (other.goalId ?? other.indicatorId) === (one.goalId ?? one.indicatorId) &&
          other.recordedAt <= one.recordedAt &&
          (other.endedAt === null || other.endedAt > one.recordedAt),
      ),
    )
    expect(overlapping).toEqual([])
    expect(rows.some(({ endedAt }) => endedAt !== null)).toBe(true)
  })

  it('stays as it is when it is seeded again', async () => {
    const before = await figures()
    expect(await hasDemonstration(database)).toBe(true)
    await fillWithDemonstration(database.url, '2027-02-01T09:00:00.000Z')
    expect(await figures()).toEqual(before)
    expect(await all('partnership')).toHaveLength(1)
  })

  it('is the same whenever it is made at one moment', async () => {
    const other = await openTestDatabase()
    try {
      await fillWithDemonstration(other.url)
      const [one, two] = await Promise.all([database, other].map(contentOf))
      expect(two).toEqual(one)
    } finally {
      await other.close()
    }
    // To a PostgreSQL server each of ten thousand statements is a journey.
  }, 300_000)
})

describe('the invented figures', () => {
  it('cover all indicators of the catalogue and a calculated one, with at most seven headlines a goal', async () => {
    const indicators = await database.db.selectFrom('indicator').selectAll().execute()
    expect(indicators).toHaveLength(69)
    const headlines = indicators.filter((indicator) => indicator.headline === 1)
    expect(headlines).toHaveLength(40)
    for (const goalId of new Set(headlines.map((indicator) => indicator.goalId))) {
      expect(headlines.filter((indicator) => indicator.goalId === goalId).length).toBeLessThanOrEqual(7)
    }
  })

  it('reach back 48 months and 16 quarters', async () => {
    const count = async (code: string) =>
      (await figures()).filter((row) => row.code === code && row.revision === 1).length
    expect(await count('HP07')).toBe(48)
    expect(await count('YJ01')).toBe(16)
  })

  it('are what their numerators and denominators make, and pass the checks of entry', async () => {
    for (const row of await figures()) {
      const { code, numerator, denominator, value, reason, unit } = row
      if (reason !== null) {
        expect([numerator, denominator, value]).toEqual([null, null, null])
        continue
      }
      expect(value, code).not.toBeNull()
      if (code !== 'YJ07') expect(value).toBe(valueFrom({ numerator, denominator }, unit))
      expect(validateFigure({ numerator, denominator, value }, { unit, signed: row.signed === 1 })).toEqual(
        [],
      )
    }
  })

  it('belong to whole periods that ended before they were recorded', async () => {
    for (const { frequency, periodStart, periodEnd, recordedAt } of await figures()) {
      expect(isPeriodStart(frequency, periodStart)).toBe(true)
      expect(periodOf(frequency, periodStart).end).toBe(periodEnd)
      expect(recordedAt.slice(0, 10) > periodEnd && recordedAt < testNow).toBe(true)
    }
  })

  it('are never approved by who entered them', async () => {
    // What is calculated nobody enters or approves.
    const entered = (await figures()).filter(({ enteredBy }) => enteredBy !== null)
    for (const { enteredBy, approvedBy } of entered) expect(enteredBy).not.toBe(approvedBy)
  })

  it('stand as their last revision says', async () => {
    const revisions = await figures()
    const measurements = await database.db.selectFrom('measurement').selectAll().execute()
    expect(revisions.filter((row) => row.revision === 1)).toHaveLength(measurements.length)
    const key = (row: { seriesId: string; periodStart: string; revision: number }) =>
      `${row.seriesId} ${row.periodStart} ${row.revision}`
    const byKey = new Map(revisions.map((row) => [key(row), row]))
    for (const { state, ...measurement } of measurements) {
      expect(byKey.get(key(measurement))).toMatchObject(measurement)
      expect(state).toBe(measurement.revision > 1 ? 'revised' : 'published')
    }
    expect(revisions.filter((row) => row.revision > 1).every((row) => row.why !== '')).toBe(true)
  })
})

describe('the returns', () => {
  it('stand in every state a board meets, three of them late', async () => {
    const returns = await database.db
      .selectFrom('return as r')
      .innerJoin('agency as a', 'a.id', 'r.agencyId')
      .selectAll('r')
      .select('a.code')
      .execute()
    const open = returns.filter((row) => row.state !== 'published')
    expect(open.map((row) => `${row.code} ${row.frequency} ${row.periodStart} ${row.state}`).sort()).toEqual([
      'council quarterly 2026-07-01 in-progress',
      'hospital monthly 2026-09-01 due',
      'hospital monthly 2026-10-01 due',
      'icb monthly 2026-10-01 submitted',
      'police monthly 2026-10-01 due',
      'schools termly 2026-04-01 in-progress',
      'voluntary quarterly 2026-04-01 due',
      'voluntary quarterly 2026-07-01 due',
      'youth-justice quarterly 2026-07-01 sent-back',
    ])
    const late = open.filter((row) => isLate(row, today)).map((row) => row.code)
    expect(late.sort()).toEqual(['hospital', 'schools', 'voluntary'])
    for (const { openedAt, submittedAt, approvedAt, publishedAt } of returns) {
      const moments = [openedAt, submittedAt, approvedAt, publishedAt].filter((moment) => moment !== null)
      expect(moments).toEqual(moments.toSorted())
      expect(moments.every((moment) => moment < testNow)).toBe(true)
    }
  })

  it('hold entries that were not entered by their approver', async () => {
    const rows = await database.db
      .selectFrom('returnEntry as e')
      .innerJoin('return as r', 'r.id', 'e.returnId')
      .select(['e.enteredBy', 'r.approvedBy', 'r.state'])
      .execute()
    expect(rows.length).toBeGreaterThan(500)
    for (const { enteredBy, approvedBy } of rows) expect(enteredBy).not.toBe(approvedBy)
    for (const state of ['in-progress', 'submitted', 'sent-back'])
      expect(rows.some((row) => row.state === state)).toBe(true)
  })

  it('leave their trace in the audit trail, without a figure', async () => {
    const events = await database.db.selectFrom('auditEvent').selectAll().orderBy('id').execute()
    expect(events.length).toBeGreaterThan(300)
    expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).toSorted())
    expect(events.every((event) => /^[a-z-]+\.[a-z-]+$/.test(event.action))).toBe(true)
    expect(events.some((event) => event.deputyFor !== null)).toBe(true)
    expect(events.every((event) => !/%|\d\.\d/.test(event.summary))).toBe(true)
  })
})
