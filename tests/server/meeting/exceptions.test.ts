import { newId } from '@roundtable/db/ids.ts'
import type { ExceptionChoice } from '@roundtable/shared/exception/exception-form.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { correctMonth, publishMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

async function meetingWithExceptions(day = '2026-12-15') {
  const meeting = await planMeeting(at, { day })
  await addItem(at, meeting.id, { pins: [{ kind: 'exceptions', reference: '', view: '' }] })
  return meeting
}

const list = (meetingId: string, by = 'chair') => at.callerAs(by).exception.list({ meetingId })

type Choice = { choice: ExceptionChoice; seen: ExceptionChoice; reason?: string; id?: string; by?: string }
const choose = (
  meetingId: string,
  reference: string,
  { choice, seen, reason = 'The board asked.', id = newId(), by = 'chair' }: Choice,
) => at.callerAs(by).exception.choose({ id, meetingId, kind: 'indicator', reference, choice, reason, seen })

describe('exceptions of a meeting', () => {
  it('are what changed, and a record that did not is added by the chair with a reason', async () => {
    const { id } = await meetingWithExceptions()
    const before = await list(id)
    expect(before.shown.map(({ reference }) => reference)).not.toContain('PO02')
    expect(before.choices.map(({ reference }) => reference)).toContain('PO02')
    const refused = await refusal(choose(id, 'PO02', { choice: 'added', seen: 'as-ranked', reason: ' ' }))
    expect(refused.fields?.map(({ field }) => field)).toEqual(['reason'])
    await choose(id, 'PO02', { choice: 'added', seen: 'as-ranked' })
    expect((await list(id)).shown.at(-1)).toMatchObject({
      ...{ reference: 'PO02', choice: 'added', reason: 'The board asked.', by: expect.any(String) },
    })
    expect(await actionsOn(at, id)).toContain('meeting.exception-added')
  })

  it('that are set aside stand below with the reason, and can be put back; nothing is deleted', async () => {
    await publishMonth(at)
    at.clock.now = '2026-11-30T09:00:00.000Z'
    await correctMonth(at, { numerator: '170', denominator: '200' })
    at.clock.now = '2026-12-28T09:00:00.000Z'
    const { id } = await meetingWithExceptions('2027-01-19')
    const [first] = (await list(id)).shown
    if (first === undefined) throw new Error('Nothing changed in this partnership.')
    await at.callerAs('manager').exception.choose({
      ...{ id: newId(), meetingId: id, kind: first.kind, reference: first.reference },
      ...{ choice: 'set-aside' as const, seen: 'as-ranked' as const, reason: 'Known, and in hand.' },
    })
    const { shown, leftOut } = await list(id)
    expect(shown.map(({ reference }) => reference)).not.toContain(first.reference)
    expect(leftOut.find(({ reference }) => reference === first.reference)?.why).toContain(
      'Known, and in hand.',
    )
    await at.callerAs('chair').exception.choose({
      ...{ id: newId(), meetingId: id, kind: first.kind, reference: first.reference },
      ...{ choice: 'as-ranked' as const, seen: 'set-aside' as const, reason: '' },
    })
    expect((await list(id)).shown[0]).toMatchObject({ reference: first.reference, choice: 'as-ranked' })
  })

  it('are arranged once however often it is sent, and two people at once get what stands', async () => {
    const { id } = await meetingWithExceptions()
    const same = newId()
    for (let n = 0; n < 2; n += 1) await choose(id, 'PO02', { choice: 'added', seen: 'as-ranked', id: same })
    expect((await actionsOn(at, id)).filter((name) => name === 'meeting.exception-added')).toHaveLength(1)
    const late = await refusal(choose(id, 'PO02', { choice: 'set-aside', seen: 'as-ranked', by: 'manager' }))
    expect(late).toMatchObject({ code: 'conflict', current: { choice: 'added' } })
  })

  it('are arranged by the chair and the manager alone, and not once the meeting has begun', async () => {
    const { id, number } = await meetingWithExceptions()
    for (const by of ['police-lead', 'scrutineer', 'elected-member', 'lead-partner']) {
      expect((await refusal(list(id, by))).code).toBe('forbidden')
      expect((await refusal(choose(id, 'PO02', { choice: 'added', seen: 'as-ranked', by }))).code).toBe(
        'forbidden',
      )
    }
    await stepMeeting(at, number, 'call')
    at.clock.now = '2026-12-15T14:00:00.000Z'
    await stepMeeting(at, number, 'start', { by: 'chair' })
    expect((await refusal(choose(id, 'PO02', { choice: 'added', seen: 'as-ranked' }))).code).toBe('rule')
  })

  it('stand in the pack with what was left out, and tell no reason to whoever reads with small counts hidden', async () => {
    const { id, number } = await meetingWithExceptions()
    await choose(id, 'PO02', { choice: 'added', seen: 'as-ranked', reason: 'Three children were missed.' })
    await stepMeeting(at, number, 'call')
    const pack = { id: newId(), meetingId: id, version: 0, reason: '' }
    await at.callerAs('manager').pack.freeze(pack)
    const shownTo = async (by: string) => {
      const { content } = await at.callerAs(by).pack.get({ number })
      const [exhibit] = content.exhibits
      return exhibit?.kind === 'exceptions' ? exhibit.shown?.shown : undefined
    }
    expect((await shownTo('chair'))?.at(-1)).toMatchObject({
      ...{ reference: 'PO02', reason: 'Three children were missed.' },
    })
    const wider = await at.callerAs('elected-member').pack.get({ number })
    expect(JSON.stringify(wider)).not.toContain('Three children')
  })
})
