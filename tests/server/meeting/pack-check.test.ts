import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting } from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const check = async (meetingId: string, by = 'manager') =>
  (await at.callerAs(by).pack.check({ meetingId })).findings

it('says what the pack of a first meeting would lack: items without evidence, proposals, time, figures without words', async () => {
  const { id } = await planMeeting(at, { endsAt: '14:30' })
  await addItem(at, id)
  await addItem(at, id, { minutes: '40', pins: [{ kind: 'indicator', reference: 'HE01', view: '' }] })
  await addItem(at, id, { by: 'scrutineer' })
  const findings = await check(id)
  expect(findings.filter(({ item }) => item === null).map(({ sentence }) => sentence)).toEqual([
    'The items take 25 minutes more than the meeting has.',
    '1 proposed item waits for you: place it, or decline it with a reason.',
    // Nothing of what changed since the last one: it is the first.
  ])
  expect(findings).toContainEqual({
    item: 1,
    sentence: 'It asks for a decision and shows nothing it rests on.',
  })
  expect(findings).toContainEqual({
    item: 2,
    sentence: 'HE01 is off target in September 2026, and nothing is said of it.',
  })
})

it('is told to the manager alone, and of a meeting that is there', async () => {
  const { id } = await planMeeting(at)
  for (const by of ['chair', 'police-lead', 'elected-member']) {
    expect((await refusal(check(id, by))).code).toBe('forbidden')
  }
})
