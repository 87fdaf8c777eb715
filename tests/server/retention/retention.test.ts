import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const figures = async () =>
  (await at.callerAs('manager').retention.list()).kinds.find(({ kind }) => kind === 'figures')
const change = { kind: 'figures', version: 0, years: '1', reason: 'Our schedule says so.' } as const

it('what is older than its years is due, counted from the oldest, and stays', async () => {
  expect(await figures()).toMatchObject({ years: 10, due: 0, oldest: null, setBy: null })
  at.clock.now = '2037-11-24T09:00:00.000Z'
  const before = await figures()
  expect(before?.due).toBeGreaterThan(10)
  expect(before?.oldest).not.toBeNull()
  const revisions = at.database.db
    .selectFrom('measurementRevision')
    .select((eb) => eb.fn.countAll().as('all'))
    .where('partnershipId', '=', at.partnershipId)
  expect(Number((await revisions.executeTakeFirstOrThrow()).all)).toBe(before?.due)
})

it('the years are set by the manager, with a reason, as they were seen, and the trail tells it', async () => {
  await at.callerAs('manager').retention.set(change)
  expect(await figures()).toMatchObject({ years: 1, why: 'Our schedule says so.', version: 1 })
  expect((await refusal(at.callerAs('manager').retention.set(change))).code).toBe('conflict')
  expect((await refusal(at.callerAs('chair').retention.set(change))).code).toBe('forbidden')
  expect(await actionsOn(at, at.partnershipId)).toContain('retention.set')
  await expect(at.database.db.updateTable('retentionSetting').set({ years: 9 }).execute()).rejects.toThrow()
})
