import {
  type Asked,
  checkDraft,
  checkEntry,
  type Entry,
  enteredValue,
  statusIfPublished,
} from '@roundtable/shared/return-check.ts'
import { describe, expect, it } from 'vitest'

const share: Asked = {
  unit: 'percent',
  polarity: 'higher',
  signed: false,
  asksFraction: true,
  target: { low: '60', high: null, tolerance: '3' },
}
const days: Asked = { ...share, unit: 'days', polarity: 'lower', asksFraction: false, target: null }
const nothing: Entry = {
  numerator: null,
  denominator: null,
  value: null,
  reason: null,
  happened: '',
  why: '',
  next: '',
  correction: '',
}

describe('what a draft may hold', () => {
  it('may be empty', () => {
    expect(checkDraft(nothing, share)).toEqual([])
  })

  it('refuses a part above its whole', () => {
    const [problem] = checkDraft({ ...nothing, numerator: '412', denominator: '396' }, share)
    expect(problem?.field).toBe('numerator')
  })

  it('refuses a figure beside a reason for having none', () => {
    expect(checkDraft({ ...nothing, value: '4', reason: 'nil-return' }, days)).toEqual([
      { field: 'reason', sentence: 'There is a figure and a reason for having none: keep one of the two.' },
    ])
  })
})

describe('what can be submitted', () => {
  it('needs a figure or a reason', () => {
    expect(checkEntry(nothing, share, false)[0]?.field).toBe('numerator')
    expect(checkEntry(nothing, days, false)[0]?.field).toBe('value')
    expect(checkEntry({ ...nothing, reason: 'nil-return' }, share, false)).toEqual([])
  })

  it('asks for what happened, why and what next where the figure is off target', () => {
    const off = { ...nothing, numerator: '38', denominator: '87' }
    expect(checkEntry(off, share, false)).toEqual([
      { field: 'happened', sentence: 'The figure is off target, so say what happened, why, what next.' },
    ])
    const half = { ...off, happened: 'The contract ended.', why: 'No bidder.' }
    expect(checkEntry(half, share, false)).toEqual([
      { field: 'next', sentence: 'The figure is off target, so say what next.' },
    ])
    expect(checkEntry({ ...half, next: 'A guarantee.' }, share, false)).toEqual([])
  })

  it('asks for no commentary within tolerance', () => {
    expect(checkEntry({ ...nothing, numerator: '58', denominator: '100' }, share, false)).toEqual([])
  })

  it('asks why a published figure changes', () => {
    const entry = { ...nothing, value: '4' }
    expect(checkEntry(entry, days, true)).toEqual([
      { field: 'correction', sentence: 'This changes a published figure: say why.' },
    ])
    expect(checkEntry({ ...entry, correction: 'Counted twice.' }, days, true)).toEqual([])
  })
})

describe('what would be published', () => {
  it('is computed where numerator and denominator are asked', () => {
    expect(enteredValue({ numerator: '41', denominator: '82', value: '3' }, share)).toBe('50')
    expect(enteredValue({ numerator: null, denominator: null, value: '3' }, days)).toBe('3')
  })

  it('stands against the target in force', () => {
    const at = (numerator: string) => statusIfPublished({ numerator, denominator: '100', value: null }, share)
    expect([at('60'), at('57'), at('56')]).toEqual(['on-target', 'within-tolerance', 'off-target'])
  })
})
