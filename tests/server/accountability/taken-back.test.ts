import { expect, it } from 'vitest'
import { goOn } from '../../support/make/going-clock.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const held = async () =>
  (await manager().accountability.list()).rows.flatMap((row) =>
    row.id !== null && row.untilDay === null && row.subjectCode === 'PO02'
      ? [{ id: row.id, agencyCode: row.agencyCode, title: row.title, person: row.person }]
      : [],
  )
const named = async () => (await held()).map(({ id: _, ...each }) => each)
const assign = (memberId: string | null) =>
  manager().accountability.assign({
    ...{ goalCode: null, indicatorCodes: ['PO02'], agencyCode: 'police', title: 'Head', memberId },
    kind: 'accountable',
  })

it('a handing over is taken back, on a clock that goes on while it is written', async () => {
  goOn(at)
  await assign(null)
  const before = await named()
  const ids = (await held()).map(({ id }) => id)
  const fromDay = at.clock.now.slice(0, 10)
  const given = { agencyCode: 'schools', title: 'Head of schools', memberId: null, fromDay }
  await manager().accountability.handOver({ ids, ...given, reason: 'Schools do it.' })
  expect(await named()).not.toEqual(before)
  await manager().accountability.restore({ ids })
  expect(await named()).toEqual(before)
})

it('a seat comes back with what it answered for, on a clock that goes on while it is written', async () => {
  goOn(at)
  await assign(at.member('police-contributor'))
  const before = await named()
  const seatOf = async () => {
    const seat = (await manager().member.list()).find(({ id }) => id === at.member('police-contributor'))
    return { id: at.member('police-contributor'), version: seat?.version ?? 0, reason: 'A mistake.' }
  }
  await manager().member.end({ ...(await seatOf()), successorId: null, acceptsForPost: true })
  expect(await named()).not.toEqual(before)
  await manager().member.restore(await seatOf())
  expect(await named()).toEqual(before)
})
