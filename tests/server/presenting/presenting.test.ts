import { setTimeout as later } from 'node:timers/promises'
import { hubOf } from '@roundtable/server/presenting/hub.ts'
import { itemsOnScreen } from '@roundtable/shared/pack/frames.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { follow, onAgenda, onItem, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnershipAlone)
const move = (number: number, by: string, itemId: string) =>
  at.callerAs(by).presenting.move({ number, place: onItem(itemId) })
const moment = (seconds: number) =>
  new Date(Date.parse('2026-11-16T09:00:00.000Z') + seconds * 1000).toISOString()

describe('whoever presents', () => {
  it('is one, by right; what another holds is taken over only by whoever saw that they do', async () => {
    const { id, number, open } = await packToPresent(at)
    expect((await refusal(startPresenting(at, number, 'police-contributor'))).code).toBe('forbidden')
    expect(await startPresenting(at, number, 'chair')).toEqual({ turn: 1 })
    const refused = await refusal(startPresenting(at, number, 'manager'))
    expect(refused.sentence).toContain('presents this pack now')
    expect(refused.current).toMatchObject({ turn: 1 })
    expect((await refusal(move(number, 'manager', open))).code).toBe('conflict')
    expect(await startPresenting(at, number, 'manager', { turn: 1 })).toEqual({ turn: 2 })
    expect((await refusal(move(number, 'chair', open))).code).toBe('conflict')
    await move(number, 'manager', open)
    expect(await actionsOn(at, id)).toEqual(
      expect.arrayContaining(['presenting.begun', 'presenting.taken-over']),
    )
  })

  it('of two who take it at once is one', async () => {
    const { number } = await packToPresent(at)
    const both = await Promise.allSettled([
      startPresenting(at, number, 'chair'),
      startPresenting(at, number, 'manager'),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is nobody once their device was not heard of for a minute; the place stays', async () => {
    const { number, open } = await packToPresent(at)
    at.clock.now = moment(0)
    await startPresenting(at, number, 'chair', { place: onItem(open) })
    at.clock.now = moment(61)
    const follower = await follow(at, number, 'scrutineer')
    expect(await follower.until(() => true)).toMatchObject({ presenter: null, place: onItem(open) })
    await follower.stop()
    expect(await startPresenting(at, number, 'manager')).toEqual({ turn: 2 })
  })

  it('who has ended it is not made its presenter again by a page that was still on its way', async () => {
    const { number, open } = await packToPresent(at)
    at.clock.now = moment(0)
    await startPresenting(at, number, 'chair')
    await at.callerAs('chair').presenting.end({ number })
    expect(await refusal(move(number, 'chair', open))).toMatchObject({
      code: 'conflict',
      sentence: 'You do not present this pack now.',
    })
    const follower = await follow(at, number, 'scrutineer')
    expect(await follower.until(() => true)).toMatchObject({ presenter: null, place: onAgenda })
    await follower.stop()
    expect(await startPresenting(at, number, 'chair')).toEqual({ turn: 2 })
    await move(number, 'chair', open)
  })

  it('goes on where their device was without a network for longer, and nobody took over meanwhile', async () => {
    const { number, open } = await packToPresent(at)
    at.clock.now = moment(0)
    await startPresenting(at, number, 'chair')
    at.clock.now = moment(300)
    await move(number, 'chair', open)
    expect((await refusal(startPresenting(at, number, 'manager'))).code).toBe('conflict')
    at.clock.now = moment(600)
    await startPresenting(at, number, 'manager')
    expect((await refusal(move(number, 'chair', open))).code).toBe('conflict')
    expect((await refusal(at.callerAs('chair').presenting.end({ number }))).code).toBe('conflict')
  })

  it('presents a pack that was frozen, and only items of that meeting they may read', async () => {
    const { number, restricted } = await packToPresent(at)
    await startPresenting(at, number, 'lead-partner')
    const elsewhere = at.callerAs('lead-partner').presenting.move({ number, place: onItem(at.goal('safe')) })
    expect((await refusal(elsewhere)).code).toBe('not-found')
    expect((await refusal(startPresenting(at, 99, 'chair'))).code).toBe('not-found')
    await startPresenting(at, number, 'chair', { turn: 1, place: onItem(restricted) })
    await at.callerAs('chair').presenting.end({ number })
    expect((await refusal(at.callerAs('manager').presenting.end({ number }))).code).toBe('conflict')
  })
})

describe('whoever follows', () => {
  it('is told each move, and after a break only what they do not have yet', async () => {
    const { number, open, other } = await packToPresent(at)
    await startPresenting(at, number, 'chair')
    const follower = await follow(at, number, 'police-contributor')
    expect(await follower.until(() => true)).toMatchObject({
      presenter: { isYou: false },
      place: onAgenda,
      followers: null,
    })
    await move(number, 'chair', open)
    await follower.until(({ place }) => place?.itemId === open)
    await follower.stop()
    const known = follower.ids.at(-1) ?? ''
    const again = await follow(at, number, 'police-contributor', known)
    const first = again.until(() => true)
    await later(300)
    await move(number, 'chair', other)
    expect((await first).place).toEqual(onItem(other))
    await again.stop()
  })

  it('who does not read restricted items is not told that the agenda is longer by them', async () => {
    const { number } = await packToPresent(at, itemsOnScreen - 2)
    await startPresenting(at, number, 'chair')
    const board = await follow(at, number, 'chair')
    const wider = await follow(at, number, 'elected-member')
    await at.callerAs('chair').presenting.move({ number, place: { ...onAgenda, part: 2 } })
    expect((await board.until(({ place }) => place?.part === 2)).wall.place).toEqual(onAgenda)
    expect((await wider.until(() => true)).place).toEqual(onAgenda)
    await Promise.all([board.stop(), wider.stop()])
  })

  it('who does not read restricted items is told nothing of them, not even that there was a move', async () => {
    const { number, open, restricted, other } = await packToPresent(at)
    await startPresenting(at, number, 'chair', { place: onItem(open) })
    const board = await follow(at, number, 'chair')
    const wider = await follow(at, number, 'elected-member')
    await wider.until(({ wall }) => wall.audience === 'wider')
    await move(number, 'chair', restricted)
    const seen = await board.until(({ place }) => place?.itemId === restricted)
    expect(seen.wall).toEqual({ audience: 'wider', place: onItem(open) })
    const next = wider.until(() => true)
    await later(300)
    await move(number, 'chair', other)
    expect((await next).place).toEqual(onItem(other))
    await Promise.all([board.stop(), wider.stop()])
  })

  it('is counted for the presenter, and the wall shows the narrowest audience present', async () => {
    const { number } = await packToPresent(at)
    await startPresenting(at, number, 'chair')
    const presenter = await follow(at, number, 'chair')
    expect(await presenter.until(() => true)).toMatchObject({
      followers: 0,
      wall: { audience: 'restricted' },
    })
    const contributor = await follow(at, number, 'police-contributor')
    await presenter.until(({ followers, wall }) => followers === 1 && wall.audience === 'trusted')
    const member = await follow(at, number, 'elected-member')
    await presenter.until(({ followers, wall }) => followers === 2 && wall.audience === 'wider')
    await contributor.until(() => true)
    await member.until(() => true)
    await Promise.all([contributor.stop(), member.stop()])
    await presenter.until(({ followers, wall }) => followers === 0 && wall.audience === 'restricted')
    await presenter.stop()
  })

  it('whose seat ends is told so at once, and hears nothing more', async () => {
    const { number } = await packToPresent(at)
    await startPresenting(at, number, 'chair')
    const follower = await follow(at, number, 'police-contributor')
    await follower.until(() => true)
    const ended = refusal(follower.until(() => false))
    const began = performance.now()
    const { version } = (await at.callerAs('manager').member.list()).find(
      ({ id }) => id === at.member('police-contributor'),
    ) ?? { version: 0 }
    await at
      .callerAs('manager')
      .member.end({ id: at.member('police-contributor'), version, successorId: null, reason: 'Left.' })
    expect((await ended).code).toMatch(/not-found|forbidden|not-signed-in/)
    expect(performance.now() - began).toBeLessThan(2_500)
    expect(hubOf(at.services).count()).toBe(0)
  })

  it('whose session ends is told so at once', async () => {
    const { number } = await packToPresent(at)
    const follower = await follow(at, number, 'police-contributor')
    await follower.until(() => true)
    const ended = refusal(follower.until(() => false))
    await at.database.db
      .deleteFrom('session')
      .where('personId', '=', at.person('police-contributor'))
      .execute()
    expect((await ended).code).toBe('not-signed-in')
  })

  it('is refused where the meeting is not theirs to know of', async () => {
    const { number } = await packToPresent(at)
    expect((await refusal(follow(at, number, 'observer'))).code).toBe('forbidden')
    expect((await refusal(follow(at, 99, 'chair'))).code).toBe('not-found')
  })
})
