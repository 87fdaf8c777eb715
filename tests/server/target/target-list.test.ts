import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const row = async (code: string, by = 'chair', asAt?: string) =>
  (await at.callerAs(by).target.list(asAt === undefined ? {} : { asAt })).rows.find(
    (each) => each.code === code,
  )
const of = (code: string, low: string) => ({
  ...{ code, seriesId: at.series(code), fromPeriod: '2026-12-01', low, high: null, tolerance: '1' },
})
const propose = (by: string, ...targets: ReturnType<typeof of>[]) =>
  at.callerAs(by).target.propose({ rationale: 'As our neighbours do.', targets })
const waiting = async () =>
  (await at.callerAs('chair').target.list({})).rows.flatMap(({ code, proposed }) =>
    proposed.map(({ id, version }) => ({ code, targetId: id, version })),
  )

describe('the list of targets', () => {
  it('tells what each indicator is judged by, and leaves out what is retired', async () => {
    expect(await row('PO01')).toMatchObject({ inForce: { text: '≥ 80%' }, proposed: [], coming: [] })
    expect(await row('CO01')).toMatchObject({ inForce: null, measured: true })
    expect(await row('PO04')).toBeUndefined()
  })

  it('is proposed in one act and agreed in one, all of them or none', async () => {
    await propose('manager', of('PO01', '82'), of('CO01', '70'))
    const targets = await waiting()
    expect(targets.map(({ code }) => code)).toEqual(['PO01', 'CO01'])
    const half = [...targets.slice(0, 1), { code: 'CO01', targetId: targets[1]?.targetId ?? '', version: 9 }]
    const refused = at.callerAs('chair').target.agree({ meeting: 'Board', targets: half })
    expect(await refusal(refused)).toMatchObject({ code: 'conflict' })
    expect((await waiting()).length).toBe(2)
    await at.callerAs('chair').target.agree({ meeting: 'Board', targets })
    expect(await row('CO01')).toMatchObject({ coming: [{ text: '≥ 70%', meeting: 'Board' }], proposed: [] })
  })

  it('takes a target for each of several periods of one line, and each counts from its own', async () => {
    const later = (fromPeriod: string, low: string) => ({ ...of('PO01', low), fromPeriod })
    await propose('manager', of('PO01', '82'), later('2027-03-01', '84'), later('2027-06-01', '86'))
    await at.callerAs('chair').target.agree({ meeting: 'Board', targets: await waiting() })
    const coming = (await row('PO01'))?.coming.map(({ text, fromPeriod }) => [fromPeriod, text])
    expect(coming?.toSorted()).toEqual([
      ['2026-12-01', '≥ 82%'],
      ['2027-03-01', '≥ 84%'],
      ['2027-06-01', '≥ 86%'],
    ])
  })

  it('names the row and the field of what is wrong, and proposes nothing', async () => {
    const refused = await refusal(propose('manager', of('PO01', '82'), of('CO01', '170')))
    expect(refused.fields?.map(({ field }) => field)).toEqual(['CO01.low'])
    expect(await waiting()).toEqual([])
  })

  it('is agreed by nobody who proposed one of them', async () => {
    await propose('chair', of('CO01', '70'))
    expect((await row('CO01'))?.proposed[0]?.mayAgree).toBe(false)
    const targets = await waiting()
    expect(await refusal(at.callerAs('chair').target.agree({ meeting: 'Board', targets }))).toMatchObject({
      code: 'rule',
    })
  })
})
