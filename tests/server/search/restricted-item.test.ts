import { roles } from '@roundtable/shared/base/role.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { addItem } from '../../support/make/meeting.ts'
import { agreeMinutes, stepMinutes } from '../../support/make/minutes.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, everybodyArrives, startMeeting, stepMeeting } from '../../support/make/room.ts'
import { seats } from '../../support/make/small-partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(openPartnership)
const inside = ['manager', 'chair', 'lead-partner', 'delegated-partner']
/** Each with a seat from which the item is not read. */
const outside = roles.flatMap((role) => {
  const seat = seats.find((each) => each.role === role && each.agencyCode !== 'icb')
  return seat === undefined || inside.includes(role) || role === 'administrator'
    ? []
    : [[role, seat.id] as const]
})
const words = ['Zanzibar', 'zanz', 'Wombat', 'Quagmire', 'Xylophones', 'Numbats', 'DR1']

beforeAll(async () => {
  const meeting = await startMeeting(at)
  await everybodyArrives(at, meeting)
  const item = await addItem(at, meeting.id, {
    ...{ title: 'Conduct of Zanzibar', lead: 'Zanzibar', ask: 'Wombat.', leadAgencyCode: 'icb' },
    ...{ restricted: true, ground: 'About Zanzibar.', lateReason: 'It came up today.' },
  })
  const hidden = { ...meeting, item }
  await enter(at, hidden, { kind: 'point', text: 'Quagmire was drained.' })
  const about = [{ kind: 'indicator' as const, reference: 'PO01' }]
  await enter(at, hidden, { kind: 'decision', text: 'Xylophones are bought.', reason: 'Numbats.', about })
  await enter(at, hidden, { kind: 'outcome' })
  await enter(at, meeting, { kind: 'outcome' })
  await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
  await stepMinutes(at, meeting.number, 'send-round')
  await agreeMinutes(at, meeting.number)
})

describe('a restricted item', () => {
  it.each(outside)('is found by no word of it from the seat of %s', async (_, who) => {
    for (const text of words) {
      expect([text, await at.callerAs(who).search.find({ text })]).toEqual([text, []])
    }
    const open = await at.callerAs(who).search.find({ text: 'PO01' })
    expect(open.map(({ code }) => code)).toContain('PO01')
  })

  it('is not looked for by the administrator at all', async () => {
    const seat = seats.find(({ role }) => role === 'administrator')?.id ?? ''
    expect((await refusal(at.callerAs(seat).search.find({ text: 'Zanzibar' }))).code).toBe('forbidden')
  })

  it('is read by the chair all the same', async () => {
    const { agenda } = await at.callerAs('chair').meeting.get({ number: 1 })
    expect(agenda.map(({ title }) => title)).toContain('Conduct of Zanzibar')
  })
})
