import { readerAsAt } from '@roundtable/db/as-at.ts'
import { newId } from '@roundtable/db/ids.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { openFirstAfternoon } from '../../support/make/first-afternoon.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openFirstAfternoon)
const manager = () => at.callerAs('manager')
const place = { goalCode: null, reportingAgencyCode: 'council', headline: true }
const adopt = (...codes: string[]) =>
  manager().indicator.adopt({
    indicators: codes.map((catalogueCode) => ({ id: newId(), catalogueCode, ...place })),
  })
const agree = (by: string, code: string, steps = 1) =>
  at.callerAs(by).indicator.agree({ indicators: [{ code, steps }], meeting: 'Board of May' })
type Deed = Parameters<ReturnType<typeof at.callerAs>['indicator']['step']>[0]['deed']
const step = (code: string, deed: Deed, steps: number) =>
  manager().indicator.step({ code, deed, steps, reason: 'It has to be so.', meeting: '' })
const shown = async () => (await manager().indicator.list()).map(({ code }) => code)

const own = {
  name: 'Families visited within five days',
  plainEnglish: 'How quickly somebody comes to see a family',
  definition: 'Families seen at home within five working days of asking for help.',
  numeratorWording: 'Families seen in time',
  denominatorWording: 'Families who asked',
  source: 'Own records',
  caveats: '',
  challengeQuestion: '',
  theme: 'Help and protection',
  unit: 'percent',
  decimals: '1',
  signed: false,
  polarity: 'higher',
  basis: 'flow',
  frequency: 'monthly',
  outcomeQuestion: 'how-well',
}

describe('an indicator', () => {
  it('is taken from the catalogue once, with its definition, as a draft that nobody owes', async () => {
    expect(await adopt('HP02', 'CL01')).toEqual({ adopted: ['HP02', 'CL01'], present: [] })
    expect(await adopt('CL01', 'ED01')).toEqual({ adopted: ['ED01'], present: ['CL01'] })
    expect(await shown()).toEqual([])
    const { indicators } = await at.callerAs('chair').indicator.drafts()
    expect(indicators.map(({ code, state, deeds }) => [code, state, deeds])).toEqual([
      ['HP02', 'draft', ['agree', 'decline']],
      ['CL01', 'draft', ['agree', 'decline']],
      ['ED01', 'draft', ['agree', 'decline']],
    ])
    const catalogue = await manager().catalogue.list()
    expect(catalogue.length).toBe(68)
    expect(catalogue.find(({ code }) => code === 'CL01')?.present).toBe('Draft')
  })

  it('counts from the moment the board agrees it; nobody agrees what they drafted', async () => {
    await adopt('HP02')
    expect(await refusal(agree('manager', 'HP02'))).toMatchObject({ code: 'forbidden' })
    await agree('chair', 'HP02')
    expect(await shown()).toEqual(['HP02'])
    const seen = await manager().indicator.get({ code: 'HP02' })
    expect(seen).toMatchObject({ code: 'HP02', points: [], reportingAgencyName: 'Newborough Council' })
  })

  it('is declined by the board with a reason, told to who drafted it, and taken up again', async () => {
    await adopt('HP02')
    const words = { reason: 'We count it twice.', meeting: 'Board of May' }
    const decline = { code: 'HP02', steps: 1, deed: 'decline' as const, ...words }
    for (const key of ['manager', 'council-lead']) {
      expect(await refusal(at.callerAs(key).indicator.step(decline))).toMatchObject({
        code: 'forbidden',
        who: 'lead partners, delegated partners and the chair',
      })
    }
    await at.callerAs('chair').indicator.step(decline)
    const [told] = (await manager().notice.list({})).notices
    expect(told).toMatchObject({ kind: 'indicator-decided', title: 'Declined: HP02', page: '/indicators' })
    expect(told?.sentence).not.toContain(words.reason)
    const [row] = (await manager().indicator.drafts()).indicators
    expect(row).toMatchObject({ state: 'declined', deeds: ['draft-again'], last: words })
    const again = await refusal(at.callerAs('chair').indicator.step({ ...decline, steps: 2 }))
    expect(again.sentence).toBe('This draft is declined already.')
    expect((await refusal(agree('chair', 'HP02', 2))).sentence).toMatch(/declined this draft/)
    await step('HP02', 'draft-again', 2)
    await agree('chair', 'HP02', 3)
    expect(await shown()).toEqual(['HP02'])
    expect((await refusal(at.callerAs('chair').indicator.step({ ...decline, steps: 4 }))).sentence).toBe(
      'This indicator is agreed: retire it instead.',
    )
  })

  it('is adapted before it is taken: with the entry’s code while it measures the same, with one of its own otherwise', async () => {
    const entries = await manager().catalogue.list()
    const adapt = (code: string, change: object) => {
      const entry = entries.find((each) => each.code === code)
      if (entry === undefined) throw new Error(code)
      const {
        numeratorWording,
        denominatorWording,
        decimals,
        sector,
        core,
        present,
        inspectionArea,
        ...rest
      } = entry
      const { frameworkItem, nationalSource, suggestedTarget, others, code: catalogueCode, ...words } = rest
      return manager().indicator.draft({
        ...{ id: newId(), ...words, catalogueCode, ...place },
        ...{ numeratorWording: numeratorWording ?? '', denominatorWording: denominatorWording ?? '' },
        decimals: `${decimals}`,
        ...change,
      })
    }
    expect(await adapt('HP02', { name: 'Our own name' })).toEqual({ code: 'HP02' })
    expect(await adapt('CL01', { definition: 'Counted our way.' })).toEqual({ code: 'L1' })
    const rows = await at.database.db
      .selectFrom('indicator')
      .select(['code', 'catalogueCode', 'frameworkItem'])
      .where('partnershipId', '=', at.partnershipId)
      .orderBy('code')
      .execute()
    expect(rows).toMatchObject([
      { code: 'HP02', catalogueCode: 'HP02' },
      {
        code: 'L1',
        catalogueCode: 'CL01',
        frameworkItem: entries.find(({ code }) => code === 'CL01')?.frameworkItem,
      },
    ])
    expect((await manager().catalogue.list()).find(({ code }) => code === 'CL01')?.present).toBe('Draft')
    expect(await adopt('CL01', 'ED01')).toEqual({ adopted: ['ED01'], present: ['CL01'] })
    expect((await refusal(adapt('CL01', {}))).sentence).toBe(
      'This entry stands among your indicators already, as L1.',
    )
    expect((await refusal(adapt('CL02', { catalogueCode: 'NONE' }))).code).toBe('not-found')
  })

  it('of the partnership’s own is written, with a code of its own', async () => {
    const id = newId()
    expect(await manager().indicator.draft({ id, ...own, ...place })).toEqual({ code: 'L1' })
    expect(await manager().indicator.draft({ id, ...own, ...place })).toEqual({ code: 'L1' })
    const refused = await refusal(
      manager().indicator.draft({
        id: newId(),
        ...own,
        ...place,
        name: '',
        denominatorWording: '',
        unit: 'percent',
      }),
    )
    expect(refused.fields?.map(({ field }) => field)).toEqual(['name', 'denominatorWording'])
  })

  it('is defined anew with a break, and the scorecard draws it', async () => {
    await adopt('HP02')
    await agree('chair', 'HP02')
    const { definition, numerator, denominator, ...rest } = {
      ...(await manager().indicator.get({ code: 'HP02' })).definition,
      definition: 'Counted otherwise.',
    }
    await manager().indicator.revise({
      code: 'HP02',
      steps: 2,
      name: 'Renamed',
      plainEnglish: 'What it tells',
      definition,
      numeratorWording: numerator ?? '',
      denominatorWording: denominator ?? '',
      source: rest.source,
      caveats: rest.caveats,
      challengeQuestion: rest.challengeQuestion,
      fromPeriod: '2026-04-01',
      breaksComparability: true,
      reason: 'The form has changed.',
    })
    const seen = await manager().indicator.get({ code: 'HP02' })
    expect(seen.name).toBe('Renamed')
    expect(seen.versions).toMatchObject([
      { version: 2, breaksComparability: true, reason: 'The form has changed.' },
      { version: 1 },
    ])
  })

  it('is suspended and resumed, retired and restored, and stands as it stood', async () => {
    await adopt('HP02')
    await agree('chair', 'HP02')
    await step('HP02', 'suspend', 2)
    expect(await shown()).toEqual(['HP02'])
    await step('HP02', 'resume', 3)
    at.clock.now = '2027-01-10T09:00:00.000Z'
    await step('HP02', 'retire', 4)
    expect(await shown()).toEqual([])
    at.clock.now = '2027-01-12T09:00:00.000Z'
    await step('HP02', 'restore', 5)
    expect(await shown()).toEqual(['HP02'])
    const then = await manager().indicator.list({ asAt: '2027-01-11T09:00:00.000Z' })
    expect(then).toEqual([])
  })

  it('opens a return for whoever reports it from the next period on', async () => {
    await adopt('HP02', 'ED01')
    await agree('chair', 'HP02')
    expect(await openReturns(at.services)).toBeGreaterThan(0)
    const returns = await at.callerAs('council-lead').return.list()
    const [first] = returns
    const sheet = await at.callerAs('council-lead').return.get({ id: first?.id ?? '' })
    expect(sheet.rows.map(({ code }) => code)).toEqual(['HP02'])
  })

  it('moves under another goal, and stood under the other before', async () => {
    const words = { wording: 'Safe', childWording: 'Safe', why: 'So', populationOutcome: 'Safe', story: '' }
    for (const _ of [1, 2]) await manager().goal.propose({ id: newId(), kind: 'goal', ...words })
    await at.callerAs('chair').goal.agree({
      goals: [
        { code: 'G1', steps: 1 },
        { code: 'G2', steps: 1 },
      ],
      meeting: 'Board',
    })
    await manager().indicator.adopt({
      indicators: [{ id: newId(), catalogueCode: 'HP02', ...place, goalCode: 'G1' }],
    })
    await agree('chair', 'HP02')
    at.clock.now = '2027-01-10T09:00:00.000Z'
    await manager().indicator.place({ code: 'HP02', goalCode: 'G2', headline: false })
    const goalOf = async (asAt?: string) =>
      (await manager().indicator.list(asAt === undefined ? {} : { asAt })).map(({ goalCode, headline }) => [
        goalCode,
        headline,
      ])
    expect(await goalOf()).toEqual([['G2', false]])
    expect(await goalOf('2027-01-01T09:00:00.000Z')).toEqual([['G1', true]])
  })

  it('is broken down into named parts, which are renamed and end', async () => {
    await adopt('CL01')
    await agree('chair', 'CL01')
    const [id, other] = [newId(), newId()]
    const part = (partId: string, name: string) => ({
      id: partId,
      name,
      agencyCode: null,
      reportingAgencyCode: 'council',
    })
    const add = (parts: ReturnType<typeof part>[]) =>
      manager().indicator.addDimension({ code: 'CL01', dimension: 'Age', addsUp: true, parts })
    expect(await refusal(add([part(id, 'Aged 19')]))).toMatchObject({ code: 'bad-input' })
    await add([part(id, 'Aged 19'), part(other, 'Aged 20')])
    await add([part(id, 'Aged 19'), part(other, 'Aged 20')])
    await manager().indicator.changeSeries({
      code: 'CL01',
      seriesId: id,
      name: 'Nineteen',
      reportingAgencyCode: null,
    })
    at.clock.now = '2027-01-10T09:00:00.000Z'
    await manager().indicator.endSeries({ code: 'CL01', seriesId: other, reason: 'Not kept.' })
    const lines = await manager().indicator.lines({ code: 'CL01' })
    expect(
      lines.map(({ name, dimension, reportingAgencyCode }) => [name, dimension, reportingAgencyCode]),
    ).toEqual([
      ['All', null, 'council'],
      ['Nineteen', 'Age', null],
    ])
    expect(await manager().indicator.endedLines({ code: 'CL01' })).toMatchObject([
      { id: other, name: 'Aged 20', dimension: 'Age' },
    ])
    at.clock.now = '2027-01-12T09:00:00.000Z'
    await manager().indicator.restoreSeries({ code: 'CL01', seriesId: other })
    const endedAt = async (moment: string) => {
      const lines = readerAsAt(at.database.db, moment).selectFrom('series').selectAll()
      return (await lines.execute()).find(({ id: each }) => each === other)?.endedAt
    }
    expect(await endedAt('2027-01-09T09:00:00.000Z')).toBeNull()
    expect(await endedAt('2027-01-11T09:00:00.000Z')).toBe('2027-01-10T09:00:00.000Z')
    expect(await endedAt('2027-01-12T10:00:00.000Z')).toBeNull()
    const back = (await manager().indicator.lines({ code: 'CL01' })).find(({ id }) => id === other)
    expect(back).toMatchObject({ name: 'Aged 20', dimension: 'Age', reportingAgencyCode: 'council' })
    expect(await manager().indicator.endedLines({ code: 'CL01' })).toEqual([])
    const again = manager().indicator.restoreSeries({ code: 'CL01', seriesId: other })
    expect((await refusal(again)).code).toBe('rule')
  })
})
