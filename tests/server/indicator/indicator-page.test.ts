import { storeReadings } from '@roundtable/server/stored-reading/store-readings.ts'
import { inIndicatorOrder, readIndicatorOrder } from '@roundtable/shared/indicator/indicator-order.ts'
import { isIndicatorShown } from '@roundtable/shared/reading/indicator-filter.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)
const readers = ['chair', 'elected-member', 'observer', 'agency-lead'] as const
const filters = [
  {},
  { search: 'in' },
  { goal: 'G2' },
  { agency: 'police' },
  { status: 'off-target' },
  { signal: 'worsening' },
  { direction: 'worsening' },
  { assurance: 'fail' },
  { frequency: 'quarterly' },
  { open: 'return-late' },
  { open: 'issue' },
  { open: 'suppressed' },
  { only: 'attention' },
] as const
const orders = [
  {},
  { sort: '-latest', group: 'none' },
  { sort: 'latest', group: 'none' },
  { sort: 'assurance', group: 'agency' },
  { sort: '-status' },
  { sort: 'frequency', group: 'none' },
] as const

/** Whether from what is stored or not, a page is cut out of the whole list as its filter and order say. */
async function expectPagesToBeOfTheList() {
  for (const reader of readers) {
    const caller = at.callerAs(reader)
    const list = await caller.indicator.list()
    expect(list.length).toBeGreaterThan(20)
    for (const filter of filters) {
      const shown = list.filter((row) => isIndicatorShown(row, filter))
      const found = await caller.indicator.page({ ...filter, whole: true })
      expect([reader, filter, found.all]).toEqual([reader, filter, list.length])
      expect(found.shown).toEqual(countReadings(shown))
      expect(found.rows).toEqual(inIndicatorOrder(shown, readIndicatorOrder({})))
    }
    for (const order of orders) {
      const found = await caller.indicator.page({ ...order, whole: true })
      const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code)
      expect(codes(found.rows)).toEqual(codes(inIndicatorOrder(list, readIndicatorOrder(order))))
    }
  }
}

describe('a page of the list of all indicators', () => {
  it('is of the whole list before anything is stored', expectPagesToBeOfTheList)

  describe('once it is stored how they stand', () => {
    beforeAll(async () => {
      expect(await storeReadings(at.services, { isHeld: () => true })).toBeGreaterThan(100)
      const { db } = at.database
      await db
        .updateTable('partnership')
        .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
        .execute()
    })

    it('is of the whole list too', expectPagesToBeOfTheList)
  })

  it('has fifty, and the last the rest; one there is not is the last', async () => {
    const caller = at.callerAs('chair')
    const first = await caller.indicator.page({})
    expect([first.rows.length, first.page, first.pages]).toEqual([50, 1, 2])
    const last = await caller.indicator.page({ page: 2 })
    expect(last.rows).toHaveLength(first.all - 50)
    expect(await caller.indicator.page({ page: 900 })).toEqual(last)
    const codes = [...first.rows, ...last.rows].map(({ code }) => code)
    expect(new Set(codes).size).toBe(first.all)
  })

  it('offers what some indicator has, whatever the filter, and nothing of goals that were not granted', async () => {
    const { choices, rows } = await at.callerAs('chair').indicator.page({ search: 'nothing is called so' })
    expect(rows).toEqual([])
    expect(choices.goal.map(({ value }) => value)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6'])
    const observer = await at.callerAs('observer').indicator.page({})
    expect(observer.choices.goal).toHaveLength(4)
  })

  it('is that of an earlier moment where it is asked so', async () => {
    const asAt = '2026-05-01T00:00:00.000Z'
    const caller = at.callerAs('chair')
    const list = await caller.indicator.list({ asAt })
    const { rows, all } = await caller.indicator.page({ asAt, whole: true })
    expect(all).toBe(list.length)
    expect(rows).toEqual(inIndicatorOrder(list, readIndicatorOrder({})))
  })
})
