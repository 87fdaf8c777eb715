import { hubOf } from '@roundtable/server/presenting/hub.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { follow, onItem, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)
const move = (number: number, itemId: string) =>
  at.callerAs('chair').presenting.move({ number, place: onItem(itemId) })
const goTo = (minutes: number) => {
  at.clock.now = new Date(Date.parse('2026-11-16T09:00:00.000Z') + minutes * 60_000).toISOString()
}
const usedAt = async () => {
  const { updatedAt } = await at.database.db
    .selectFrom('session')
    .select('updatedAt')
    .where('personId', '=', at.person('police-contributor'))
    .executeTakeFirstOrThrow()
  return updatedAt
}

describe('a meeting of several hours', () => {
  it('throws nobody out who follows it; where nobody turns a page any more, it ends presenting and then their session', async () => {
    hubOf(at.services)
    const { number, open, other } = await packToPresent(at)
    goTo(0)
    await startPresenting(at, number, 'chair')
    const follower = await follow(at, number, 'police-contributor')
    await follower.until(() => true)
    for (const [minutes, item] of [
      [40, open],
      [80, other],
      [120, open],
    ] as const) {
      goTo(minutes)
      await move(number, item)
      expect((await follower.until(({ place }) => place?.itemId === item)).presenter).not.toBeNull()
      await expect.poll(usedAt).toBe(at.clock.now)
    }
    // The same page stays: their device is heard of, and whoever follows is there.
    for (const minutes of [170, 225]) {
      goTo(minutes)
      await move(number, open)
      await expect.poll(usedAt).toBe(at.clock.now)
    }
    goTo(241)
    const refused = await refusal(move(number, open))
    expect([refused.code, refused.sentence]).toEqual([
      'conflict',
      'No page was turned for 2 hours, so you do not present any more: begin again.',
    ])
    const ended = refusal(follower.until(() => false))
    goTo(296)
    await at.callerAs('manager').meeting.list({})
    expect((await ended).code).toBe('not-signed-in')
    // A page that is turned begins it again, for whoever comes.
    await move(number, other)
  }, 60_000)

  it('keeps no session beyond its hours', async () => {
    hubOf(at.services)
    const { number, open } = await packToPresent(at)
    goTo(0)
    await startPresenting(at, number, 'chair')
    const follower = await follow(at, number, 'police-contributor')
    await follower.until(() => true)
    await at.database.db
      .updateTable('session')
      .set({ expiresAt: '2026-11-16T09:30:00.000Z' })
      .where('personId', '=', at.person('police-contributor'))
      .execute()
    const ended = refusal(follower.until(() => false))
    goTo(31)
    await move(number, open)
    expect((await ended).code).toBe('not-signed-in')
  })
})
