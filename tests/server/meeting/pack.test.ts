import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newId } from '@roundtable/db/ids.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { forPrograms, runFolder } from '../../support/database/run-folder.ts'
import { cutAgain, hideUpTo } from '../../support/make/cut-again.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { blackOut } from '../../support/make/removal.ts'
import { correctMonth, publishMonth } from '../../support/make/return.ts'
import { enter, everybodyArrives, startMeeting } from '../../support/make/room.ts'
import { hashOfPack } from '../../support/read/hash-of-pack.ts'
import { refusal } from '../../support/read/refusal.ts'
import { root } from '../../support/run/root.ts'

const at = perTest(openPartnership)
const indicator = { kind: 'indicator' as const, reference: 'PO01', view: '' }

const calledMeeting = () => callMeetingWithPins(at)
const freeze = (meetingId: string, why?: { version?: number; reason?: string }) =>
  freezePack(at, meetingId, why)
/** The same pack, frozen on SQLite by a process in each time zone: zone, minutes behind Greenwich, hash. */
async function frozenIn(...zones: readonly string[]): Promise<string[]> {
  const program = join(root, 'tests/support/server/freeze-a-pack.ts')
  const words = [program, join(runFolder(), `frozen-${newId()}.db`), ...zones]
  const { stdout } = await promisify(execFile)(process.execPath, words, { env: forPrograms() })
  return stdout.trim().split('\n')
}
const readPack = (number: number, by = 'chair') => at.callerAs(by).pack.get({ number })
const titles = async (number: number, by: string) =>
  (await readPack(number, by)).content.items.map(({ title }) => title)

describe('a pack', () => {
  it('holds for each audience what it reads, and nothing restricted for anybody wider', async () => {
    const { id, number } = await calledMeeting()
    await freeze(id)
    expect(await titles(number, 'chair')).toEqual(['Ella’s case worker', 'Conduct'])
    for (const by of ['police-contributor', 'scrutineer', 'elected-member']) {
      expect(await titles(number, by)).toEqual(['Ella’s case worker'])
      expect(JSON.stringify(await readPack(number, by))).not.toContain('Conduct')
    }
    expect((await readPack(number, 'elected-member')).audience).toBe('wider')
  })

  it('shows with a goal or an indicator the last decision about it that is open to everybody', async () => {
    const session = await startMeeting(at)
    await everybodyArrives(at, session)
    const about = [{ kind: 'indicator' as const, reference: 'PO01' }]
    await enter(at, session, { kind: 'decision', about })
    await enter(at, session, { kind: 'outcome' })
    await stepMeeting(at, session.number, 'end', { by: 'chair' })
    const next = await planMeeting(at, { day: '2027-01-26' })
    await addItem(at, next.id, { pins: [indicator, { kind: 'goal', reference: 'safe', view: '' }] })
    await stepMeeting(at, next.number, 'call')
    await freeze(next.id)
    for (const by of ['chair', 'elected-member']) {
      const { exhibits } = (await readPack(next.number, by)).content
      const decided = exhibits.map(({ shown }) =>
        shown !== null && 'decision' in shown ? shown.decision : 'none',
      )
      expect(decided).toEqual([
        expect.objectContaining({
          text: 'The apprenticeship guarantee is agreed.',
          meetingDay: '2026-12-15',
        }),
        null,
      ])
    }
  })

  it('reads the same bytes a year later, after a revision, and marks the figure that changed beside it', async () => {
    await publishMonth(at)
    const { id, number } = await calledMeeting()
    await freeze(id)
    const before = await readPack(number)
    expect(before.isWhole).toBe(true)
    at.clock.now = '2026-11-25T09:00:00.000Z'
    await correctMonth(at, { numerator: '170', denominator: '200' })
    at.clock.now = '2027-11-25T09:00:00.000Z'
    const after = await readPack(number)
    expect(after.content).toEqual(before.content)
    expect([after.sha256, after.isWhole]).toEqual([before.sha256, true])
    expect(await at.callerAs('chair').pack.changes({ number })).toMatchObject([
      { code: 'PO01', was: expect.any(String), now: expect.any(String) },
    ])
  })

  it('has the same hash on every database and in every time zone, and so has a new cut of it', async () => {
    const { id, number } = await calledMeeting()
    const packId = await freeze(id)
    const frozen = await hashOfPack(at, number)
    await hideUpTo(at, 7)
    await cutAgain(at, packId)
    const here = `${frozen} ${await hashOfPack(at, number, 'elected-member')}`
    expect(await frozenIn('Pacific/Kiritimati', 'America/St_Johns')).toEqual([
      `Pacific/Kiritimati -840 ${here}`,
      `America/St_Johns 210 ${here}`,
    ])
  }, 60_000)

  it('of which one byte was altered is told not to be whole', async () => {
    const { id, number } = await calledMeeting()
    const packId = await freeze(id)
    const word = sql`update pack_word set text = 'Another title' where pack_id = ${packId} and text = 'Conduct'`
    await word.execute(at.database.db)
    expect((await readPack(number)).isWhole).toBe(false)
  })

  it('loses words that are blacked out with their salt, and still verifies', async () => {
    const { id, number } = await calledMeeting()
    const packId = await freeze(id)
    await blackOut(at, 'Ella')
    const pack = await readPack(number)
    expect(pack.content.items[0]?.title).toContain('[removed]')
    expect([pack.isWhole, pack.removed]).toEqual([true, 1])
    const stored = await at.database.db
      .selectFrom('packWord')
      .select(['salt', 'text'])
      .where('packId', '=', packId)
      .execute()
    expect(stored.some(({ text }) => text.includes('Ella'))).toBe(false)
  })

  it('is frozen by the manager, once the meeting is called, and a supplement says why', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id)
    expect((await refusal(freeze(id))).sentence).toContain('not called yet')
    await stepMeeting(at, number, 'call')
    const asChair = at.callerAs('chair').pack.freeze({ id: newId(), meetingId: id, version: 0, reason: '' })
    expect((await refusal(asChair)).code).toBe('forbidden')
    await freeze(id)
    expect((await refusal(freeze(id))).code).toBe('conflict')
    expect((await refusal(freeze(id, { version: 1 }))).fields?.map(({ field }) => field)).toEqual(['reason'])
    await freeze(id, { version: 1, reason: 'A paper was missing.' })
    const { versions } = await readPack(number)
    expect(versions.map(({ version, state, reason }) => [version, state, reason])).toEqual([
      [2, 'frozen', 'A paper was missing.'],
      [1, 'superseded', null],
    ])
  })

  it('is closed to whoever reads with small counts hidden once their rules change, until a supplement', async () => {
    const { id, number } = await calledMeeting()
    await freeze(id)
    const rules = { smallCount: 7, smallDenominator: 12, roundCountsTo: 10, tellsEarlier: false }
    await at.callerAs('manager').disclosure.revise({ ...rules, version: 0, reason: 'Smaller schools.' })
    expect((await refusal(readPack(number, 'elected-member'))).sentence).toContain('closed to you')
    expect((await refusal(at.callerAs('elected-member').pack.changes({ number }))).code).toBe('rule')
    expect((await readPack(number)).isWhole).toBe(true)
    await freeze(id, { version: 1, reason: 'The rules changed.' })
    expect((await readPack(number, 'elected-member')).version).toBe(2)
  })

  it('is taken back with a reason and stays readable', async () => {
    const { id, number } = await calledMeeting()
    const packId = await freeze(id)
    await at.callerAs('manager').pack.unfreeze({ id: packId, version: 1, reason: 'The wrong figures.' })
    expect(await readPack(number)).toMatchObject({
      ...{ state: 'unfrozen', isWhole: true },
      versions: [{ version: 1, takenBackWhy: 'The wrong figures.' }],
    })
    expect((await readMeeting(at, number)).state).toBe('called')
  })
})

/** What may still become of a pack that stands: a supplement, and taking it back. */
const deedsOnPack = {
  called: { mayFreeze: true, mayUnfreeze: true },
  'in-session': { mayFreeze: false, mayUnfreeze: false },
  adjourned: { mayFreeze: true, mayUnfreeze: false },
  ended: { mayFreeze: false, mayUnfreeze: false },
  cancelled: { mayFreeze: false, mayUnfreeze: false },
} as const
const ways = {
  called: [],
  'in-session': ['start'],
  adjourned: ['start', 'adjourn'],
  ended: ['start', 'end'],
  cancelled: ['cancel'],
} as const

const statesOfMeeting = ['called', 'in-session', 'adjourned', 'ended', 'cancelled'] as const

describe.each(statesOfMeeting)('the pack of a meeting that is %s', (state) => {
  it('is followed and taken back by the manager only where its page offers it, and refused in words', async () => {
    const { id, number } = await calledMeeting()
    const packId = await freeze(id)
    at.clock.now = '2026-12-15T14:00:00.000Z'
    for (const deed of ways[state]) {
      const by = deed === 'cancel' ? 'manager' : 'chair'
      await stepMeeting(at, number, deed, { by, reason: deed === 'start' ? '' : 'Storm.' })
    }
    expect((await readMeeting(at, number)).state).toBe(state)
    const { mayFreeze, mayUnfreeze } = await readPack(number, 'manager')
    expect({ mayFreeze, mayUnfreeze }).toEqual(deedsOnPack[state])
    const chair = await readPack(number)
    expect([chair.mayFreeze, chair.mayUnfreeze]).toEqual([false, false])
    const unfreeze = (by: string) =>
      at.callerAs(by).pack.unfreeze({ id: packId, version: 1, reason: 'The wrong figures.' })
    expect((await refusal(unfreeze('chair'))).code).toBe('forbidden')
    if (!mayUnfreeze) {
      expect(await refusal(unfreeze('manager'))).toMatchObject({
        code: 'rule',
        sentence: expect.stringMatching(
          state === 'cancelled' ? /was cancelled/ : /has begun: what its board reads stays/,
        ),
      })
      expect(await readPack(number)).toMatchObject({ state: 'frozen', isWhole: true })
    }
    const supplement = freeze(id, { version: 1, reason: 'A paper was missing.' })
    if (mayFreeze) expect(await supplement).toEqual(expect.any(String))
    else expect((await refusal(supplement)).code).toBe('rule')
    if (state === 'called') expect((await refusal(unfreeze('manager'))).code).toMatch(/conflict|rule/)
  })
})
