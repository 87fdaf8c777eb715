import { expect, it } from 'vitest'
import { hideUpTo } from '../../support/make/cut-again.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { correctMonth, publishMonth } from '../../support/make/return.ts'
import { publishedReport, readReport } from '../../support/make/yearly-report.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const month = '2026-10-01'
const indicator = (reference: string) => ({ kind: 'indicator' as const, reference, part: month })

const textsFor = async (number: number, by: string) =>
  (await readReport(at, number, by)).headings.flatMap(({ statements }) =>
    statements.flatMap(({ evidence }) => evidence.map(({ reference, text }) => [reference, text])),
  )

it('a published report is cut anew from what was signed, without what stricter rules hide, and with nothing of today', async () => {
  await publishMonth(at)
  const { number } = await publishedReport(at, [indicator('PO01'), indicator('PO02')])
  const before = Object.fromEntries(await textsFor(number, 'elected-member'))
  expect([before.PO01, before.PO02]).toEqual([
    expect.stringContaining('90.0%'),
    expect.stringContaining(': 7, October 2026'),
  ])
  at.clock.now = '2026-11-25T09:00:00.000Z'
  await correctMonth(at, { numerator: '170', denominator: '200' })
  await hideUpTo(at, 7)
  expect((await refusal(readReport(at, number, 'elected-member'))).sentence).toContain('cuts it anew')
  const { id, version } = await readReport(at, number)
  await at.callerAs('manager').yearlyReport.cut({ id, version })
  expect(Object.fromEntries(await textsFor(number, 'elected-member'))).toEqual({ ...before, PO02: null })
  const { frozen } = await readReport(at, number, 'elected-member')
  expect(frozen?.isWhole).toBe(true)
  await hideUpTo(at, 5, 1)
  const again = await readReport(at, number)
  await at.callerAs('manager').yearlyReport.cut({ id, version: again.version })
  expect(Object.fromEntries(await textsFor(number, 'elected-member'))).toEqual({ ...before, PO02: null })
})
