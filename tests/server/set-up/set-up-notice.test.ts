import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { openFirstAfternoon } from '../../support/make/first-afternoon.ts'
import { goalWords } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'

const at = perTest(openFirstAfternoon)

const propose = (by: string) => at.callerAs(by).goal.propose({ id: newId(), kind: 'goal', ...goalWords })
const noticesOf = async (key: string) => (await at.callerAs(key).notice.list({})).notices
const waitingFor = async (key: string) => (await at.callerAs(key).me.waiting()).items

const adopt = (code: string) => ({
  ...{ id: newId(), catalogueCode: code, goalCode: null, reportingAgencyCode: 'council', headline: true },
})
const stepsOf = async () =>
  (await at.callerAs('chair').indicator.drafts()).indicators.map(({ code, steps }) => ({ code, steps }))

describe('a proposed goal', () => {
  it('is told to the board, waits for them on the page of goals, and for nobody who proposed it', async () => {
    await propose('chair')
    expect(await noticesOf('chair')).toEqual([])
    expect(await waitingFor('chair')).toEqual([])
    expect(await noticesOf('lead-partner')).toMatchObject([
      { kind: 'goal-proposed', title: 'Proposed: goal G1', page: '/goals', settled: false },
    ])
    expect(await waitingFor('lead-partner')).toMatchObject([
      { what: 'Goal', title: `Goal G1: ${goalWords.wording}`, verb: 'Agree or decline', page: '/goals' },
    ])
    for (const key of ['manager', 'council-lead', 'observer']) expect(await noticesOf(key), key).toEqual([])
  })

  it('that is agreed is settled, and who proposed it learns by whom', async () => {
    await propose('manager')
    await at.callerAs('chair').goal.agree({ goals: [{ code: 'G1', steps: 1 }], meeting: 'Board, item 4' })
    expect((await noticesOf('lead-partner')).map(({ settled }) => settled)).toEqual([true])
    expect(await waitingFor('lead-partner')).toEqual([])
    expect(await noticesOf('manager')).toMatchObject([{ kind: 'goal-decided', title: 'Agreed: goal G1' }])
  })

  it('that is declined tells who proposed it, without the reason', async () => {
    await propose('manager')
    const reason = 'Too wide.'
    await at.callerAs('chair').goal.step({ code: 'G1', steps: 1, deed: 'decline', reason, meeting: '' })
    const [told] = await noticesOf('manager')
    expect(told).toMatchObject({ kind: 'goal-decided', title: 'Declined: goal G1' })
    expect(told?.sentence).not.toContain(reason)
  })
})

describe('drafts of indicators', () => {
  it('wait for the board, each once, until they are agreed; who drafted them is told', async () => {
    await at.callerAs('manager').indicator.adopt({
      indicators: [adopt('CL01'), adopt('CL02')],
    })
    expect(await waitingFor('manager')).toEqual([])
    expect((await waitingFor('chair')).map(({ page, what }) => ({ page, what }))).toEqual([
      { page: '/indicators', what: 'Indicator' },
      { page: '/indicators', what: 'Indicator' },
    ])
    expect((await noticesOf('chair')).map(({ title }) => title).sort()).toEqual([
      'Draft: CL01',
      'Draft: CL02',
    ])
    await at.callerAs('chair').indicator.agree({ indicators: await stepsOf(), meeting: 'Board, item 5' })
    expect(await waitingFor('lead-partner')).toEqual([])
    expect((await noticesOf('chair')).map(({ settled }) => settled)).toEqual([true, true])
    expect((await noticesOf('manager')).map(({ title }) => title).sort()).toEqual([
      'Agreed: CL01',
      'Agreed: CL02',
    ])
  })
})
