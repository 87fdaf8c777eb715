import { attendance } from '@roundtable/client/base/attended.ts'
import { expect, it } from 'vitest'

it('a page that nobody touches for a minute says that it asks by itself, until somebody comes back', () => {
  let now = 0
  const listeners = new Map<string, () => void>()
  const shown = {
    addEventListener: (kind: string, listen: EventListenerOrEventListenerObject) => {
      if (typeof listen === 'function') listeners.set(kind, () => listen(new Event(kind)))
    },
  }
  const said = attendance(shown, () => now)
  expect(said()).toEqual({})
  now = 60_000
  expect(said()).toEqual({})
  now = 60_001
  expect(said()).toEqual({ 'x-roundtable-unattended': '1' })
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'focus']) {
    now += 120_000
    listeners.get(sign)?.()
    expect(said()).toEqual({})
  }
})
