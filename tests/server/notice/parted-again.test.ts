import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const toldOf = async (key: string, kind: NoticeKind) =>
  (await at.callerAs(key).notice.list({})).notices
    .filter((notice) => notice.kind === kind)
    .map(({ page, settled }) => `${page}${settled ? ' over' : ''}`)
const versionOf = async (code: string) =>
  (await manager().agency.list()).find((each) => each.code === code)?.version ?? 0
async function merge(): Promise<void> {
  later()
  const fromDay = at.clock.now.slice(0, 10)
  const version = await versionOf('police')
  await manager().agency.merge({ code: 'police', version, into: 'icb', fromDay, reason: 'One force.' })
  later()
}
async function unmerge(): Promise<void> {
  later()
  const version = await versionOf('police')
  await manager().agency.unmerge({ code: 'police', version, reason: 'A mistake.' })
}

describe('once agencies that were made one are two again', () => {
  const given = (key: string) => toldOf(key, 'accountability-given')
  const assign = (agencyCode: string, key: string, kind: 'accountable' | 'responsible', code: string) =>
    manager().accountability.assign({
      ...{ goalCode: null, indicatorCodes: [code], agencyCode, title: 'Head', kind },
      memberId: at.member(key),
    })

  it('who was named and lost it is told that they have it again; who went on with it is not', async () => {
    await assign('icb', 'health-contributor', 'responsible', 'PO02')
    await assign('police', 'police-contributor', 'accountable', 'PO02')
    await assign('police', 'police-contributor', 'responsible', 'PO03')
    await merge()
    const before = await given('police-contributor')
    expect(await toldOf('health-contributor', 'accountability-ended')).toHaveLength(1)
    const lead = await given('health-lead')
    await unmerge()
    expect(await given('health-contributor')).toContain('/indicators/PO02')
    expect(await given('health-contributor')).toHaveLength(2)
    expect(await given('police-contributor')).toEqual(before)
    expect(await given('health-lead')).toEqual(lead)
  })

  it('who was named at the one that became part is told too, where the other had the greater part', async () => {
    await assign('icb', 'health-contributor', 'accountable', 'PO02')
    await assign('police', 'police-contributor', 'responsible', 'PO02')
    await merge()
    expect(await toldOf('police-contributor', 'accountability-ended')).toHaveLength(1)
    const before = await given('health-contributor')
    await unmerge()
    expect(await given('police-contributor')).toHaveLength(2)
    expect(await given('health-contributor')).toEqual(before)
  })

  describe('and one person is in both', () => {
    const yes = (key: string) => toldOf(key, 'seat-deputised')
    const no = (key: string) => toldOf(key, 'seat-deputised-no-more')
    let there = ''
    beforeEach(async () => {
      there = await giveSeat(at, 'police-lead', { agencyId: at.agency('icb'), role: 'agency-lead' })
    })
    async function deputise(id: string, deputy: string): Promise<void> {
      later()
      const version = (await manager().member.list()).find((seat) => seat.id === id)?.version ?? 0
      const days = { fromDay: at.clock.now.slice(0, 10), untilDay: '2099-01-31' }
      await manager().member.deputise({ id, version, deputyMemberId: at.member(deputy), ...days })
    }

    it('the deputy of the seat that was joined is told that they are so again', async () => {
      await deputise(at.member('police-lead'), 'police-contributor')
      await deputise(there, 'health-contributor')
      await merge()
      expect(await no('police-contributor')).toHaveLength(1)
      await unmerge()
      const told = await yes('police-contributor')
      expect(told).toHaveLength(2)
      expect(told.filter((each) => !each.endsWith('over'))).toHaveLength(1)
      expect(await yes('health-contributor')).toHaveLength(1)
      expect(await no('health-contributor')).toEqual([])
    })

    it('a deputy that the other seat took over goes on, and is told nothing', async () => {
      await deputise(at.member('police-lead'), 'police-contributor')
      await merge()
      await unmerge()
      expect(await yes('police-contributor')).toHaveLength(1)
      expect(await no('police-contributor')).toEqual([])
    })

    it('a deputy who was named since stays where they were named', async () => {
      await deputise(at.member('police-lead'), 'police-contributor')
      await merge()
      await deputise(there, 'health-contributor')
      expect(await no('police-contributor')).toHaveLength(1)
      await unmerge()
      expect(await yes('police-contributor')).toHaveLength(2)
      const seats = (await manager().member.list()).filter(
        ({ endedAt, deputy }) => endedAt === null && deputy,
      )
      expect(seats.map(({ agencyCode }) => agencyCode).toSorted()).toEqual(['icb', 'police'])
    })
  })

  it('the deputy of a seat that passed and came back is told nothing', async () => {
    const { version = 0 } =
      (await manager().member.list()).find(({ id }) => id === at.member('police-lead')) ?? {}
    await manager().member.deputise({
      ...{ id: at.member('police-lead'), version, deputyMemberId: at.member('police-contributor') },
      ...{ fromDay: at.clock.now.slice(0, 10), untilDay: '2099-01-31' },
    })
    await merge()
    await unmerge()
    expect(await toldOf('police-contributor', 'seat-deputised')).toHaveLength(1)
    expect(await toldOf('police-contributor', 'seat-deputised-no-more')).toEqual([])
  })
})
