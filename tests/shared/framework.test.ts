import {
  isOutdated,
  itemMapped,
  itemsOn,
  type MappedItem,
} from '@roundtable/shared/framework/framework-items.ts'
import { frameworks } from '@roundtable/shared/framework/frameworks.ts'
import { describe, expect, it } from 'vitest'

describe('the editions of a framework', () => {
  it('follow each other by the day they hold from, each with its source and its items once', () => {
    for (const { versions } of frameworks) {
      const days = versions.map(({ fromDay }) => fromDay)
      expect(days).toEqual(days.toSorted())
      for (const { source, items } of versions) {
        expect(source).toMatch(/\d{4}/)
        expect(new Set(items.map(({ item }) => item)).size).toBe(items.length)
        for (const { item } of items) expect(item).toMatch(/^[a-z-]{1,60}$/)
      }
    }
  })

  it('hold one at a time: care leavers are inspected apart since January 2023', () => {
    const areas = (day: string) =>
      itemsOn(day).flatMap(({ framework, item }) => (framework === 'ilacs' ? [item] : []))
    expect(areas('2022-12-31')).toContain('ilacs-in-care-and-leavers')
    expect(areas('2023-01-01')).toContain('ilacs-care-leavers')
    expect(areas('2023-01-01')).not.toContain('ilacs-in-care-and-leavers')
  })
})

describe('a mapped item', () => {
  const mapped: MappedItem = { framework: 'ilacs', version: '2018-01', item: 'ilacs-in-care-and-leavers' }

  it('keeps the words of the edition it was mapped with', () => {
    expect(itemMapped(mapped)).toMatchObject({
      words: 'Children in care and care leavers',
      label: 'January 2018',
    })
    expect(itemMapped({ ...mapped, item: 'gone' })).toBeUndefined()
  })

  it('is to be mapped anew once a newer edition holds', () => {
    expect(isOutdated(mapped, '2022-12-31')).toBe(false)
    expect(isOutdated(mapped, '2023-01-01')).toBe(true)
    expect(isOutdated({ ...mapped, framework: 'unknown' }, '2026-01-01')).toBe(false)
  })
})
