import { indicatorsLead } from '@roundtable/client/features/indicator/list/indicators-lead.ts'
import { readTableView, withColumn } from '@roundtable/client/features/indicator/list/indicators-view.ts'
import { indicatorChips } from '@roundtable/client/parts/indicator-chips.ts'
import { readFilter } from '@roundtable/shared/base/filter.ts'
import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import { indicatorChoices } from '@roundtable/shared/indicator/indicator-choices.ts'
import {
  indicatorGroupOf,
  inIndicatorOrder,
  readIndicatorOrder,
  writeIndicatorSort,
} from '@roundtable/shared/indicator/indicator-order.ts'
import { indicatorFilter, isIndicatorShown } from '@roundtable/shared/reading/indicator-filter.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { describe, expect, it } from 'vitest'

const row = (part: Partial<IndicatorRow>): IndicatorRow => ({
  code: 'CL01',
  name: 'Care leavers in work',
  theme: 'Care leavers',
  frequency: 'monthly',
  unitSign: '%',
  values: [],
  breaksAt: [],
  target: null,
  latest: null,
  reading: {
    status: 'on-target',
    direction: 'no-change',
    signal: 'no-real-change',
    assurance: 'none',
    sentence: 'No real change.',
  },
  agencyCode: 'council',
  agencyName: 'Council',
  open: [],
  goalCode: 'G2',
  goalWording: 'Ready and housed',
  headline: true,
  reportingAgencyName: 'Council',
  calculated: false,
  polarity: 'higher',
  ...part,
})
const { reading } = row({})
const rows = [
  row({}),
  row({ code: 'HP10', name: 'Visits on time', goalCode: 'G10', goalWording: 'Safe', theme: 'Help' }),
  row({
    code: 'HP2',
    name: 'Re-referrals',
    frequency: 'quarterly',
    agencyCode: null,
    agencyName: null,
    reading: { ...reading, status: 'off-target', signal: 'worsening' },
  }),
]
const codes = (list: readonly IndicatorRow[]) => list.map((each) => each.code)
const asked = (state: Record<string, string>) =>
  codes(rows.filter((each) => isIndicatorShown(each, readFilter(indicatorFilter, state))))

describe('the filters', () => {
  it('are what the address says', () => {
    expect(asked({})).toEqual(['CL01', 'HP10', 'HP2'])
    expect(asked({ status: 'off-target' })).toEqual(['HP2'])
    expect(asked({ signal: 'worsening', frequency: 'monthly' })).toEqual([])
    expect(asked({ goal: 'G2', agency: 'council' })).toEqual(['CL01'])
    expect(asked({ search: ' VISITS' })).toEqual(['HP10'])
    expect(asked({ search: 'hp' })).toEqual(['HP10', 'HP2'])
  })

  it('take no notice of words that do not exist', () => {
    expect(asked({ status: 'splendid', frequency: 'hourly' })).toHaveLength(3)
  })

  it('offer only what some indicator has, goals in their order', () => {
    const choices = indicatorChoices(rows)
    expect(choices.goal.map((choice) => choice.value)).toEqual(['G2', 'G10'])
    expect(choices.status.map((choice) => choice.value)).toEqual(['on-target', 'off-target'])
    expect(choices.agency).toEqual([{ value: 'council', word: 'Council' }])
  })

  it('are told in words', () => {
    const names = { goal: () => 'Safe', agency: () => undefined }
    const chips = indicatorChips(readFilter(indicatorFilter, { goal: 'G10', search: 'x' }), names)
    expect(chips.map((chip) => chip.label)).toEqual(['Search: x', 'Goal: Safe'])
  })
})

describe('the layout', () => {
  it('is by goal and by code unless the address says otherwise', () => {
    expect(readTableView({})).toMatchObject({ group: 'goal', sort: { id: 'name', desc: false } })
    expect(readTableView({ sort: '-status', group: 'agency' })).toMatchObject({
      group: 'agency',
      sort: { id: 'status', desc: true },
    })
    expect(readTableView({ sort: '-nothing' }).sort.id).toBe('name')
  })

  it('writes what differs from the usual', () => {
    expect([
      writeIndicatorSort('name', false),
      writeIndicatorSort('name', true),
      writeIndicatorSort('latest', false),
    ]).toEqual([undefined, '-name', 'latest'])
  })

  it('puts a column in and takes it out again', () => {
    const usual = readTableView({})
    const withTheme = withColumn(usual, 'theme')
    expect(withTheme).toBe('line,latest,target,status,signal,agency,theme')
    expect(withColumn(readTableView({ columns: withTheme ?? '' }), 'theme')).toBeUndefined()
    expect(withColumn(readTableView({ columns: 'line' }), 'line')).toBe('none')
    expect(readTableView({ columns: 'none' }).columns).toEqual([])
  })

  it('sorts codes as people count and what needs a look first', () => {
    const by = (sort: string, group = 'none') =>
      codes(inIndicatorOrder(rows, readIndicatorOrder({ sort, group })))
    expect(by('name')).toEqual(['CL01', 'HP2', 'HP10'])
    expect(by('status')).toEqual(['HP2', 'CL01', 'HP10'])
    expect(by('-status')).toEqual(['CL01', 'HP10', 'HP2'])
    expect(by('agency').at(-1)).toBe('HP2')
    expect(by('name', 'goal')).toEqual(['CL01', 'HP2', 'HP10'])
    expect(by('status', 'agency')).toEqual(['CL01', 'HP10', 'HP2'])
  })

  it('names a group even where something is missing', () => {
    expect(rows.map((each) => indicatorGroupOf(each, 'agency'))).toEqual([
      'Council',
      'Council',
      'Nobody accountable yet',
    ])
    expect(indicatorGroupOf(row({ goalWording: null }), 'goal')).toBe('Belongs to no goal')
  })
})

describe('the line above the table', () => {
  it('tells what is shown, and of how many', () => {
    expect(indicatorsLead(countReadings(rows), 3)).toBe('3 indicators. 1 off target, 1 worsening for real.')
    const shown = rows.filter((each) => isIndicatorShown(each, { theme: 'Help' }))
    expect(indicatorsLead(countReadings(shown), 3)).toBe(
      '1 of 3 indicators. 0 off target, 0 worsening for real.',
    )
    expect(indicatorsLead(countReadings([]), 3)).toBe('0 of 3 indicators.')
    expect(indicatorsLead(countReadings([]), 0)).toBe('None is agreed yet.')
  })
})
