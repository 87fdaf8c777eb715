import { describe, expect, it } from 'vitest'
import { perFile } from '../support/make/lifetime.ts'
import { openNorthmere } from '../support/make/northmere.ts'
import { refusal } from '../support/read/refusal.ts'

const partnership = perFile(openNorthmere)

describe('a target', () => {
  const proposal = async () => {
    const { seriesId } = await partnership.callerAs('manager').indicator.get({ code: 'HP02' })
    return {
      code: 'HP02',
      seriesId,
      fromPeriod: '2026-10-01',
      low: null,
      high: '10.0',
      tolerance: '1.50',
      rationale: 'What the best of our neighbours do.',
    }
  }

  it('counts from the moment the board agrees it, with the meeting named', async () => {
    const manager = partnership.callerAs('manager')
    const before = await manager.indicator.get({ code: 'HP02' })
    const proposed = await manager.indicator.proposeTarget(await proposal())
    const target = proposed.targets.find((each) => each.state === 'proposed')
    expect(target).toMatchObject({
      high: '10',
      tolerance: '1.5',
      recordedBy: 'Daniel Okafor',
      agreedBy: null,
    })
    expect(proposed.reading).toEqual(before.reading)
    const agreed = await partnership.callerAs('chair').indicator.agreeTarget({
      code: 'HP02',
      targetId: target?.id ?? '',
      version: target?.version ?? 0,
      meeting: 'Board of 23 November 2026, item 5',
    })
    expect(agreed.targetText).toBe('≤ 10%')
    expect(agreed.reading.status).toBe('off-target')
    expect(agreed.targets.find((each) => each.id === target?.id)).toMatchObject({
      state: 'agreed',
      agreedBy: 'Amina Farrow',
      meeting: 'Board of 23 November 2026, item 5',
    })
    const row = (await partnership.callerAs('chair').scorecard.get()).goals
      .flatMap((goal) => goal.rows)
      .find((each) => each.code === 'HP02')
    expect(row?.reading.status).toBe('off-target')
    const events = await partnership.database.db
      .selectFrom('auditEvent')
      .select(['action', 'personName', 'summary'])
      .where('subjectId', '=', target?.id ?? '')
      .orderBy('id')
      .execute()
    expect(events.map((event) => event.action)).toEqual(['target.proposed', 'target.agreed'])
    expect(events.every((event) => !event.summary.includes('10'))).toBe(true)
  })

  it('is not agreed twice, nor in a version that no longer stands', async () => {
    const { targets } = await partnership.callerAs('chair').indicator.get({ code: 'HP02' })
    const agreed = targets.find((target) => target.state === 'agreed')
    const again = await refusal(
      partnership.callerAs('chair').indicator.agreeTarget({
        code: 'HP02',
        targetId: agreed?.id ?? '',
        version: agreed?.version ?? 0,
        meeting: 'The same again',
      }),
    )
    expect(again.code).toBe('conflict')
    expect(again.standing).toMatchObject({ state: 'agreed' })
  })

  it('is proposed once by two clicks', async () => {
    const manager = partnership.callerAs('manager')
    const input = { ...(await proposal()), high: '11' }
    await manager.indicator.proposeTarget(input)
    const { targets } = await manager.indicator.proposeTarget(input)
    expect(targets.filter((target) => target.high === '11')).toHaveLength(1)
  })

  it('is not agreed by the person who proposed it', async () => {
    const chair = partnership.callerAs('chair')
    const { targets } = await chair.indicator.proposeTarget({ ...(await proposal()), high: '12' })
    const own = targets.find((target) => target.high === '12')
    const seenBy = async (role: 'chair' | 'manager') =>
      (await partnership.callerAs(role).indicator.get({ code: 'HP02' })).targets
        .filter((target) => target.mayAgree)
        .map((target) => target.high)
    expect(await seenBy('chair')).toEqual(['11'])
    expect(await seenBy('manager')).toEqual([])
    const refused = await refusal(
      chair.indicator.agreeTarget({
        code: 'HP02',
        targetId: own?.id ?? '',
        version: own?.version ?? 0,
        meeting: 'Board',
      }),
    )
    expect(refused).toMatchObject({ code: 'rule' })
  })

  it('is neither agreed by the manager nor proposed by an elected member', async () => {
    const input = await proposal()
    expect((await refusal(partnership.callerAs('elected-member').indicator.proposeTarget(input))).code).toBe(
      'forbidden',
    )
    const { targets } = await partnership.callerAs('chair').indicator.get({ code: 'HP02' })
    const proposed = targets.find((target) => target.state === 'proposed')
    const refused = await refusal(
      partnership.callerAs('manager').indicator.agreeTarget({
        code: 'HP02',
        targetId: proposed?.id ?? '',
        version: proposed?.version ?? 0,
        meeting: 'Board',
      }),
    )
    expect(refused.code).toBe('forbidden')
  })

  it.each([
    [{ high: null }, 'high'],
    [{ high: '120' }, 'high'],
    [{ tolerance: '-1' }, 'tolerance'],
    [{ fromPeriod: '2026-10-02' }, 'fromPeriod'],
  ])('%j is refused with a sentence under its field', async (wrong, field) => {
    const refused = await refusal(
      partnership.callerAs('manager').indicator.proposeTarget({ ...(await proposal()), ...wrong }),
    )
    expect(refused.code).toBe('bad-input')
    expect(refused.fields?.map((each) => each.field)).toEqual([field])
  })

  it('cannot be given to an indicator that is neither good nor bad', async () => {
    const manager = partnership.callerAs('manager')
    const { seriesId } = await manager.indicator.get({ code: 'HP01' })
    const refused = await refusal(
      manager.indicator.proposeTarget({ ...(await proposal()), code: 'HP01', seriesId, low: '1' }),
    )
    expect(refused.fields?.[0]?.sentence).toContain('there can be no target')
  })
})
