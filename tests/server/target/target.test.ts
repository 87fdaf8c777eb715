import type { Role } from '@roundtable/shared/base/role.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { agreeTarget, proposeTarget, targetIn } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'

const partnership = perFile(openNorthmere)

describe('a target', () => {
  const offer = {
    code: 'HP02',
    fromPeriod: '2026-10-01',
    low: null,
    high: '10.0',
    tolerance: '1.50',
    rationale: 'What the best of our neighbours do.',
  }
  const as = (role: Role) => partnership.callerAs(role)
  const code = 'HP02'

  it('counts from the moment the board agrees it, with the meeting named', async () => {
    const before = await as('manager').indicator.get({ code })
    const proposed = await proposeTarget(as('manager'), offer)
    const target = targetIn(proposed, { state: 'proposed' })
    expect(target).toMatchObject({
      high: '10',
      tolerance: '1.5',
      recordedBy: 'Daniel Okafor',
      agreedBy: null,
    })
    expect(proposed.reading).toEqual(before.reading)
    const meeting = 'Board of 23 November 2026, item 5'
    const agreed = await agreeTarget(as('chair'), { code, target, meeting })
    expect(agreed.targetText).toBe('≤ 10%')
    expect(agreed.reading.status).toBe('off-target')
    expect(targetIn(agreed, { id: target.id })).toMatchObject({
      state: 'agreed',
      agreedBy: 'Amina Farrow',
      meeting,
    })
    const row = (await partnership.callerAs('chair').scorecard.get()).goals
      .flatMap((goal) => goal.rows)
      .find((each) => each.code === 'HP02')
    expect(row?.reading.status).toBe('off-target')
    const events = await partnership.database.db
      .selectFrom('auditEvent')
      .select(['action', 'personName', 'summary'])
      .where('subjectId', '=', target.id)
      .orderBy('id')
      .execute()
    expect(events.map((event) => event.action)).toEqual(['target.proposed', 'target.agreed'])
    expect(events.every((event) => !event.summary.includes('10'))).toBe(true)
  })

  it('is not agreed twice, nor in a version that no longer stands', async () => {
    const target = targetIn(await as('chair').indicator.get({ code }), { state: 'agreed' })
    const again = await refusal(agreeTarget(as('chair'), { code, target, meeting: 'The same again' }))
    expect(again.code).toBe('conflict')
    expect(again.current).toMatchObject({ state: 'agreed' })
  })

  it('is proposed once by two clicks', async () => {
    await proposeTarget(as('manager'), { ...offer, high: '11' })
    const { targets } = await proposeTarget(as('manager'), { ...offer, high: '11' })
    expect(targets.filter((target) => target.high === '11')).toHaveLength(1)
  })

  it('is not agreed by the person who proposed it', async () => {
    const own = targetIn(await proposeTarget(as('chair'), { ...offer, high: '12' }), { high: '12' })
    const seenBy = async (role: 'chair' | 'manager') =>
      (await as(role).indicator.get({ code })).targets
        .filter((target) => target.mayAgree)
        .map((target) => target.high)
    expect(await seenBy('chair')).toEqual(['11'])
    expect(await seenBy('manager')).toEqual([])
    const refused = await refusal(agreeTarget(as('chair'), { code, target: own }))
    expect(refused).toMatchObject({ code: 'rule' })
  })

  it('is neither agreed by the manager nor proposed by an elected member', async () => {
    const wish = await refusal(proposeTarget(as('elected-member'), offer))
    expect(wish.code).toBe('forbidden')
    const target = targetIn(await as('chair').indicator.get({ code }), { state: 'proposed' })
    const refused = await refusal(agreeTarget(as('manager'), { code, target }))
    expect(refused.code).toBe('forbidden')
  })

  it.each([
    [{ high: null }, 'high'],
    [{ high: '120' }, 'high'],
    [{ tolerance: '-1' }, 'tolerance'],
    [{ fromPeriod: '2026-10-02' }, 'fromPeriod'],
  ])('%j is refused with a sentence under its field', async (wrong, field) => {
    const refused = await refusal(proposeTarget(as('manager'), { ...offer, ...wrong }))
    expect(refused.code).toBe('bad-input')
    expect(refused.fields?.map((each) => each.field)).toEqual([field])
  })

  it('cannot be given to an indicator that is neither good nor bad', async () => {
    const refused = await refusal(proposeTarget(as('manager'), { ...offer, code: 'HP01', low: '1' }))
    expect(refused.fields?.[0]?.sentence).toContain('there can be no target')
  })
})
