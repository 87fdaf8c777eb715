import { type Context, findVisitor } from '@roundtable/server/base/context.ts'
import { createCaller, ownProcedure, procedure, router } from '@roundtable/server/base/trpc.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'

const at = perTest(openPartnershipAlone)

const counted = async () => {
  const { db } = at.database
  const returns = await db.selectFrom('return').select('id').execute()
  const events = await db.selectFrom('auditEvent').select('id').execute()
  return [returns.length, events.length]
}

describe('a reading', () => {
  it('opens no return, though one is owed since midnight', async () => {
    await openReturns(at.services)
    at.clock.now = '2027-01-01T00:00:00.000Z'
    const before = await counted()
    await at.callerAs('police-contributor').return.list()
    await at.callerAs('manager').return.progress()
    expect(await counted()).toEqual(before)
    expect(await openReturns(at.services)).toBeGreaterThan(0)
  })

  it('has no writer at hand; only an act has', async () => {
    const writes = ({ ctx: { database } }: { ctx: Context }) =>
      database.db.updateTable('partnership').set({ dataVersion: 99 }).executeTakeFirstOrThrow()
    const probe = router({
      asked: procedure('see goals').query(writes),
      askedOfOneself: ownProcedure.query(writes),
      act: procedure('see goals').mutation(writes),
    })
    await at.callerAs('manager').me.get()
    const visitor = await findVisitor(at.services, `session of ${at.person('manager')}`)
    const [membership] = visitor?.memberships ?? []
    if (visitor === null || membership === undefined) throw new Error('The manager has no seat.')
    const { personId, name } = visitor
    const { partnershipId, readOnly, seats, openedSeatsOf } = membership
    const actor = { personId, name, partnershipId, readOnly, seats, openedSeatsOf }
    const caller = createCaller(probe)({ ...at.services, requestId: 'r', visitor, membership, actor })
    await expect(caller.asked()).rejects.toThrow(/readonly|A reader reads/)
    await expect(caller.askedOfOneself()).rejects.toThrow(/readonly|A reader reads/)
    expect((await caller.act()).numUpdatedRows).toBe(1n)
  })

  it('cannot write through the reader, on either database', async () => {
    const { reader } = at.database
    const writes = [
      () => reader.deleteFrom('session').execute(),
      () => reader.updateTable('partnership').set({ name: 'x' }).execute(),
    ]
    for (const write of writes) await expect(write()).rejects.toThrow(/readonly|A reader reads/)
  })
})
