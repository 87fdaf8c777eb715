import { isForOthers } from '@roundtable/client/features/me/for-seats.tsx'
import { describe, expect, it } from 'vitest'

const seat = { confirmed: true, mustEnrol: false }

describe('a page that is read with a right', () => {
  it('is for others where no seat has the right', () => {
    expect(isForOthers('keep partnerships', { may: ['see set-up'], seats: [seat] })).toBe(true)
    expect(isForOthers('keep partnerships', { may: ['keep partnerships'], seats: [seat] })).toBe(false)
  })

  it('is asked for where a seat still lacks something: what that is, the server says', () => {
    const waiting = { ...seat, confirmed: false }
    expect(isForOthers('keep partnerships', { may: [], seats: [seat, waiting] })).toBe(false)
    expect(isForOthers('keep partnerships', { may: [], seats: [{ ...seat, mustEnrol: true }] })).toBe(false)
  })
})
