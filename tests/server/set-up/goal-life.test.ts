import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { openFirstAfternoon } from '../../support/make/first-afternoon.ts'
import { goalWords } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openFirstAfternoon)
const propose = (by = 'manager', id = newId()) =>
  at.callerAs(by).goal.propose({ id, kind: 'goal', ...goalWords })
const agree = (by: string, codes: readonly string[], steps = 1) =>
  at.callerAs(by).goal.agree({ goals: codes.map((code) => ({ code, steps })), meeting: 'Board of May' })
const step = (
  by: string,
  code: string,
  deed: 'decline' | 'withdrawn' | 'restore' | 'propose-again',
  steps: number,
) => at.callerAs(by).goal.step({ code, deed, steps, reason: 'The board said so.', meeting: '' })
const draftsSeenBy = async (by: string) => (await at.callerAs(by).goal.drafts()).goals

describe('a goal', () => {
  it('is proposed once however often it is sent, and counts when the board agrees it', async () => {
    const id = newId()
    expect(await propose('manager', id)).toEqual({ code: 'G1' })
    expect(await propose('manager', id)).toEqual({ code: 'G1' })
    expect(await at.callerAs('manager').goal.list()).toEqual([])
    expect(await draftsSeenBy('chair')).toMatchObject([
      { code: 'G1', state: 'proposed', deeds: ['agree', 'decline'] },
    ])
    await agree('chair', ['G1'])
    expect(await at.callerAs('observer').goal.list()).toEqual([])
    expect((await at.callerAs('manager').goal.list()).map(({ code }) => code)).toEqual(['G1'])
    expect(await draftsSeenBy('manager')).toEqual([])
  })

  it('is not agreed by whoever proposed it, nor by the manager', async () => {
    await propose('chair')
    expect(await refusal(agree('chair', ['G1']))).toMatchObject({ code: 'rule' })
    expect(await refusal(agree('manager', ['G1']))).toMatchObject({ code: 'forbidden' })
    await agree('lead-partner', ['G1'])
  })

  it('is not agreed by whoever worded it anew', async () => {
    await propose('lead-partner')
    await at
      .callerAs('manager')
      .goal.revise({ code: 'G1', version: 1, ...goalWords, story: 'So far.', reason: 'Better.' })
    await agree('chair', ['G1'], 2)
    expect((await at.callerAs('manager').goal.get({ code: 'G1' })).version).toBe(2)
  })

  it('is agreed with the others or not at all', async () => {
    await propose('manager')
    await propose('chair')
    expect(await refusal(agree('chair', ['G1', 'G2']))).toMatchObject({ code: 'rule' })
    expect(await at.callerAs('manager').goal.list()).toEqual([])
  })

  it('is declined with a reason, proposed again, and agreed', async () => {
    await propose()
    await step('chair', 'G1', 'decline', 1)
    expect(await draftsSeenBy('manager')).toMatchObject([
      { state: 'declined', last: { act: 'Declined', by: 'The chair', reason: 'The board said so.' } },
    ])
    await step('manager', 'G1', 'propose-again', 2)
    await agree('chair', ['G1'], 3)
    expect((await at.callerAs('manager').goal.list()).length).toBe(1)
  })

  it('that ended is restored, and stands as it stood at each moment', async () => {
    await propose()
    await agree('chair', ['G1'])
    at.clock.now = '2027-02-01T09:00:00.000Z'
    await step('manager', 'G1', 'withdrawn', 2)
    expect(await at.callerAs('manager').goal.list()).toEqual([])
    at.clock.now = '2027-02-03T09:00:00.000Z'
    await step('manager', 'G1', 'restore', 3)
    const seenAt = async (asAt?: string) =>
      (await at.callerAs('manager').goal.list(asAt === undefined ? {} : { asAt })).length
    expect(await seenAt()).toBe(1)
    expect(await seenAt('2027-02-02T09:00:00.000Z')).toBe(0)
    expect(await seenAt('2027-01-31T09:00:00.000Z')).toBe(1)
  })

  it('that somebody else has moved on is refused with what stands', async () => {
    await propose()
    await step('chair', 'G1', 'decline', 1)
    expect(await refusal(agree('lead-partner', ['G1']))).toMatchObject({ code: 'conflict' })
  })

  it('without its words is refused, each at its field', async () => {
    const empty = { wording: '', childWording: '', why: '', populationOutcome: '', story: '' }
    const refused = await refusal(
      at.callerAs('manager').goal.propose({ id: newId(), kind: 'goal', ...empty }),
    )
    expect(refused.fields?.map(({ field }) => field)).toEqual([
      'wording',
      'childWording',
      'why',
      'populationOutcome',
    ])
  })

  it('stays in the order the manager gave', async () => {
    await propose()
    await propose()
    await agree('chair', ['G1', 'G2'])
    await at.callerAs('manager').goal.order({ codes: ['G2', 'G1'] })
    expect((await at.callerAs('chair').goal.list()).map(({ code }) => code)).toEqual(['G2', 'G1'])
    expect(await refusal(at.callerAs('manager').goal.order({ codes: ['G2'] }))).toMatchObject({
      code: 'conflict',
    })
  })
})

describe('the vision', () => {
  it('stands above the scorecard once the board has agreed it, one at a time', async () => {
    const vision = (wording: string) =>
      at.callerAs('manager').goal.propose({
        id: newId(),
        kind: 'vision',
        ...{ wording, childWording: '', why: '', populationOutcome: '', story: '' },
      })
    const shown = async () => (await at.callerAs('council-lead').scorecard.get({})).vision
    expect(await vision('Every child belongs.')).toEqual({ code: 'V1' })
    expect(await shown()).toBeNull()
    await agree('chair', ['V1'])
    expect(await shown()).toMatchObject({ wording: 'Every child belongs.' })
    await vision('Every child is heard.')
    await agree('chair', ['V2'])
    expect(await shown()).toMatchObject({ wording: 'Every child is heard.' })
    expect(await at.callerAs('manager').goal.list()).toEqual([])
  })
})
