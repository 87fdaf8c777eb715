import { expect, it, onTestFinished } from 'vitest'
import { addItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { agreeMinutes, stepMinutes } from '../../support/make/minutes.ts'
import { freezePack } from '../../support/make/pack.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { enter, everybodyArrives, readRoom } from '../../support/make/room.ts'

const restricted = { title: 'Conduct', restricted: true, ground: 'About a person.', minutes: '17' }
/** Without what is made anew each time. */
const alike = (told: unknown): unknown =>
  JSON.parse(
    JSON.stringify(told)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
      .replace(/[0-9a-f]{64}/g, '##'),
  )

const codeOf = (error: unknown) => (error instanceof Error ? error.message : error)

/** A meeting of two open items, and one between them that is hidden or not there; what each of some readers is told. */
async function held(isThere: boolean, readers: readonly string[]) {
  const at = await openPartnershipAlone()
  onTestFinished(() => at.close())
  const { id, number } = await planMeeting(at)
  const first = await addItem(at, id, { title: 'Missing children', minutes: '10' })
  const hidden = isThere ? await addItem(at, id, restricted) : null
  const last = await addItem(at, id, { title: 'Exploitation', minutes: '8' })
  await stepMeeting(at, number, 'call')
  await freezePack(at, id)
  at.clock.now = '2026-12-15T14:00:00.000Z'
  await stepMeeting(at, number, 'start', { by: 'chair' })
  await everybodyArrives(at, { id, number, item: first })
  const deal = async (item: string | null, from: string, to: string) => {
    if (item === null) return
    at.clock.now = `2026-12-15T${from}:00.000Z`
    await enter(at, { id, item }, { kind: 'point' })
    await enter(at, { id, item }, { kind: 'decision' })
    await enter(at, { id, item }, { kind: 'interest', itemId: item })
    at.clock.now = `2026-12-15T${to}:00.000Z`
    await enter(at, { id, item }, { kind: 'outcome' })
  }
  await deal(first, '14:02', '14:12')
  await deal(hidden, '14:14', '14:40')
  await deal(last, '14:41', '14:48')
  const during = await Promise.all(readers.map((by) => told(by)))
  at.clock.now = '2026-12-15T14:50:00.000Z'
  await stepMeeting(at, number, 'end', { by: 'chair' })
  await stepMinutes(at, number, 'send-round')
  await agreeMinutes(at, number)
  return { at, number, during, after: await Promise.all(readers.map((by) => told(by))) }

  async function told(by: string) {
    const as = at.callerAs(by)
    const room = by === 'elected-member' ? null : await as.room.get({ number })
    return alike([
      await as.meeting.get({ number }),
      await as.meeting.get({ number, asAt: '2026-12-15T13:59:00.000Z' }),
      await as.meeting.list({ whole: true }),
      await as.pack.get({ number }),
      await as.pack.changes({ number }),
      await as.decision.list({ whole: true }),
      room,
      await as.minutes.get({ number }).catch(codeOf),
      await as.archive.get({ number }).catch(codeOf),
      await as.auditEvent.list({}).catch(codeOf),
    ])
  }
}

it('a restricted item adds no minute, place or entry to what anybody else is told of its meeting', async () => {
  const readers = ['scrutineer', 'police-contributor', 'elected-member']
  const [with_, without] = [await held(true, readers), await held(false, readers)]
  expect(with_.during).toEqual(without.during)
  expect(with_.after).toEqual(without.after)
})

it('how long items took is told to whoever reads all of them, and to nobody else', async () => {
  for (const isThere of [true, false]) {
    const { at, number } = await held(isThere, [])
    const told = async (by: string) => (await readRoom(at, number, by)).readsEveryItem
    for (const by of ['manager', 'chair', 'lead-partner']) expect([by, await told(by)]).toEqual([by, true])
    for (const by of ['scrutineer', 'police-contributor']) expect([by, await told(by)]).toEqual([by, false])
  }
})

it('an item that was withdrawn before the notice has no place and no time in the record, as on the agenda', async () => {
  const { at, number } = await held(true, [])
  const next = await planMeeting(at, { day: '2027-02-16' })
  const gone = await addItem(at, next.id, { title: 'Gone', minutes: '30' })
  await addItem(at, next.id, { title: 'Stays' })
  await at
    .callerAs('manager')
    .meeting.stepItem({ id: gone, version: 1, deed: 'withdraw', reason: 'Not ready.' })
  const { agenda } = await readMeeting(at, next.number)
  const { items } = await readRoom(at, next.number)
  const startOf = (list: readonly { title: string; startsAt: string | null }[]) =>
    Object.fromEntries(list.map(({ title, startsAt }) => [title, startsAt]))
  expect(startOf(agenda)).toEqual({ Gone: null, Stays: '14:00' })
  expect(startOf(items)).toEqual({ Stays: '14:00' })
  expect(number).not.toBe(next.number)
})
