import { isExpectedToVerify, mayVerify, refusedVerifying } from '@roundtable/shared/action/action-rights.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { describe, expect, it } from 'vitest'

const person = (role: Role, agencyId: string, change: Partial<Actor> = {}): Actor => ({
  ...{ personId: role, name: role, partnershipId: 'p', readOnly: false, openedSeatsOf: [] },
  seats: [
    { memberId: role, agencyId, role, deputyFor: null, grantedGoalIds: null, confirmed: true, shares: true },
  ],
  ...change,
})
const done = { agencyId: 'police', doneBy: ['analyst'], setBy: 'agency-lead' }

describe('an action that is done', () => {
  it.each<Role>(['manager', 'lead-partner', 'chair', 'scrutineer', 'agency-lead', 'audit-lead'])(
    'is verified by a %s of another agency, never of its own',
    (role) => {
      expect(mayVerify(person(role, 'icb'), done)).toBe(true)
      expect(mayVerify(person(role, 'police'), done)).toBe(false)
    },
  )

  it('is verified by nobody who did it in another seat, nor by who opened the seat of who did', () => {
    const chair = person('chair', 'icb')
    expect(refusedVerifying({ ...chair, personId: 'analyst' }, done)).toContain('themselves')
    expect(refusedVerifying({ ...chair, openedSeatsOf: ['analyst'] }, done)).toContain('opened the seat')
  })

  it('is verified by no deputy of its agency in whatever other seat', () => {
    const chair = person('chair', 'icb')
    const lead = person('agency-lead', 'police').seats.map((seat) => ({ ...seat, deputyFor: 'Ruth Calder' }))
    expect(mayVerify({ ...chair, seats: [...chair.seats, ...lead] }, done)).toBe(false)
  })

  it('is verified by nobody whose seat waits for its second keeper, or whose agency does not share', () => {
    const chair = person('chair', 'icb')
    const [seat] = chair.seats
    if (seat === undefined) throw new Error('No seat.')
    expect(mayVerify({ ...chair, seats: [{ ...seat, confirmed: false }] }, done)).toBe(false)
    expect(mayVerify({ ...chair, seats: [{ ...seat, shares: false }] }, done)).toBe(false)
  })

  it('waits for the manager, the chair, the scrutineer and who set it', () => {
    for (const role of ['manager', 'chair', 'scrutineer', 'agency-lead'] as const) {
      expect(isExpectedToVerify(person(role, 'icb'), done), role).toBe(true)
    }
    expect(isExpectedToVerify(person('audit-lead', 'icb'), done)).toBe(false)
  })
})
