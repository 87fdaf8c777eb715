import { division } from '@roundtable/db/calendar/bank-holidays.ts'
import { describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { planMeeting } from '../../support/make/meeting.ts'
import { tellByTime } from '../../support/make/notice.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'

const at = perTest(openPartnershipAlone)

async function holiday(day: string) {
  await at.database.db.insertInto('bankHoliday').values({ division, day, name: 'A day of its own' }).execute()
}
/** How often each person was told a kind, on a day on which the clocks are looked at. */
async function toldOn(day: string, kind: 'action-due' | 'challenge-due' | 'meeting-to-call' | 'return-due') {
  at.clock.now = `${day}T09:00:00.000Z`
  await tellByTime(at)
  const rows = await at.database.db.selectFrom('notice').select('personId').where('kind', '=', kind).execute()
  return rows.length
}

describe('a reminder whose day moves with a changed list of holidays', () => {
  it('is sent once of an action, and again only where the action is put off', async () => {
    const { id } = await setAction(at)
    const told = await toldOn('2026-12-11', 'action-due')
    expect(told).toBeGreaterThan(0)
    await holiday('2026-12-11')
    expect(await toldOn('2026-12-14', 'action-due')).toBe(told)
    const change = { agencyCode: '', title: '', dueOn: '2026-12-31', reason: 'The school is closed.' }
    await at.callerAs('manager').action.changeSeveral({ actions: [{ id, version: 1 }], ...change })
    expect(await toldOn('2026-12-29', 'action-due')).toBe(told * 2)
  })

  it('is sent once of a stage of a challenge', async () => {
    at.clock.now = '2026-12-16T09:00:00.000Z'
    await raiseChallenge(at)
    const told = await toldOn('2026-12-24', 'challenge-due')
    expect(told).toBeGreaterThan(0)
    await holiday('2026-12-24')
    expect(await toldOn('2026-12-29', 'challenge-due')).toBe(told)
  })

  it('is sent once of a meeting that is to be called', async () => {
    await planMeeting(at)
    const told = await toldOn('2026-12-02', 'meeting-to-call')
    expect(told).toBeGreaterThan(0)
    await holiday('2026-12-02')
    expect(await toldOn('2026-12-03', 'meeting-to-call')).toBe(told)
  })

  it('is sent once of a return', async () => {
    const told = await toldOn('2026-11-13', 'return-due')
    expect(told).toBeGreaterThan(0)
    await holiday('2026-11-13')
    expect(await toldOn('2026-11-16', 'return-due')).toBe(told)
  })

  it('that was sent before it was named by its end is not sent a second time', async () => {
    const { id } = await setAction(at)
    const told = await toldOn('2026-12-11', 'action-due')
    const named = { dedupeKey: `action-due:${id}:2026-12-11` }
    await at.database.db.updateTable('notice').set(named).where('kind', '=', 'action-due').execute()
    expect(await toldOn('2026-12-14', 'action-due')).toBe(told)
  })
})
