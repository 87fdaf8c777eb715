import { rowsInNeed } from '@roundtable/shared/scorecard/scorecard-needs.ts'
import { describe, expect, it } from 'vitest'

const row = (name: string, status: 'off-target' | 'on-target', signal: 'worsening' | 'no-real-change') => ({
  name,
  reading: { status, signal, direction: 'no-change' as const },
})
const names = (...rows: ReturnType<typeof row>[]) => rowsInNeed([{ rows }]).map(({ name }) => name)

describe('what needs a decision first', () => {
  it('is off target and worsening, then off target, then worsening, and no more than three', () => {
    const worse = row('worsening', 'on-target', 'worsening')
    const off = row('off', 'off-target', 'no-real-change')
    const both = row('both', 'off-target', 'worsening')
    expect(names(worse, off, both)).toEqual(['both', 'off', 'worsening'])
    expect(names(worse, off, off, both)).toEqual(['both', 'off', 'off'])
  })

  it('is nothing where nothing is off target or worsening', () => {
    expect(names(row('fine', 'on-target', 'no-real-change'))).toEqual([])
  })
})
