import { newId } from '@roundtable/db/ids.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { cutAgain, heldPack, hideUpTo } from '../../support/make/cut-again.ts'
import { giveGrant, openGranted } from '../../support/make/grant.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { blackOut } from '../../support/make/removal.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const read = (number: number, by: string, version?: number) =>
  at.callerAs(by).pack.get({ number, ...(version === undefined ? {} : { version }) })
type Pack = Awaited<ReturnType<typeof read>>
const latestOf = ({ content }: Pack, code: string) =>
  content.exhibits.flatMap((exhibit) =>
    exhibit.kind === 'indicator' && exhibit.reference === code
      ? [[exhibit.shown?.latest?.text, exhibit.takenOut !== undefined]]
      : [],
  )[0]

/** Every text somewhere in it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('a new cut of a pack that stricter rules closed', () => {
  it('holds what was frozen without what they hide, for whoever it was closed to, after the meeting too', async () => {
    const { number, packId } = await heldPack(at)
    const before = await read(number, 'elected-member')
    expect([latestOf(before, 'PO01'), latestOf(before, 'PO02')]).toEqual([
      ['90.0%', false],
      ['7', false],
    ])
    await hideUpTo(at, 7)
    expect((await refusal(read(number, 'elected-member'))).sentence).toContain('can make a new cut')
    expect(await read(number, 'manager')).toMatchObject({
      ...{ cutAgainFor: ['wider'], mayFreeze: false, newestCut: 0 },
    })
    at.clock.now = '2026-12-16T09:00:00.000Z'
    await cutAgain(at, packId)
    const cut = await read(number, 'elected-member')
    expect([latestOf(cut, 'PO01'), latestOf(cut, 'PO02')]).toEqual([
      ['90.0%', false],
      ['Suppressed: small numbers', true],
    ])
    const frozen = before.content.exhibits.find(({ reference }) => reference === 'PO01')
    expect(cut.content.exhibits.find(({ reference }) => reference === 'PO01')).toEqual(frozen)
    expect(cut).toMatchObject({ version: 2, isWhole: true, moment: before.moment, audience: 'wider' })
    expect(cut.content.cutAgain).toEqual({ version: 1, sha256: before.sha256, at: at.clock.now })
    expect(cut.sha256).not.toBe(before.sha256)
    const { exhibits } = cut.content
    const hidden = exhibits.filter(({ reference }) => reference === 'PO02' || reference === 'safe')
    expect([JSON.stringify(before.content).includes('"7"'), JSON.stringify(hidden).includes('"7"')]).toEqual([
      true,
      false,
    ])
    // Nothing is in it that was not frozen, but for the words that say that something is not there.
    const marks = ['[taken out]', 'Suppressed: small numbers', 'c', 'no-figure', 'not-judged', 'none']
    const known = new Set([...textsOf(before.content.exhibits), ...marks, 'not-enough-data'])
    expect(textsOf(cut.content.exhibits).filter((text) => !known.has(text))).toEqual([])
    expect((await readMeeting(at, number, 'elected-member')).packVersion).toBe(2)
  })

  it('leaves the old one closed to them and as it was to the others, and is listed with who and why', async () => {
    const { number, packId } = await heldPack(at)
    const full = await read(number, 'chair')
    await hideUpTo(at, 7)
    const cutId = await cutAgain(at, packId)
    expect((await refusal(read(number, 'elected-member', 1))).sentence).toContain('Version 2 stands')
    const chair = await read(number, 'chair')
    expect([chair.version, chair.sha256, chair.isWhole, chair.state]).toEqual([
      1,
      full.sha256,
      true,
      'frozen',
    ])
    expect(
      chair.versions.map(({ version, cutOf, state, reason }) => [version, cutOf, state, reason]),
    ).toEqual([
      [2, 1, 'frozen', 'The rules are stricter.'],
      [1, null, 'frozen', null],
    ])
    expect(await read(number, 'manager', 2)).toMatchObject({ audience: 'wider', cutAgainFor: [] })
    expect(JSON.stringify(await read(number, 'chair', 2))).not.toContain('Conduct')
    expect(await actionsOn(at, cutId)).toEqual(['pack.cut-again'])
    expect(await actionsOn(at, packId)).toEqual(['pack.frozen'])
  })

  it('is made by whoever may freeze, once however often it is sent, with a reason, and only of what is closed', async () => {
    const { packId } = await heldPack(at)
    expect((await refusal(cutAgain(at, packId))).sentence).toContain('open to everybody')
    await hideUpTo(at, 7)
    expect((await refusal(cutAgain(at, packId, { by: 'chair' }))).code).toBe('forbidden')
    const unsaid = await refusal(cutAgain(at, packId, { reason: '' }))
    expect(unsaid.fields?.map(({ field }) => field)).toEqual(['reason'])
    const id = newId()
    await Promise.all([cutAgain(at, packId, { id }), cutAgain(at, packId, { id })])
    expect((await refusal(cutAgain(at, packId))).code).toBe('conflict')
    expect((await refusal(cutAgain(at, packId, { version: 2 }))).sentence).toContain('open to everybody')
    expect((await refusal(cutAgain(at, id))).sentence).toContain('a new cut itself')
    expect((await refusal(cutAgain(at, newId()))).code).toBe('not-found')
    const unfrozen = at.callerAs('manager').pack.unfreeze({ id, version: 1, reason: 'No.' })
    expect((await refusal(unfrozen)).code).toBe('rule')
  })

  it('is closed by stricter rules in its turn, and made anew of what was frozen', async () => {
    const { number, packId } = await heldPack(at)
    await hideUpTo(at, 7)
    await cutAgain(at, packId)
    await hideUpTo(at, 25, 1)
    expect((await refusal(read(number, 'elected-member'))).sentence).toContain('closed to you')
    await cutAgain(at, packId, { version: 2 })
    const cut = await read(number, 'elected-member')
    expect([cut.version, latestOf(cut, 'PO01')]).toEqual([3, ['Suppressed: small numbers', true]])
    expect(cut.versions.map(({ state }) => state)).toEqual(['frozen', 'superseded', 'frozen'])
  })

  it('never holds more than the frozen one did, where rules were loosened', async () => {
    await hideUpTo(at, 7)
    const { number, packId } = await heldPack(at)
    const before = await read(number, 'elected-member')
    await hideUpTo(at, 5, 1)
    await cutAgain(at, packId)
    const cut = await read(number, 'elected-member')
    expect(latestOf(cut, 'PO02')).toEqual(latestOf(before, 'PO02'))
    expect(cut.content.exhibits).toEqual(before.content.exhibits)
  })

  it('brings no word back that was blacked out, and loses those that are later', async () => {
    const { number, packId } = await heldPack(at)
    await blackOut(at, 'Ella')
    await hideUpTo(at, 7)
    await cutAgain(at, packId)
    expect((await read(number, 'elected-member')).content.items[0]?.title).toContain('[removed]')
    await blackOut(at, 'case worker')
    const cut = await read(number, 'elected-member')
    expect(JSON.stringify(cut)).not.toContain('case worker')
    expect(cut.isWhole).toBe(true)
  })

  it('is not made of a pack of which a byte was altered', async () => {
    const { packId } = await heldPack(at)
    await hideUpTo(at, 7)
    const word = sql`update pack_word set text = 'Another' where pack_id = ${packId} and audience = 'wider' and place = 0`
    await word.execute(at.database.db)
    expect((await refusal(cutAgain(at, packId))).sentence).toContain('not what was frozen')
  })

  it('is followed by a supplement, and taken back with the version it was made of', async () => {
    const { id, number } = await callMeetingWithPins(at)
    const packId = await freezePack(at, id)
    await hideUpTo(at, 7)
    await cutAgain(at, packId)
    await at.callerAs('manager').pack.unfreeze({ id: packId, version: 1, reason: 'Wrong figures.' })
    expect((await read(number, 'elected-member')).state).toBe('unfrozen')
    await freezePack(at, id, { version: 1, reason: 'Right ones.' })
    expect(await read(number, 'elected-member')).toMatchObject({ version: 3, state: 'frozen' })
    expect((await read(number, 'chair')).version).toBe(3)
  })

  it('is what an observer is given by a grant and what the screen in the room shows', async () => {
    const { id, number, packId } = await heldPack(at)
    await hideUpTo(at, 7)
    await cutAgain(at, packId)
    const grantId = await giveGrant(at, id, { untilDay: '2027-01-15' })
    expect((await openGranted(at, grantId, number)).version).toBe(2)
    const wall = await at.callerAs('chair').pack.get({ number, audience: 'wider' })
    expect([wall.version, wall.content.cutAgain?.version]).toEqual([2, 1])
  })

  it('leaves an item out that was made restricted after it was frozen, for all but the board', async () => {
    const { id, number } = await planMeeting(at)
    for (const title of ['First', 'About her', 'Last']) await addItem(at, id, { title })
    await addItem(at, id, { title: 'Proposed', by: 'scrutineer' })
    await stepMeeting(at, number, 'call')
    const packId = await freezePack(at, id)
    at.clock.now = '2026-11-24T09:00:00.000Z'
    const { agenda } = await readMeeting(at, number)
    for (const { id: itemId, version, title, purpose, lead, ask } of agenda) {
      if (title !== 'About her' && title !== 'Proposed') continue
      await at.callerAs('manager').meeting.reviseItem({
        ...{ id: itemId, version, title, purpose, lead, ask, minutes: '15', leadAgencyCode: '', pins: [] },
        ...{ restricted: true, ground: 'About a person.', lateReason: 'It turned out so.' },
      })
    }
    for (const by of ['scrutineer', 'elected-member'])
      expect((await refusal(read(number, by))).sentence).toContain('The agenda has changed')
    expect((await read(number, 'chair')).content.items).toHaveLength(3)
    expect((await read(number, 'manager')).cutAgainFor).toEqual(['trusted', 'wider'])
    await cutAgain(at, packId)
    for (const by of ['scrutineer', 'elected-member']) {
      const { content, version, isWhole } = await read(number, by)
      expect([version, isWhole]).toEqual([2, true])
      expect(content.items.map(({ place, title, startsAt }) => [place, title, startsAt])).toEqual([
        [1, 'First', '14:00'],
        [2, 'Last', '14:15'],
      ])
      expect(JSON.stringify(await read(number, by))).not.toContain('About her')
    }
    expect((await read(number, 'chair')).version).toBe(1)
    expect((await refusal(read(number, 'scrutineer', 1))).sentence).toContain('Version 2 stands')
    // By stricter rules it is closed to the widest alone: the others go on with the cut they have.
    await hideUpTo(at, 7)
    await cutAgain(at, packId, { version: 2 })
    expect([
      (await read(number, 'scrutineer')).version,
      (await read(number, 'elected-member')).version,
    ]).toEqual([2, 3])
    expect((await read(number, 'scrutineer')).state).toBe('frozen')
  })
})
