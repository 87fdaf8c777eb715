import {
  accountabilityMatrixSchema,
  agencyAnswersSchema,
} from '@roundtable/shared/accountability/accountability.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { refusal } from '../../support/read/refusal.ts'

const partnership = perFile(openNorthmere)

const standing = (code: string) =>
  partnership.database.db
    .selectFrom('accountability')
    .innerJoin('indicator', 'indicator.id', 'accountability.indicatorId')
    .innerJoin('agency', 'agency.id', 'accountability.agencyId')
    .where('accountability.partnershipId', '=', partnership.partnershipId)
    .where('indicator.code', '=', code)
    .where('accountability.kind', '=', 'accountable')
    .where('accountability.endedAt', 'is', null)
    .select(['agency.code', 'accountability.title'])
    .execute()

const assignment = (change: object) => ({
  goalCode: null,
  indicatorCodes: ['HE06'],
  agencyCode: 'icb',
  title: 'Head of children’s commissioning',
  memberId: null,
  kind: 'accountable' as const,
  ...change,
})

describe('the matrix', () => {
  it('has a cell for every agency and goal, and says where a pledge is missing', async () => {
    const matrix = await partnership.callerAs('chair').accountability.matrix()
    expect(matrix).toEqual(accountabilityMatrixSchema.parse(matrix))
    expect(matrix.goals).toHaveLength(6)
    expect(matrix.goals.every((goal) => goal.cells.length === matrix.agencies.length)).toBe(true)
    expect(matrix.goals.flatMap((goal) => goal.cells).some((cell) => cell.pledge !== 'signed')).toBe(true)
    expect(matrix.mayAssign).toBe(false)
  })

  it('names the indicators nobody answers for', async () => {
    const { indicatorsWithoutAnyone } = await partnership.callerAs('chair').accountability.matrix()
    expect(indicatorsWithoutAnyone.map((indicator) => indicator.code)).toContain('HE06')
  })

  it('counts for each agency what it is accountable for', async () => {
    const { goals } = await partnership.callerAs('chair').accountability.matrix()
    const counted = goals.flatMap((goal) => goal.cells).reduce((sum, cell) => sum + cell.indicators, 0)
    const { count } = await partnership.database.db
      .selectFrom('accountability')
      .where('partnershipId', '=', partnership.partnershipId)
      .where('indicatorId', 'is not', null)
      .where('kind', '=', 'accountable')
      .where('endedAt', 'is', null)
      .select((eb) => eb.fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    expect(counted).toBe(Number(count))
  })
})

describe('what an agency answers for', () => {
  it('holds its goals, its indicators with how they stand, its pledges and its people', async () => {
    const chair = partnership.callerAs('chair')
    const police = await chair.accountability.agency({ agencyCode: 'police' })
    expect(police).toEqual(agencyAnswersSchema.parse(police))
    expect(police.people.length).toBeGreaterThan(1)
    expect(police.pledges.length).toBeGreaterThan(0)
    const page = await chair.indicator.get({ code: 'HP15' })
    const row = police.indicators.find((indicator) => indicator.code === 'HP15')
    expect(row).toMatchObject({
      kind: 'accountable',
      status: page.reading.status,
      latestText: page.latest?.text,
    })
  })

  it('tells an observer nothing beyond the goals they were granted', async () => {
    const observer = partnership.callerAs('observer')
    const granted = (await observer.goal.list()).map((goal) => goal.code)
    const seen = (await observer.indicator.list()).map((row) => row.code)
    for (const { code } of (await observer.accountability.matrix()).agencies) {
      const answers = await observer.accountability.agency({ agencyCode: code })
      expect(answers.goals.filter((goal) => !granted.includes(goal.code))).toEqual([])
      expect(answers.pledges.filter((pledge) => !granted.includes(pledge.goalCode))).toEqual([])
      expect(answers.indicators.filter((indicator) => !seen.includes(indicator.code))).toEqual([])
    }
  })

  it('is nothing for an agency there is not', async () => {
    const refused = await refusal(
      partnership.callerAs('chair').accountability.agency({ agencyCode: 'nobody' }),
    )
    expect(refused.code).toBe('not-found')
  })
})

describe('whoever is named accountable', () => {
  it('is the only one: the former one ends in the same moment', async () => {
    const manager = partnership.callerAs('manager')
    const matrix = await manager.accountability.assign(assignment({}))
    expect(matrix.indicatorsWithoutAnyone.map((indicator) => indicator.code)).not.toContain('HE06')
    await manager.accountability.assign(assignment({ agencyCode: 'hospital', title: 'Named doctor' }))
    expect(await standing('HE06')).toEqual([{ code: 'hospital', title: 'Named doctor' }])
    const row = (await manager.indicator.list()).find(({ code }) => code === 'HE06')
    expect(row?.agencyCode).toBe('hospital')
    const former = await partnership.database.db
      .selectFrom('accountability')
      .where('title', '=', 'Head of children’s commissioning')
      .select(['endedAt', 'endedBy'])
      .executeTakeFirstOrThrow()
    expect(former.endedAt).toBe(partnership.clock.now)
    expect(former.endedBy).not.toBeNull()
  })

  it('is named once by two clicks, with one event in the trail', async () => {
    const manager = partnership.callerAs('manager')
    const named = assignment({ indicatorCodes: ['CL04'], agencyCode: 'council', title: 'Head of fostering' })
    await manager.accountability.assign(named)
    await manager.accountability.assign(named)
    const events = await partnership.database.db
      .selectFrom('auditEvent')
      .where('action', '=', 'accountability.assigned')
      .where('summary', 'like', '%CL04%')
      .select('summary')
      .execute()
    expect(events).toHaveLength(1)
    expect(await standing('CL04')).toHaveLength(1)
  })

  it('stays accountable until somebody else is named', async () => {
    const manager = partnership.callerAs('manager')
    const [now] = await standing('HP15')
    const refused = await refusal(
      manager.accountability.assign(
        assignment({ indicatorCodes: ['HP15'], agencyCode: now?.code, kind: 'informed' }),
      ),
    )
    expect(refused.code).toBe('rule')
    expect(await standing('HP15')).toEqual([now])
  })

  it('has a seat at that agency', async () => {
    const manager = partnership.callerAs('manager')
    const police = await manager.accountability.agency({ agencyCode: 'police' })
    const refused = await refusal(
      manager.accountability.assign(assignment({ memberId: police.people[0]?.memberId })),
    )
    expect(refused).toMatchObject({
      code: 'rule',
      sentence: 'The named person has no seat at this agency.',
    })
  })

  it('answers for a goal or for an indicator, not for both', async () => {
    const manager = partnership.callerAs('manager')
    for (const wrong of [{ goalCode: 'G1' }, { indicatorCodes: [] }]) {
      expect((await refusal(manager.accountability.assign(assignment(wrong)))).code).toBe('bad-input')
    }
  })

  it('is named by the manager alone', async () => {
    for (const role of ['chair', 'agency-lead', 'contributor', 'observer'] as const) {
      const refused = await refusal(partnership.callerAs(role).accountability.assign(assignment({})))
      expect(refused.code).toBe('forbidden')
    }
  })
})
