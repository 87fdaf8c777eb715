import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { goalWords } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, newItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { freezePack } from '../../support/make/pack.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, everybodyArrives, readRoom } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const wording = 'Children choose who is in their meeting'
const inFull = ['manager', 'chair', 'scrutineer', 'police-contributor']
const wider = ['elected-member', 'young-person']

const propose = async () => {
  const { code } = await at
    .callerAs('manager')
    .goal.propose({ id: newId(), kind: 'goal', ...goalWords, wording })
  return { kind: 'goal' as const, reference: code, view: '' }
}
/** A called meeting at which the board decides on a goal that is proposed, and its frozen pack. */
async function called() {
  const pin = await propose()
  const meeting = await planMeeting(at)
  const item = await addItem(at, meeting.id, { title: 'A new goal', pins: [pin] })
  await stepMeeting(at, meeting.number, 'call')
  await freezePack(at, meeting.id)
  return { ...meeting, item, pin }
}

describe('a goal that is proposed', () => {
  it('is chosen from, as proposed, by whoever sees such goals', async () => {
    const { reference } = await propose()
    const choicesOf = async (by: string) =>
      (await at.callerAs(by).meeting.agendaChoices()).subjects.filter((each) => each.reference === reference)
    expect(await choicesOf('manager')).toEqual([{ kind: 'goal', reference, name: `${wording} (proposed)` }])
    expect(await choicesOf('young-person')).toEqual([])
  })

  it('is put on an agenda by them alone', async () => {
    const pin = await propose()
    const { id } = await planMeeting(at)
    const item = { ...newItem, id: newId(), meetingId: id, pins: [pin] }
    const refused = await refusal(at.callerAs('young-person').meeting.addItem(item))
    expect(refused.sentence).toBe(`Goal ${pin.reference} is not there to be shown.`)
    expect(await addItem(at, id, { by: 'police-lead', pins: [pin] })).toEqual(expect.any(String))
  })

  it('stands in agenda, record and pack of whoever sees such goals, and in nobody else’s', async () => {
    const { number, pin } = await called()
    const kindsOf = (list: readonly { pins: readonly { reference: string }[] }[]) =>
      list.flatMap(({ pins }) => pins.map(({ reference }) => reference))
    for (const by of inFull) {
      expect(kindsOf((await readMeeting(at, number, by)).agenda)).toEqual([pin.reference])
      const { content } = await at.callerAs(by).pack.get({ number })
      expect(content.exhibits).toMatchObject([
        { kind: 'goal', shown: { code: pin.reference, wording, state: 'proposed', why: goalWords.why } },
      ])
    }
    for (const by of wider) {
      for (const told of [await readMeeting(at, number, by), await at.callerAs(by).pack.get({ number })]) {
        expect(JSON.stringify(told)).toContain('A new goal')
        expect(JSON.stringify(told)).not.toMatch(new RegExp(`${wording}|"${pin.reference}"`))
      }
    }
    expect(kindsOf((await readRoom(at, number, 'scrutineer')).items)).toEqual([pin.reference])
  })

  it('can be decided on, and the register tells of it to whoever sees such goals until it is agreed', async () => {
    const { id, number, item, pin } = await called()
    at.clock.now = '2026-12-15T14:00:00.000Z'
    await stepMeeting(at, number, 'start', { by: 'chair' })
    await everybodyArrives(at, { id, number, item })
    const about = [{ kind: 'goal' as const, reference: pin.reference }]
    await enter(at, { id, item }, { kind: 'decision', text: 'It is agreed.', about })
    const aboutOf = async (by: string) =>
      (await at.callerAs(by).decision.list({})).decisions.map((each) =>
        each.about.map(({ reference }) => reference),
      )
    expect(await aboutOf('scrutineer')).toEqual([[pin.reference]])
    for (const by of wider) expect(await aboutOf(by)).toEqual([[]])
    const goals = [{ code: pin.reference, steps: 1 }]
    await at.callerAs('chair').goal.agree({ goals, meeting: 'Winter meeting' })
    for (const by of wider) expect(await aboutOf(by)).toEqual([[pin.reference]])
  })

  it('that is declined afterwards stays what was read in full, and unknown to the others', async () => {
    const { number, pin } = await called()
    const { reference: code } = pin
    await at.callerAs('chair').goal.step({ code, deed: 'decline', steps: 1, reason: 'Not now.', meeting: '' })
    const { content } = await at.callerAs('chair').pack.get({ number })
    expect(content.exhibits).toMatchObject([{ shown: { state: 'proposed' } }])
    for (const by of wider) {
      expect(JSON.stringify(await readMeeting(at, number, by))).not.toContain(`"${code}"`)
    }
    const { id } = await planMeeting(at, { day: '2027-02-16' })
    expect((await refusal(addItem(at, id, { pins: [pin] }))).code).toBe('bad-input')
  })
})
