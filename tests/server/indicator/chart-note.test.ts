import { formatDay } from '@roundtable/shared/base/period.ts'
import { describe, expect, it } from 'vitest'
import { testNow } from '../../support/database/test-database.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const line = () => ({ code: 'PO01', seriesId: at.series('PO01') })
const step = () => ({
  ...line(),
  fromPeriod: '2026-03-01',
  baseline: null,
  label: 'New rota',
  reason: 'Two forces share one rota.',
  meeting: 'Board of 9 March 2026, item 2',
})
const eventsOf = (subjectKind: string) =>
  at.database.db
    .selectFrom('auditEvent')
    .select('action')
    .where('partnershipId', '=', at.partnershipId)
    .where('subjectKind', '=', subjectKind)
    .orderBy('at')
    .orderBy('id')
    .execute()
    .then((rows) => rows.map(({ action }) => action))

describe('a step change', () => {
  it('starts average and limits anew, with reason and meeting, for every reader', async () => {
    const before = await at.callerAs('manager').indicator.get({ code: 'PO01' })
    expect(before.points.every((point) => point.mean === before.points[0]?.mean)).toBe(true)
    const after = await at.callerAs('manager').indicator.markStepChange(step())
    expect(after.stepChanges).toMatchObject([
      { fromPeriod: '2026-03-01', label: 'New rota', meeting: 'Board of 9 March 2026, item 2' },
    ])
    expect(after.sentences).toContain(
      'Average and limits start anew in March 2026: two forces share one rota.',
    )
    const seen = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    const means = new Set(seen.points.map((point) => point.mean))
    expect(means.size).toBe(2)
    expect(await eventsOf('step-change')).toEqual(['step-change.marked'])
  })

  it('counts on the scorecard as on the page', async () => {
    await at.callerAs('manager').indicator.markStepChange(step())
    const page = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    const [goal] = (await at.callerAs('chair').scorecard.get()).goals
    const row = goal?.rows.find(({ code }) => code === 'PO01')
    const listed = (await at.callerAs('chair').indicator.list()).find(({ code }) => code === 'PO01')
    expect(row?.reading).toEqual(page.reading)
    expect(listed?.reading).toEqual(page.reading)
    expect(page.reading.signal).toBe('not-enough-data')
  })

  it('marked twice is refused with what stands', async () => {
    const caller = at.callerAs('manager')
    await caller.indicator.markStepChange(step())
    const refused = await refusal(caller.indicator.markStepChange(step()))
    expect(refused).toMatchObject({ code: 'conflict', current: { label: 'New rota' } })
    expect(await eventsOf('step-change')).toHaveLength(1)
  })

  it('starts with a period', async () => {
    const refused = await refusal(
      at.callerAs('manager').indicator.markStepChange({ ...step(), fromPeriod: '2026-03-02' }),
    )
    expect(refused).toMatchObject({ code: 'bad-input', fields: [{ field: 'fromPeriod' }] })
  })

  it('that ends stays in the database, and the lines run on', async () => {
    const caller = at.callerAs('manager')
    const [marked] = (await caller.indicator.markStepChange(step())).stepChanges
    const after = await caller.indicator.endStepChange({ ...line(), id: marked?.id ?? '' })
    expect(after.stepChanges).toEqual([])
    expect(new Set(after.points.map((point) => point.mean)).size).toBe(1)
    const kept = await at.database.db
      .selectFrom('stepChange')
      .selectAll()
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    expect(kept).toMatchObject([{ endedAt: testNow, endedBy: at.person('manager') }])
    expect(await refusal(caller.indicator.endStepChange({ ...line(), id: marked?.id ?? '' }))).toMatchObject({
      code: 'not-found',
    })
  })

  it.each(['chair', 'police-lead', 'scrutineer', 'elected-member', 'administrator'])(
    'is not for the %s to mark',
    async (persona) => {
      const refused = await refusal(at.callerAs(persona).indicator.markStepChange(step()))
      expect(refused).toMatchObject({ code: 'forbidden', who: 'the partnership manager' })
    },
  )
})

describe('a title that another indicator has', () => {
  it('is warned of while it is written, by name or by written title, and not for the one it is written for', async () => {
    const manager = at.callerAs('manager')
    const alike = (title: string, code: string | null = null) =>
      manager.indicator.titledAlike({ title, code })
    const { name } = await manager.indicator.get({ code: 'PO01' })
    expect(await alike(` ${name.toUpperCase()} `)).toEqual([{ code: 'PO01', name }])
    expect(await alike(name, 'PO01')).toEqual([])
    await manager.indicator.retitle({ ...line(), title: 'Nights are quieter', replaces: null })
    expect(await alike('nights are quieter', 'HE01')).toEqual([{ code: 'PO01', name }])
    expect(await alike('Nights are louder', 'HE01')).toEqual([])
    const asked = at.callerAs('chair').indicator.titledAlike({ title: name, code: null })
    expect(await refusal(asked)).toMatchObject({ code: 'forbidden' })
  })
})

describe('a note on a chart', () => {
  const note = () => ({ ...line(), onDay: '2026-05-14', label: 'Office moved', note: 'To the old library.' })

  it.each(['manager', 'chair', 'scrutineer', 'council-lead', 'police-contributor'])(
    'is put there by the %s in the name of their agency',
    async (persona) => {
      const { annotations } = await at.callerAs(persona).indicator.annotate(note())
      expect(annotations).toMatchObject([{ ...note(), code: undefined, seriesId: undefined }].map(shown))
      expect(annotations[0]?.mayWithdraw).toBe(true)
      expect(await eventsOf('annotation')).toEqual(['annotation.recorded'])
    },
  )

  it.each(['council-contributor', 'elected-member', 'observer', 'young-person', 'administrator'])(
    'is refused from the %s',
    async (persona) => {
      expect(await refusal(at.callerAs(persona).indicator.annotate(note()))).toMatchObject({
        code: 'forbidden',
      })
    },
  )

  it.each(['9999-12-31', '2101-01-01', '1899-12-31'])('on %s is out of reach', async (onDay) => {
    const asked = at.callerAs('manager').indicator.annotate({ ...note(), onDay })
    await expect(asked).rejects.toThrow('Choose a day between 1900 and 2100.')
  })

  it('said twice is refused, and withdrawn by its author or the manager alone', async () => {
    const [written] = (await at.callerAs('police-contributor').indicator.annotate(note())).annotations
    const [told] = await eventsOn(at, written?.id ?? '')
    expect(told?.summary).toBe(`A note for ${formatDay(note().onDay)} was put on the chart of PO01.`)
    expect(await refusal(at.callerAs('chair').indicator.annotate(note()))).toMatchObject({ code: 'conflict' })
    const id = { ...line(), id: written?.id ?? '' }
    expect(await refusal(at.callerAs('chair').indicator.withdrawAnnotation(id))).toMatchObject({
      code: 'forbidden',
    })
    expect((await at.callerAs('manager').indicator.withdrawAnnotation(id)).annotations).toEqual([])
    expect(await refusal(at.callerAs('police-contributor').indicator.withdrawAnnotation(id))).toMatchObject({
      code: 'not-found',
    })
  })
})

const shown = ({ onDay, label, note }: { onDay: string; label: string; note: string }) => ({
  onDay,
  label,
  note,
})

describe('a title', () => {
  const title = () => ({ ...line(), title: 'On time, month after month', replaces: null })

  it('stands in place of the one the figures make, dated, until it is withdrawn', async () => {
    const caller = at.callerAs('manager')
    const own = (await caller.indicator.get({ code: 'PO01' })).message
    const after = await caller.indicator.retitle(title())
    expect(after).toMatchObject({
      message: 'On time, month after month',
      ownMessage: own,
      title: { title: 'On time, month after month', recordedAt: testNow },
    })
    const back = await caller.indicator.withdrawTitle({ ...line(), id: after.title?.id ?? '' })
    expect(back).toMatchObject({ message: own, title: null })
    expect(await eventsOf('chart-title')).toEqual(['chart-title.replaced', 'chart-title.withdrawn'])
  })

  it('written over one that was not seen is refused with what stands', async () => {
    const caller = at.callerAs('manager')
    const { title: first } = await caller.indicator.retitle(title())
    expect(await refusal(caller.indicator.retitle({ ...title(), title: 'Other' }))).toMatchObject({
      code: 'conflict',
      current: { title: 'On time, month after month' },
    })
    const second = await caller.indicator.retitle({ ...title(), title: 'Other', replaces: first?.id ?? null })
    expect(second.message).toBe('Other')
  })
})

describe('the chart an indicator is read with', () => {
  it('is XmR with the reason in words until another is chosen', async () => {
    const { chart } = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    expect(chart).toMatchObject({
      kind: 'xmr',
      suggested: 'xmr',
      offered: ['xmr', 'p', 'p-prime'],
      choice: null,
    })
    expect(chart.reason).toContain('far too tight')
  })

  it('counts on the page and the scorecard alike once it is chosen', async () => {
    const { chart } = await at.callerAs('manager').indicator.chooseChart({
      ...line(),
      chart: 'p',
      reason: 'Bases of two hundred each.',
      replaces: null,
    })
    expect(chart).toMatchObject({ kind: 'p', reason: 'Bases of two hundred each.' })
    const page = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    const [goal] = (await at.callerAs('chair').scorecard.get()).goals
    expect(goal?.rows.find(({ code }) => code === 'PO01')?.reading).toEqual(page.reading)
    expect(await eventsOf('chart-choice')).toEqual(['chart.chosen'])
  })

  it('cannot be one the figures do not allow', async () => {
    const refused = await refusal(
      at
        .callerAs('manager')
        .indicator.chooseChart({ ...line(), chart: 'c', reason: 'Why not.', replaces: null }),
    )
    expect(refused).toMatchObject({
      code: 'bad-input',
      sentence: 'These figures cannot be drawn as a c chart.',
    })
  })
})
