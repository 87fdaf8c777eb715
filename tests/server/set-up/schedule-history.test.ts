import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const set = (by: string, dueDays: number) =>
  at.callerAs(by).schedule.set({
    ...{ agencyCode: 'police', indicatorCodes: ['PO01'], fromPeriod: '2026-12-01' },
    ...{ dueDays, graceDays: 5, deputyMemberId: null },
  })
const row = async () => {
  const { rows } = await at.callerAs('manager').schedule.list()
  return rows.find(({ indicatorCode }) => indicatorCode === 'PO01')
}

it('due days that ended, and proposals that were declined, stay in sight with who decided, in the file too', async () => {
  await set('manager', 30)
  await set('manager', 40)
  await set('police-lead', 60)
  const [proposed] = (await row())?.proposed ?? []
  await at.callerAs('manager').schedule.end({ id: proposed?.id ?? '', reason: 'Too late for us.' })
  const now = await row()
  expect(now?.past.map(({ dueDays, became }) => [dueDays, became]).toSorted()).toEqual([
    [30, 'replaced'],
    [60, 'declined'],
  ])
  expect(now?.coming.map(({ dueDays }) => dueDays)).toEqual([40])
  const declined = now?.past.find(({ became }) => became === 'declined')
  expect(declined).toMatchObject({ endedBy: expect.any(String), reason: 'Too late for us.' })
  const { rows } = await at.download('schedules.csv?agency=police', 'manager')
  const own = rows.filter((line) => line.indicator_code === 'PO01')
  expect(own.map((line) => [line.state, line.due_days]).toSorted()).toEqual([
    ['Declined', '60'],
    ['Replaced', '30'],
    ['To come', '40'],
    ['Usual', '20'],
  ])
  const reasons = own.map((line) => [line.state, line.reason]).filter(([, reason]) => reason !== '')
  expect(reasons).toEqual([['Declined', 'Too late for us.']])
  expect(new Set(rows.map((line) => line.agency_code))).toEqual(new Set(['police']))
})

it('the agencies have their file, those that have left among them', async () => {
  const { version = 0 } =
    (await at.callerAs('manager').agency.list()).find(({ code }) => code === 'carers') ?? {}
  await at.callerAs('manager').agency.step({ code: 'carers', version, deed: 'end', reason: 'It closed.' })
  const { rows } = await at.download('agencies.csv', 'manager')
  expect(rows.find((line) => line.agency_code === 'carers')).toMatchObject({ state: 'Has left' })
  expect(rows.find((line) => line.agency_code === 'police')).toMatchObject({ state: 'Partner' })
  expect(rows.map((line) => line.agency_code)).not.toContain('administration')
})
