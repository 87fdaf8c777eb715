import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { openFirstAfternoon } from '../../support/make/first-afternoon.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openFirstAfternoon)
const manager = () => at.callerAs('manager')
const reason = 'It has to be so.'

describe('setting up', () => {
  it('says of a new partnership what comes first, and praises nothing', async () => {
    const { title, tasks } = await manager().partnership.setUp()
    expect(title).toBe('Four things are missing before the scorecard is whole')
    expect(tasks.map(({ key, state }) => [key, state])).toEqual([
      ['partnership', 'missing'],
      ['agencies', 'missing'],
      ['people', 'done'],
      ['sharing', 'done'],
      ['boards', 'can-wait'],
      ['goals', 'missing'],
      ['indicators', 'missing'],
      ['answers', 'can-wait'],
      ['reporters', 'can-wait'],
      ['targets', 'can-wait'],
      ['due-days', 'can-wait'],
      ['past-figures', 'can-wait'],
      ['benchmarks', 'can-wait'],
    ])
  })

  it('knows England’s authorities, and whom an area is compared with', async () => {
    const { version, name, marking } = await manager().partnership.settings()
    const change = { version, name, areaCode: 'E08000018', yearStartMonth: '4', marking }
    await manager().partnership.change(change)
    expect(await manager().partnership.settings()).toMatchObject({
      areaName: 'Rotherham',
      neighbours: 10,
      version: version + 1,
    })
    expect(await refusal(manager().partnership.change(change))).toMatchObject({ code: 'conflict' })
    expect(
      await refusal(manager().partnership.change({ ...change, version: version + 1, areaCode: 'E00000000' })),
    ).toMatchObject({ code: 'bad-input' })
    expect(await refusal(at.callerAs('chair').partnership.change(change))).toMatchObject({
      code: 'forbidden',
    })
  })
})

const police = { code: 'police', name: 'Newborough Police', shortName: 'Police', sector: 'police' as const }

describe('an agency', () => {
  it('is renamed, and was called otherwise before', async () => {
    await manager().agency.add(police)
    at.clock.now = '2027-01-10T09:00:00.000Z'
    await manager().agency.rename({ ...police, version: 1, name: 'Newborough Constabulary' })
    const named = async (asAt?: string) => {
      const { agencies } = await manager().accountability.matrix(asAt === undefined ? {} : { asAt })
      return agencies.map(({ name }) => name)
    }
    expect(await named()).toEqual(['Newborough Council', 'Newborough Constabulary'])
    expect(await named('2027-01-01T09:00:00.000Z')).toEqual(['Newborough Council', 'Newborough Police'])
  })

  it('of the installation stands in no matrix, and cannot be changed', async () => {
    const { agencies } = await manager().accountability.matrix({})
    expect(agencies.map(({ code }) => code)).toEqual(['council'])
    const gone = manager().agency.step({ code: 'administration', version: 1, deed: 'end', reason })
    expect(await refusal(gone)).toMatchObject({ code: 'not-found' })
  })

  it('added by mistake is taken back, and can be added anew', async () => {
    await manager().agency.add(police)
    await manager().agency.step({ code: 'police', version: 1, deed: 'take-back', reason })
    expect((await manager().agency.list()).map(({ code }) => code)).not.toContain('police')
    await manager().agency.add(police)
  })

  it('with seats is not taken back: it leaves, and what it answered for has nobody', async () => {
    const taken = manager().agency.step({ code: 'council', version: 1, deed: 'take-back', reason })
    expect(await refusal(taken)).toMatchObject({ code: 'rule' })
    const left = manager().agency.step({ code: 'council', version: 1, deed: 'end', reason })
    expect((await refusal(left)).sentence).toContain('last partnership manager')
  })

  it('that leaves takes its seats and pledges with it, and can come back', async () => {
    await manager().agency.add(police)
    await manager().member.invite({
      ...{ name: 'Ann Dyer', email: 'ann@police.example', agencyCode: 'police', role: 'agency-lead' },
      ...{ title: 'Superintendent', fromDay: '2026-11-23', untilDay: null, goalCodes: [] },
    })
    expect(await manager().agency.ties({ code: 'police' })).toMatchObject({ seats: 1 })
    await manager().agency.step({ code: 'police', version: 1, deed: 'end', reason })
    const gone = (await manager().agency.list()).find(({ code }) => code === 'police')
    expect(gone).toMatchObject({ state: 'left', members: 0 })
    expect(await manager().agency.ties({ code: 'police' })).toMatchObject({ seats: 0 })
    await manager().agency.step({ code: 'police', version: 2, deed: 'restore', reason })
    const back = (await manager().agency.list()).find(({ code }) => code === 'police')
    expect(back).toMatchObject({ state: 'current', endedAt: null })
  })

  it('stands where the manager put it', async () => {
    await manager().agency.add(police)
    await manager().agency.order({ codes: ['police', 'council'] })
    const { agencies } = await manager().accountability.matrix({})
    expect(agencies.map(({ code }) => code)).toEqual(['police', 'council'])
  })

  it('is renamed by one of two at once; the other sees what stands', async () => {
    await manager().agency.add(police)
    await manager().agency.rename({ ...police, version: 1, name: 'One' })
    const second = manager().agency.rename({ ...police, version: 1, name: 'Two' })
    expect(await refusal(second)).toMatchObject({ code: 'conflict' })
  })
})

describe('the first goal', () => {
  it('changes what is missing', async () => {
    const words = { wording: 'Safe', childWording: 'Safe', why: 'So', populationOutcome: 'Safe', story: '' }
    await manager().goal.propose({ id: newId(), kind: 'goal', ...words })
    const goals = (await manager().partnership.setUp()).tasks.find(({ key }) => key === 'goals')
    expect(goals).toMatchObject({ state: 'missing', sentence: 'None is agreed yet. 1 waits for the board.' })
  })
})

describe('what a row of the scorecard lacks', () => {
  const adopted = async (reportingAgencyCode: string) => {
    const adopt = { id: newId(), catalogueCode: 'HP02', goalCode: null, headline: true, reportingAgencyCode }
    await manager().indicator.adopt({ indicators: [adopt] })
    await at.callerAs('chair').indicator.agree({ indicators: [{ code: 'HP02', steps: 1 }], meeting: 'May' })
    return (await manager().partnership.setUp()).gaps
  }

  it('is told beside it with the task that fills it', async () => {
    const council = 'Council'
    expect(await adopted('council')).toEqual([
      {
        code: 'HP02',
        gaps: [
          { task: 'answers', sentence: 'Nobody is accountable for it', holds: true },
          { task: 'past-figures', sentence: `Past figures come from ${council}`, holds: false },
        ],
      },
    ])
  })

  it('begins with the people of its agency', async () => {
    await manager().agency.add(police)
    const [row] = await adopted('police')
    expect(row?.gaps[0]).toEqual({
      task: 'people',
      sentence: 'Nobody in Police enters its figures',
      holds: true,
    })
  })
})

describe('people', () => {
  const people = async () => (await manager().partnership.setUp()).tasks.find(({ key }) => key === 'people')

  it('wait for a second keeper, and the task says who that is', async () => {
    await at.database.db
      .updateTable('member')
      .set({ confirmedAt: null })
      .where('role', '=', 'chair')
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    expect(await people()).toMatchObject({
      state: 'missing',
      missing: 1,
      sentence: expect.stringContaining('1 seat waits for a second keeper'),
    })
  })

  it('of an agency with nobody are told of without holding anything up', async () => {
    await manager().agency.add(police)
    expect(await people()).toMatchObject({
      state: 'done',
      sentence: expect.stringContaining('1 agency has nobody yet.'),
    })
  })
})
