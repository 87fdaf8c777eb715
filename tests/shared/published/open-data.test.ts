import type { Matched } from '@roundtable/shared/published/open-data/data-figure.ts'
import { dataPeriod } from '@roundtable/shared/published/open-data/data-period.ts'
import { readOpenData } from '@roundtable/shared/published/open-data/read-open-data.ts'
import { describe, expect, it } from 'vitest'
import { eesFile, rate } from '../../support/make/open-data.ts'

const places = ['E06000013', 'E92000001', 'E12000003', 'E08000036']
const read = (text: string, matched: Matched[] = []) =>
  readOpenData(text, { places, matched, until: '2026-11-28' })
const percent = { indicatorId: 'one', unit: 'percent', yearKind: 'financial' } as const
const fingertipsHead =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note'
const fingertipsRow = (area: string, period: string, value: string, note = '', category = ',') =>
  `90284,Admissions,E92000001,England,${area},Name,UAs,Persons,<15 yrs,${category},${period},${value},,,10,1000,${note}`

describe('the year a publisher means', () => {
  it.each([
    ['2025', 'Reporting year', 'financial', '2024-04-01', '2025-03-31'],
    ['2025', 'Reporting year', 'september', '2024-10-01', '2025-09-30'],
    ['202425', 'Academic year', 'financial', '2024-09-01', '2025-08-31'],
    ['202425', 'Financial year', 'academic', '2024-04-01', '2025-03-31'],
    ['2024', 'Calendar year', 'financial', '2024-01-01', '2024-12-31'],
    ['2010/11', '', 'financial', '2010-04-01', '2011-03-31'],
    ['2018 - 20', 'Calendar year', 'financial', '2018-01-01', '2020-12-31'],
    ['2021/22 - 23/24', '', 'financial', '2021-04-01', '2024-03-31'],
  ] as const)('%s, %s (%s)', (label, identifier, kind, start, end) => {
    expect(dataPeriod(label, identifier, kind)).toEqual({ start, end })
  })

  it.each([
    ['202425', 'Autumn term'],
    ['2024', 'January'],
    ['2024/26', ''],
    ['24', ''],
    ['2024/25', 'Calendar year'],
  ])('is none in %s, %s', (label, identifier) => {
    expect(dataPeriod(label, identifier, 'financial')).toBeNull()
  })
})

describe('a file of explore education statistics', () => {
  const form = 'ees category referral_count rereferral_percent'

  it('gives the figures of matched measures and of the places looked for, symbols as given', () => {
    const file = eesFile({ '2025': ['22.6', '20.1', 'c', '"1,024"', '9'] }).replace('E08000036', 'E07000001')
    const wanted = [...places, 'E09000002']
    const matched: Matched[] = [{ ...percent, unit: 'rate_per_10k', form, measure: rate }]
    const { figures, problems } = readOpenData(file, { places: wanted, matched, until: '2026-11-28' })
    expect(problems).toEqual([])
    expect(figures.map(({ areaCode, value, symbol }) => [areaCode, value, symbol])).toEqual([
      ['E92000001', '22.6', ''],
      ['E12000003', '20.1', ''],
      ['E06000013', null, 'c'],
      ['E08000036', '1024', ''],
      ['E09000002', '9', ''],
    ])
  })

  it('is known again when a column is added, the columns change places, or the level is spelt otherwise', () => {
    const known: Matched[] = [{ ...percent, form, measure: rate }]
    const file = eesFile({ '2025': ['22.6'] })
    const added = file
      .replace(/\r\n/g, ',7\r\n')
      .replace('rereferral_percent,7', 'rereferral_percent,no_further')
    expect(read(added, known)).toMatchObject({ form, figures: [{ value: '22.6' }] })
    expect(read(file.replace('geographic_level', 'geographical_level'), known).figures).toHaveLength(1)
  })

  it('finds a place by its three digits where a boundary moved and its code is new', () => {
    const file = eesFile({ '2025': ['', '', '', '18.2'] }).replace('E08000036', 'E08000099')
    expect(read(file).places).toEqual({ E08000036: 1 })
  })

  it('names each row that is damaged with line, column and reason', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`${2006 + at}`, ['22.6', '20.1']] as const)
    const file = eesFile(Object.fromEntries(rows)).replace('22.6', '22,6 %').replace('20.1', '"20,1 %"')
    const { problems, problemCount } = read(file)
    expect(problemCount).toBe(2)
    expect(problems).toEqual([
      { line: 2, column: '', sentence: 'This row has 14 cells where the header has 13.' },
      { line: 3, column: 'rereferral_percent', sentence: '“20,1 %” is not a number.' },
    ])
  })

  it('refuses two figures of one place and year, and a figure the indicator cannot have', () => {
    const file = eesFile({ '2025': ['22.6', '120'] })
    const twice = `${file}${file.split('\r\n')[1]?.replace('22.6', '23')}\r\n`
    const { problems } = read(twice, [{ ...percent, form, measure: rate }])
    expect(problems.map(({ line }) => line)).toEqual([3, 4])
    expect(problems[1]?.sentence).toBe('Line 2 has another figure of the same place and year.')
  })

  it('leaves terms and years that have not ended, and says so', () => {
    const file = eesFile({ '2025': ['22.6'], '2027': ['23'] })
    const { figures, notRead } = read(file.replace('2025,Reporting year', '202425,Autumn term'), [
      { ...percent, form, measure: rate },
    ])
    expect(figures).toEqual([])
    expect(notRead.map(({ sentence }) => sentence)).toEqual([
      'have a period that is no year, such as “202425 Autumn term”.',
      'are of a year that had not ended on 2026-11-28.',
    ])
  })
})

describe('a file of Fingertips', () => {
  it('gives value, count, denominator and note; equal rows under two parents are one', () => {
    const own = fingertipsRow('E06000013', '2023/24', '80.125')
    const suppressed = fingertipsRow('E08000036', '2023/24', '', 'Value suppressed')
    const decile = fingertipsRow('E92000001', '2023/24', '99', '', 'Deprivation,Most deprived')
    const text = [fingertipsHead, own, own, suppressed, decile].join('\n')
    const measure = '90284 Admissions: Persons, <15 yrs'
    const { measures, figures, problems } = read(text, [
      { ...percent, unit: 'rate_per_10k', form: 'fingertips', measure },
    ])
    expect(problems).toEqual([])
    expect(measures).toEqual([measure, '90284 Admissions: Persons, <15 yrs, Deprivation, Most deprived'])
    expect(figures).toMatchObject([
      { areaCode: 'E06000013', value: '80.125', numerator: '10', denominator: '1000', symbol: '' },
      { areaCode: 'E08000036', value: null, symbol: 'Value suppressed' },
    ])
  })
})

it('the long file of the interactive tool gives its regions, which have a name and no code', () => {
  const head = 'lait_measure,period,geography_level,old_la_code,gss_code,area_name,region_name,value'
  const text = `${head}\nNEET,2024,Regional,,,Yorkshire and The Humber,,5.5\nNEET,2024,National,,E92000001,England,,5.1\n`
  const { figures } = read(text, [{ ...percent, form: 'lait', measure: 'NEET' }])
  expect(figures.map(({ areaCode, value }) => [areaCode, value])).toEqual([
    ['E12000003', '5.5'],
    ['E92000001', '5.1'],
  ])
})

it.each([
  ['', /empty/],
  ['Name,Age\nA,1\n', /headings/],
  ['lait_measure,period,geography_level,value\n', /no rows/],
  ['time_period,time_identifier,geographic_level,sex\n2025,Reporting year,National,Total\n', /No column/],
])('a file that is none of them is refused in words: %j', (text, sentence) => {
  expect(() => read(text)).toThrow(sentence)
})

describe('what a figure is made of', () => {
  const head =
    'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category,plans,second_plans,second_percent'
  const own = 'Local authority,E92000001,England,E12000003,Yorkshire,813,E06000013,North Lincolnshire,Plans'
  const text = [
    head,
    `2023,Reporting year,${own},120,30,25`,
    `2024,Reporting year,${own},130,c,c`,
    `2025,Reporting year,${own},140,60,20`,
  ].join('\n')
  const made = { numerator: 'second_plans: category Plans', denominator: 'plans: category Plans' }

  it('stands among the measures of explore education statistics, and is taken where it makes the figure', () => {
    const form = 'ees category plans second_percent second_plans'
    const { figures, notRead } = read(text, [
      { ...percent, ...made, form, measure: 'second_percent: category Plans' },
    ])
    expect(figures.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      ['25', '30', '120'],
      [null, null, null],
      ['20', null, null],
    ])
    expect(notRead).toEqual([
      {
        sentence: 'have a numerator and a denominator that do not make their figure: these are not read.',
        rows: 1,
      },
    ])
  })

  it('stands in rows of their own in the long file of the interactive tool', () => {
    const long = 'lait_measure,period,geography_level,old_la_code,gss_code,area_name,region_name,value'
    const row = (measure: string, value: string) =>
      `${measure},2024,Local authority,813,E06000013,North Lincolnshire,Yorkshire,${value}`
    const file = [long, row('Second plans', '30'), row('Second plans %', '25'), row('Plans', '120')].join(
      '\n',
    )
    const { figures } = read(file, [
      {
        ...{ ...percent, form: 'lait', measure: 'Second plans %' },
        ...{ numerator: 'Second plans', denominator: 'Plans' },
      },
    ])
    expect(figures).toMatchObject([{ value: '25', numerator: '30', denominator: '120' }])
  })
})
