import { destroyPrivateNotes } from '@roundtable/server/private-note/destroy-private-notes.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { always } from '../../support/make/notice.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { blackOut } from '../../support/make/removal.ts'
import { refusal } from '../../support/read/refusal.ts'
import { dataVersion } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const words = 'Ask Zebedee about the winter.'

async function noted(by = 'chair') {
  const { id: meetingId, number } = await planMeeting(at)
  const itemId = await addItem(at, meetingId)
  const note = { meetingId, itemId, text: words, version: 0 }
  await at.callerAs(by).privateNote.save(note)
  return { ...note, number }
}
const read = (by: string, number: number) => at.callerAs(by).privateNote.list({ number })

describe('a private note', () => {
  it('is read by whoever wrote it and by nobody else, whatever their role', async () => {
    const { number, itemId } = await noted()
    expect((await read('chair', number)).notes).toMatchObject([{ itemId, text: words, version: 1 }])
    for (const other of ['manager', 'lead-partner']) expect((await read(other, number)).notes).toEqual([])
    for (const other of ['scrutineer', 'police-lead', 'observer', 'administrator']) {
      expect((await refusal(read(other, number))).code).toBe('forbidden')
    }
  })

  it('stands in no meeting, pack, check, record, search or trail, and makes nothing old', async () => {
    const { number, meetingId } = await noted()
    await stepMeeting(at, number, 'call')
    const before = await dataVersion(at)
    await at.callerAs('chair').privateNote.save({ meetingId, itemId: null, text: words, version: 0 })
    expect(await dataVersion(at)).toBe(before)
    await at.callerAs('manager').pack.freeze({ id: at.services.newId(), meetingId, version: 0, reason: '' })
    const chair = at.callerAs('chair')
    const all = [
      await chair.meeting.get({ number }),
      await chair.pack.get({ number }),
      await at.callerAs('manager').pack.check({ meetingId }),
      await chair.room.get({ number }),
      await chair.search.find({ text: 'Zebedee' }),
      await at.database.db.selectFrom('auditEvent').select('summary').execute(),
      await at.database.db.selectFrom('typedWords').select('text').execute(),
    ]
    expect(JSON.stringify(all)).not.toContain('Zebedee')
  })

  it('that another window saved meanwhile is told and not replaced; the same again is saved once', async () => {
    const { number, ...note } = await noted()
    expect(await at.callerAs('chair').privateNote.save(note)).toEqual({ version: 1 })
    const refused = await refusal(at.callerAs('chair').privateNote.save({ ...note, text: 'Other.' }))
    expect(refused).toMatchObject({ code: 'conflict', current: { text: words, version: 1 } })
    await at.callerAs('chair').privateNote.save({ ...note, text: 'Other.', version: 1 })
    expect((await read('chair', number)).notes).toMatchObject([{ text: 'Other.', version: 2 }])
  })

  it('is of an item of that meeting, which its writer may know', async () => {
    const { meetingId } = await noted()
    const other = await planMeeting(at, { day: '2027-03-16' })
    const itemId = await addItem(at, other.id)
    const tried = at.callerAs('chair').privateNote.save({ meetingId, itemId, text: 'x', version: 0 })
    expect((await refusal(tried)).code).toBe('not-found')
    const long = { meetingId, itemId: null, text: 'x'.repeat(4001), version: 0 }
    await expect(at.callerAs('chair').privateNote.save(long)).rejects.toThrow()
  })

  it('loses words that are blacked out', async () => {
    const { number } = await noted()
    await blackOut(at, 'Zebedee')
    expect((await read('chair', number)).notes[0]?.text).not.toContain('Zebedee')
  })

  it('is destroyed by itself when its years are over', async () => {
    const { number } = await noted()
    expect(await destroyPrivateNotes(at.services, always)).toBe(0)
    at.clock.now = '2027-12-24T09:00:00.000Z'
    expect(await destroyPrivateNotes(at.services, always)).toBeGreaterThan(0)
    expect((await read('chair', number)).notes).toEqual([])
  })
})
