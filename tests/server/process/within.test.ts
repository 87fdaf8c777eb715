import { setTimeout as soon } from 'node:timers/promises'
import { within } from '@roundtable/server/http/within.ts'
import { describe, expect, it } from 'vitest'

describe('what is waited for within a time', () => {
  it('is waited for, and no longer than it takes', async () => {
    let isDone = false
    const work = soon(5).then(() => {
      isDone = true
    })
    const began = performance.now()
    await within(60_000, work)
    expect(isDone).toBe(true)
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  it('is left to itself when the time is over', async () => {
    const stop = new AbortController()
    const work = soon(60_000, undefined, { signal: stop.signal }).catch(() => 'stopped')
    await within(5, work)
    stop.abort()
    expect(await work).toBe('stopped')
  })
})
