import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { countSavedDraft } from '@roundtable/db/queries/partnership.queries.ts'
import { actorIn, findVisitor } from '@roundtable/server/base/context.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { saveFigures, saveMonth } from '../../support/make/return.ts'

const at = perTest(openPartnership)
let elsewhere: Database

beforeEach(async () => {
  elsewhere = await openDatabase(at.database.url)
})
afterEach(() => elsewhere.close())

async function seatsOf(key: string) {
  const visitor = await findVisitor(at.services, `session of ${at.person(key)}`)
  return visitor === null ? null : (actorIn(visitor, at.slug)?.actor.seats.length ?? 0)
}
const seatOf = (key: string) =>
  elsewhere.db.updateTable('member').where('personId', '=', at.person(key)).where('endedAt', 'is', null)

describe('what another process wrote counts at the next request', () => {
  it('where it ended a seat', async () => {
    await at.cookieOf('manager')
    expect(await seatsOf('manager')).toBe(1)
    await seatOf('manager').set({ endedAt: at.clock.now }).execute()
    expect(await seatsOf('manager')).toBe(0)
  })

  it('where it ended a session', async () => {
    await at.cookieOf('chair')
    expect(await seatsOf('chair')).toBe(1)
    await elsewhere.db.deleteFrom('session').where('personId', '=', at.person('chair')).execute()
    expect(await seatsOf('chair')).toBeNull()
  })

  it('and leaves the version of the figures no older than they are', async () => {
    await at.cookieOf('manager')
    const versionOf = async () => {
      const visitor = await findVisitor(at.services, `session of ${at.person('manager')}`)
      return visitor?.memberships.find(({ slug }) => slug === at.slug)?.dataVersion ?? 0
    }
    const before = await versionOf()
    await elsewhere.db
      .updateTable('partnership')
      .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
      .where('slug', '=', at.slug)
      .execute()
    expect(await versionOf()).toBe(before + 1)
  })
})

describe('what this process wrote counts at the next request', () => {
  it('where it ended a session, beside drafts that change nothing of people', async () => {
    await at.cookieOf('manager')
    await at.cookieOf('police-contributor')
    const { db } = at.database
    expect(await seatsOf('manager')).toBe(1)
    await saveMonth(at)
    await saveFigures(at, { PO01: { numerator: '170', denominator: '200' } })
    expect(await seatsOf('manager')).toBe(1)
    await db.transaction().execute(async (tx) => {
      await countSavedDraft(tx, at.partnershipId)
      await tx.deleteFrom('session').where('personId', '=', at.person('manager')).execute()
    })
    expect(await seatsOf('manager')).toBeNull()
  })
})

describe('what time alone changes counts at the next request', () => {
  it('a seat after its last day, by the clock on the wall', async () => {
    at.clock.now = '2026-07-01T22:50:00.000Z'
    await at.cookieOf('manager')
    await seatOf('manager').set({ untilDay: '2026-07-01', fromDay: '2026-06-01' }).execute()
    expect(await seatsOf('manager')).toBe(1)
    at.clock.now = '2026-07-01T23:00:00.000Z'
    expect(await seatsOf('manager')).toBe(0)
  })

  it('a session that was not used for an hour, and one that is twelve hours old', async () => {
    const ends = async (lasts: number, expiresAt: string) => {
      await at.cookieOf('manager')
      await elsewhere.db
        .updateTable('session')
        .set({ expiresAt })
        .where('personId', '=', at.person('manager'))
        .execute()
      expect(await seatsOf('manager')).toBe(1)
      const began = Date.parse(at.clock.now)
      at.clock.now = new Date(began + lasts - 1).toISOString()
      expect(await seatsOf('manager')).toBe(1)
      at.clock.now = new Date(began + lasts).toISOString()
      expect(await seatsOf('manager')).toBeNull()
    }
    await ends(3_600_000, '2099-01-01T00:00:00.000Z')
    await ends(60_000, new Date(Date.parse(at.clock.now) + 60_000).toISOString())
  })
})
