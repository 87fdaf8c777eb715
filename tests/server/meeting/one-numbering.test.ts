import { newId } from '@roundtable/db/ids.ts'
import { insertMinutesLines } from '@roundtable/db/queries/minutes.queries.ts'
import { framesOf } from '@roundtable/shared/pack/frames.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { agreeMinutes, stepMinutes } from '../../support/make/minutes.ts'
import { freezePack } from '../../support/make/pack.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, readRoom } from '../../support/make/room.ts'

const at = perTest(openPartnership)

/** A called meeting of four items, of which two are withdrawn: one before the notice, one after it. */
async function withWithdrawn() {
  const { id, number } = await planMeeting(at)
  const ids = new Map<string, string>()
  for (const title of ['First', 'Never called', 'Gone', 'Last'])
    ids.set(title, await addItem(at, id, { title }))
  const withdraw = (title: string) =>
    at.callerAs('manager').meeting.stepItem({
      ...{ id: ids.get(title) ?? '', version: 1, deed: 'withdraw', reason: 'It is not ready.' },
    })
  await withdraw('Never called')
  await stepMeeting(at, number, 'call')
  await freezePack(at, id)
  at.clock.now = '2026-12-01T12:00:00.000Z'
  await withdraw('Gone')
  return { id, number, ids, last: ids.get('Last') ?? '', first: ids.get('First') ?? '' }
}

const readers = ['manager', 'chair', 'scrutineer', 'elected-member'] as const
const numbers = (items: readonly { place: number | null; title: string }[]) =>
  items.flatMap(({ place, title }) => (place === null ? [] : [`${place} ${title}`]))
const all = ['1 First', '2 Gone', '3 Last']

describe('an item that was withdrawn after the agenda had gone out', () => {
  it('keeps its number on the agenda, in the record, in both packs and in the minutes, for every reader', async () => {
    const { id, number, first, last } = await withWithdrawn()
    for (const by of readers) {
      const { agenda, items } = await readMeeting(at, number, by)
      expect([by, numbers(agenda), items]).toEqual([by, all, 2])
      expect(numbers((await at.callerAs(by).pack.get({ number })).content.items)).toEqual(all)
    }
    await freezePack(at, id, { version: 1, reason: 'An item was withdrawn.' })
    for (const by of readers) {
      const { content } = await at.callerAs(by).pack.get({ number })
      expect(numbers(content.items)).toEqual(all)
      expect(content.items.map(({ withdrawn, minutes }) => [withdrawn, minutes])).toEqual([
        [undefined, 15],
        [true, 0],
        [undefined, 15],
      ])
      const shown = framesOf(content).flatMap((frame) => (frame.kind === 'item' ? [frame.item.title] : []))
      expect(shown).toEqual(['First', 'Last'])
    }
    at.clock.now = '2026-12-15T14:00:00.000Z'
    await stepMeeting(at, number, 'start', { by: 'chair' })
    for (const by of ['manager', 'chair', 'scrutineer']) {
      expect(numbers((await readRoom(at, number, by)).items)).toEqual(all)
    }
    for (const item of [first, last]) await enter(at, { id, item }, { kind: 'outcome' })
    await stepMeeting(at, number, 'end', { by: 'chair' })
    await stepMinutes(at, number, 'send-round')
    await agreeMinutes(at, number)
    for (const by of ['manager', 'chair', 'scrutineer']) {
      const { sections } = await at.callerAs(by).minutes.get({ number })
      expect(numbers(sections)).toEqual(all)
      expect(sections[2]?.sentences.map(({ text }) => text)).toEqual(['Withdrawn: It is not ready.'])
    }
  })

  it('leaves what was decided on it in the register of whoever read it', async () => {
    const { id, number, first, last } = await withWithdrawn()
    at.clock.now = '2026-12-15T14:00:00.000Z'
    await stepMeeting(at, number, 'start', { by: 'chair' })
    for (const item of [first, last]) await enter(at, { id, item }, { kind: 'decision' })
    await enter(
      at,
      { id, item: first },
      { kind: 'outcome', deed: 'withdraw', reason: 'Nothing is left of it.' },
    )
    for (const by of readers) {
      const { decisions } = await at.callerAs(by).decision.list({ whole: true })
      expect([by, decisions.map((each) => each.reference)]).toEqual([by, ['1-D2', '1-D1']])
    }
  })

  it('that was only proposed is known to nobody but its proposer and the manager, and has no number', async () => {
    const { id, number } = await withWithdrawn()
    const mine = await addItem(at, id, { title: 'Mine', by: 'scrutineer' })
    await at
      .callerAs('manager')
      .meeting.stepItem({ id: mine, version: 1, deed: 'decline', reason: 'Not for this board.' })
    for (const by of readers) {
      const { agenda } = await readMeeting(at, number, by)
      expect(numbers(agenda)).toEqual(all)
      expect(agenda.some(({ title }) => title === 'Mine')).toBe(by === 'manager' || by === 'scrutineer')
    }
  })

  it('withdrawn before the notice stays in minutes that were agreed with it in them', async () => {
    const { id, number, ids, first, last } = await withWithdrawn()
    at.clock.now = '2026-12-15T14:00:00.000Z'
    await stepMeeting(at, number, 'start', { by: 'chair' })
    for (const item of [first, last]) await enter(at, { id, item }, { kind: 'outcome' })
    await stepMeeting(at, number, 'end', { by: 'chair' })
    await stepMinutes(at, number, 'send-round')
    await agreeMinutes(at, number)
    const titles = async () =>
      (await at.callerAs('scrutineer').minutes.get({ number })).sections.slice(1).map(({ title }) => title)
    expect(await titles()).toEqual(['First', 'Gone', 'Last'])
    const { id: minutesId } = await at.callerAs('manager').minutes.get({ number })
    const { partnershipId } = at
    const { recordedBy } = await at.database.db
      .selectFrom('minutesLine')
      .select('recordedBy')
      .executeTakeFirstOrThrow()
    await insertMinutesLines(at.database.db as never, { partnershipId, minutesId }, [
      {
        ...{
          id: newId(),
          round: 1,
          kind: 'fixed',
          line: 'outcome:old',
          itemId: ids.get('Never called') ?? '',
        },
        ...{ text: 'Withdrawn.', basis: '', recordedAt: at.clock.now, recordedBy },
      },
    ])
    expect(await titles()).toEqual(['First', 'Never called', 'Gone', 'Last'])
  })
})
