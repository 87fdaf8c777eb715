import { describe, expect, it } from 'vitest'
import { openEmptyPartnership } from '../../support/make/empty-partnership.ts'
import { pledgeGoal } from '../../support/make/goal.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addManager } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'

describe('a partnership that was just founded', () => {
  const at = perFile(openEmptyPartnership)

  it('has no goal and no indicator, and one manager', async () => {
    expect(await at.manager().goal.list({})).toEqual([])
    expect((await at.manager().scorecard.get({})).goals).toEqual([])
    const people = await at.manager().member.list()
    expect(people.map(({ role }) => role)).toEqual(['manager'])
  })
})

describe('a partnership that has begun', () => {
  const at = perFile(openPartnership)

  it('has the pledges its agencies signed, once each', async () => {
    const { pledges } = await pledgeGoal(at)
    const signed = pledges.filter(({ signedAt }) => signedAt !== null).map(({ agencyCode }) => agencyCode)
    expect(signed.sort()).toEqual(['council', 'police'])
  })

  it('may have a second manager', async () => {
    const id = await addManager(at)
    const people = await at.callerAs('manager').member.list()
    const managers = people.filter(({ role }) => role === 'manager')
    expect(managers.map((each) => each.id)).toContain(id)
    expect(managers).toHaveLength(2)
  })
})
