import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { openFirstAfternoon } from '../../support/make/first-afternoon.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openFirstAfternoon)
const adopt = (codes: readonly string[]) =>
  at.callerAs('manager').indicator.adopt({
    indicators: codes.map((catalogueCode) => ({
      ...{ id: newId(), catalogueCode, goalCode: null, reportingAgencyCode: null, headline: true },
    })),
  })
const lines = async () => (await at.callerAs('manager').indicator.reporters()).lines

describe('who reports', () => {
  it('is named for many lines in one act, each with its line in the trail', async () => {
    await adopt(['CL01', 'CL02', 'CL03'])
    const before = await lines()
    expect(before.map(({ code, reportingAgencyCode }) => [code, reportingAgencyCode])).toEqual([
      ['CL01', null],
      ['CL02', null],
      ['CL03', null],
    ])
    const seriesIds = before.slice(0, 2).map(({ seriesId }) => seriesId)
    await at.callerAs('manager').indicator.nameReporter({ seriesIds, agencyCode: 'council' })
    expect((await lines()).map(({ reportingAgencyCode }) => reportingAgencyCode)).toEqual([
      'council',
      'council',
      null,
    ])
    const events = await at.database.db
      .selectFrom('auditEvent')
      .select('summary')
      .where('partnershipId', '=', at.partnershipId)
      .where('action', '=', 'series.changed')
      .execute()
    expect(events).toHaveLength(2)
  })

  it('is named by the manager, for all the lines or for none', async () => {
    await adopt(['CL01'])
    const [line] = await lines()
    const seriesIds = [line?.seriesId ?? '', newId()]
    const input = { seriesIds, agencyCode: 'council' }
    expect(await refusal(at.callerAs('manager').indicator.nameReporter(input))).toMatchObject({
      code: 'not-found',
    })
    expect(await refusal(at.callerAs('chair').indicator.nameReporter(input))).toMatchObject({
      code: 'forbidden',
    })
    expect((await lines()).map(({ reportingAgencyCode }) => reportingAgencyCode)).toEqual([null])
  })
})

describe('who is accountable', () => {
  it('is said for many drafts in one act', async () => {
    await adopt(['CL01', 'CL02'])
    await at.callerAs('manager').accountability.assign({
      ...{ goalCode: null, indicatorCodes: ['CL01', 'CL02'], agencyCode: 'council' },
      ...{ title: 'Head of care leaving', memberId: null, kind: 'accountable' as const },
    })
    const { indicators } = await at.callerAs('manager').indicator.drafts()
    expect(indicators.map(({ code, hasAccountable }) => [code, hasAccountable])).toEqual([
      ['CL01', true],
      ['CL02', true],
    ])
  })
})
