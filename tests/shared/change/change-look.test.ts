import { isLook, lookedBefore, lookedNow } from '@roundtable/shared/change/change-look.ts'
import { describe, expect, it } from 'vitest'

const monday = '2026-11-23T09:00:00.000Z'
const tuesday = '2026-11-24T08:00:00.000Z'
const tuesdayLater = '2026-11-24T17:30:00.000Z'

describe('a look at what changed', () => {
  it('on a phone in the morning leaves the projector of the same day what has changed since the day before', () => {
    const onMonday = lookedNow(undefined, monday)
    expect(lookedBefore(onMonday, monday)).toBeNull()
    const onPhone = lookedNow(onMonday, tuesday)
    expect(lookedBefore(onPhone, tuesdayLater)).toBe(monday)
    expect(lookedBefore(lookedNow(onPhone, tuesdayLater), tuesdayLater)).toBe(monday)
  })

  it('is one where all since the last one is shown, up to now', () => {
    expect(isLook({}, monday)).toBe(true)
    expect(isLook({ from: monday }, monday)).toBe(true)
    expect(isLook({ from: '2026-11-01T00:00:00Z' }, monday)).toBe(true)
    expect(isLook({ from: tuesday }, null)).toBe(true)
  })

  it('is none where a kind, an earlier end or a later beginning leaves changes unseen', () => {
    expect(isLook({ kind: 'new-figure' }, monday)).toBe(false)
    expect(isLook({ to: monday }, null)).toBe(false)
    expect(isLook({ from: tuesday }, monday)).toBe(false)
  })
})
