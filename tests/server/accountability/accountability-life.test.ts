import { accountabilityListSchema } from '@roundtable/shared/accountability/accountability.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const today = () => at.clock.now.slice(0, 10)

const assign = (
  agencyCode: string,
  indicatorCodes: string[],
  kind: 'accountable' | 'responsible' = 'accountable',
) =>
  manager().accountability.assign({
    goalCode: null,
    indicatorCodes,
    agencyCode,
    title: 'Head',
    memberId: null,
    kind,
  })

const rowsOf = async (code: string) =>
  (await manager().accountability.list()).rows.filter(({ subjectCode }) => subjectCode === code)
const held = async (...codes: string[]) => {
  const { rows } = await manager().accountability.list()
  return rows.flatMap(({ id, subjectCode, kind, untilDay }) =>
    id !== null && untilDay === null && kind === 'accountable' && codes.includes(subjectCode) ? [id] : [],
  )
}
const over = (ids: string[], change: object = {}) => ({
  ids,
  agencyCode: 'schools',
  title: 'Head of schools',
  memberId: null,
  fromDay: today(),
  reason: 'Schools run the service now.',
  ...change,
})
const nobody = async () =>
  (await manager().accountability.matrix()).indicatorsWithoutAnyone.map(({ code }) => code)
const noticesOf = async (key: string) =>
  (await at.callerAs(key).notice.list({})).notices.filter(({ kind }) => kind === 'accountability-given')

beforeEach(async () => {
  await assign('police', ['PO02', 'PO03'])
  at.clock.now = new Date(Date.parse(at.clock.now) + 3 * 86_400_000).toISOString()
})

describe('accountability that is handed over', () => {
  it('stands with the other agency from the day, and who had it until then stays in the history', async () => {
    const ids = await held('PO02')
    await manager().accountability.handOver(over(ids))
    const list = await manager().accountability.list()
    expect(list).toEqual(accountabilityListSchema.parse(list))
    expect(await rowsOf('PO02')).toMatchObject([
      { agencyCode: 'schools', title: 'Head of schools', fromDay: today(), untilDay: null },
      { agencyCode: 'police', untilDay: today(), reason: 'Schools run the service now.' },
    ])
    expect(await nobody()).not.toContain('PO02')
    const row = (await manager().indicator.list()).find(({ code }) => code === 'PO02')
    expect(row?.agencyCode).toBe('schools')
  })

  it('goes over together, all of it or none', async () => {
    const ids = await held('PO02', 'PO03')
    const begun = await refusal(manager().accountability.handOver(over(ids, { fromDay: '2020-01-01' })))
    expect(begun.sentence).toMatch(/^Smallborough Police has PO02 from .*: choose that day or a later one\.$/)
    expect(await held('PO02', 'PO03')).toEqual(ids)
    await manager().accountability.handOver(over(ids))
    expect((await rowsOf('PO03'))[0]).toMatchObject({ agencyCode: 'schools' })
  })

  it('tells the agency that has it now, and leaves one act each in the trail', async () => {
    await manager().accountability.handOver(over(await held('PO02', 'PO03')))
    const notices = await noticesOf('education-lead')
    expect(notices.map(({ page }) => page).sort()).toEqual(['/indicators/PO02', '/indicators/PO03'])
    expect(notices[0]?.sentence).toMatch(/recorded that Smallborough Schools is accountable for/)
    expect((await noticesOf('police-lead')).every(({ settled }) => settled)).toBe(true)
    const events = await at.database.db
      .selectFrom('auditEvent')
      .select('summary')
      .where('partnershipId', '=', at.partnershipId)
      .where('action', '=', 'accountability.handed-over')
      .execute()
    expect(events).toHaveLength(2)
    const told = (await at.callerAs('chair').timeline.list({ kind: 'indicator', code: 'PO02' })).entries
    expect(told.some(({ reason }) => reason === 'Schools run the service now.')).toBe(true)
  })

  it('tells who loses it once, and nobody of an agency that keeps it in another role or ends nothing', async () => {
    const lost = async (key: string) =>
      (await at.callerAs(key).notice.list({})).notices.filter(({ kind }) => kind === 'accountability-ended')
    const same = { agencyCode: 'police', title: 'Head of protection' }
    await manager().accountability.handOver(over(await held('PO02'), same))
    expect(await lost('police-lead')).toEqual([])
    await manager().accountability.handOver(over(await held('PO02')))
    const notices = await lost('police-lead')
    expect(notices.map(({ page }) => page)).toEqual(['/indicators/PO02'])
    expect(notices[0]?.sentence).toContain('Smallborough Police is no longer accountable for')
    expect(await lost('education-lead')).toEqual([])
    await manager().accountability.end({
      ids: await held('PO03'),
      untilDay: today(),
      reason: 'It is nobody’s now.',
    })
    expect((await lost('police-lead')).map(({ page }) => page).toSorted()).toEqual([
      '/indicators/PO02',
      '/indicators/PO03',
    ])
  })

  it('is read as it stood before', async () => {
    const before = at.clock.now
    at.clock.now = new Date(Date.parse(before) + 60_000).toISOString()
    await manager().accountability.handOver(over(await held('PO02')))
    const { rows } = await manager().accountability.list({ asAt: before })
    const then = rows.filter(({ subjectCode }) => subjectCode === 'PO02')
    expect(then).toMatchObject([{ agencyCode: 'police', untilDay: null, reason: null }])
  })

  it('is refused twice, to the same role again, to an agency that is gone, and to whoever is not the manager', async () => {
    const ids = await held('PO02')
    const same = { agencyCode: 'police', title: 'Head' }
    expect((await refusal(manager().accountability.handOver(over(ids, same)))).code).toBe('rule')
    expect((await refusal(manager().accountability.handOver(over(ids, { agencyCode: 'none' })))).code).toBe(
      'not-found',
    )
    for (const key of ['chair', 'police-lead', 'observer']) {
      expect((await refusal(at.callerAs(key).accountability.handOver(over(ids)))).code).toBe('forbidden')
    }
    await manager().accountability.handOver(over(ids))
    expect(await refusal(manager().accountability.handOver(over(ids)))).toMatchObject({
      sentence: 'This accountability has ended already: look at who has it now.',
    })
  })

  it('is taken back as it stood, with the lesser part the other agency had, until somebody says otherwise', async () => {
    await assign('schools', ['PO02'], 'responsible')
    const ids = await held('PO02')
    at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
    await manager().accountability.handOver(over(ids))
    await manager().accountability.restore({ ids })
    const now = (await rowsOf('PO02')).filter(({ untilDay }) => untilDay === null)
    expect(now.map(({ agencyCode, kind }) => [agencyCode, kind])).toEqual([
      ['police', 'accountable'],
      ['schools', 'responsible'],
    ])
    const again = await held('PO02')
    await manager().accountability.handOver(over(again, { agencyCode: 'council' }))
    at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
    await assign('carers', ['PO02'])
    expect((await refusal(manager().accountability.restore({ ids: again }))).sentence).toBe(
      'Smallborough Carers is accountable for PO02 by now: hand it over instead.',
    )
  })
})

describe('accountability that ends', () => {
  it('leaves nobody, which is a list, until it is taken back', async () => {
    const ids = await held('PO02', 'PO03')
    const ending = { ids, untilDay: today(), reason: 'The service closed.' }
    await manager().accountability.end(ending)
    expect(await nobody()).toEqual(expect.arrayContaining(['PO02', 'PO03']))
    expect(await rowsOf('PO02')).toMatchObject([
      { id: null, kind: null },
      { agencyCode: 'police', untilDay: today() },
    ])
    expect((await refusal(manager().accountability.end(ending))).code).toBe('rule')
    await manager().accountability.restore({ ids })
    expect(await nobody()).not.toContain('PO02')
    expect((await refusal(manager().accountability.restore({ ids }))).code).toBe('rule')
  })

  it('is ended by the manager alone', async () => {
    const ending = { ids: await held('PO02'), untilDay: today(), reason: 'So.' }
    expect((await refusal(at.callerAs('police-lead').accountability.end(ending))).code).toBe('forbidden')
  })
})

describe('what an agency or a seat had', () => {
  it('ends with it, as steps in the life of each part', async () => {
    const ids = await held('PO02')
    const list = await manager().agency.list()
    const version = list.find(({ code }) => code === 'police')?.version ?? 0
    await manager().agency.step({ code: 'police', version, deed: 'end', reason: 'It left.' })
    const steps = await at.database.db
      .selectFrom('transition')
      .select(['act', 'toState'])
      .where('subjectId', 'in', ids)
      .orderBy('version')
      .execute()
    expect(steps).toEqual([
      { act: 'accountability.assigned', toState: 'current' },
      { act: 'agency.ended', toState: 'ended' },
    ])
    expect((await refusal(manager().accountability.restore({ ids }))).sentence).toBe(
      'Smallborough Police is no partner any more.',
    )
  })
})
