import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'

type Closing = { close?: () => Promise<void> }
type Hooks = [before: typeof beforeAll, after: typeof afterAll]

/** What `open` gives, opened anew before each test and closed after it. */
export const perTest = <T extends Closing & object>(open: () => Promise<T>): T =>
  during([beforeEach, afterEach], open)

/** What `open` gives, once for all tests of the file. */
export const perFile = <T extends Closing & object>(open: () => Promise<T>): T =>
  during([beforeAll, afterAll], open)

function during<T extends Closing & object>([before, after]: Hooks, open: () => Promise<T>): T {
  let current: T | undefined
  before(async () => {
    current = await open()
  })
  after(async () => {
    await current?.close?.()
    current = undefined
  })
  const opened = (): T => {
    if (current === undefined) throw new Error('It is open only in a test and in the hooks that follow it.')
    return current
  }
  return new Proxy({} as T, {
    get: (_, name) => Reflect.get(opened(), name),
    set: (_, name, value) => Reflect.set(opened(), name, value),
  })
}
