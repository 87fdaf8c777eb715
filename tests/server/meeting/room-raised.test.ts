import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { newChallenge, raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { readRoom, startMeeting, stepMeeting } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)

describe('what was raised in the room on a device without a network', () => {
  it('is recorded once however often it is sent, at the moment it was raised', async () => {
    const meeting = await startMeeting(at)
    const madeAt = '2026-12-15T14:05:00.000Z'
    at.clock.now = '2026-12-15T14:40:00.000Z'
    const challenge = { ...newChallenge, id: newId(), itemId: meeting.item, madeAt }
    const raise = () => at.callerAs('police-lead').challenge.raise(challenge)
    await raiseChallenge(at, {})
    const first = await raise()
    expect(await raise()).toEqual(first)
    const action = { id: newId(), itemId: meeting.item, madeAt, dueOn: '2027-03-01' }
    const number = (await setAction(at, action)).number
    expect((await setAction(at, action)).number).toBe(number)
    const { entries } = await readRoom(at, meeting.number)
    expect(entries.map(({ kind, mark, reference, madeAt: when }) => [kind, mark, reference, when])).toEqual([
      ['raised', 'challenge', first.reference, madeAt],
      ['raised', 'action', String(number), madeAt],
    ])
  })

  it('before the end counts after it; what comes later, or from whoever may not raise it, is refused in words', async () => {
    const meeting = await startMeeting(at)
    const raised = (madeAt: string | null, by = 'police-lead') =>
      at.callerAs(by).challenge.raise({ ...newChallenge, id: newId(), itemId: meeting.item, madeAt })
    await raiseChallenge(at, {})
    at.clock.now = '2026-12-15T15:00:00.000Z'
    await stepMeeting(at, meeting.number, 'end', { by: 'chair', reason: 'Deferred.' })
    at.clock.now = '2026-12-15T15:30:00.000Z'
    await raised('2026-12-15T14:59:00.000Z')
    for (const madeAt of [null, '2026-12-15T15:10:00.000Z', '2099-01-01T00:00:00.000Z']) {
      expect((await refusal(raised(madeAt))).sentence).toBe(
        'This meeting is not in session: raise it without the item.',
      )
    }
    const refused = await refusal(raised('2026-12-15T14:59:00.000Z', 'police-contributor'))
    expect([refused.code, refused.sentence]).toEqual(['forbidden', expect.stringMatching(/\w/)])
    expect((await readRoom(at, meeting.number)).entries).toHaveLength(1)
  })
})
