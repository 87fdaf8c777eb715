import { type Body, bodyCache } from '@roundtable/server/http/body-cache.ts'
import { expect, it } from 'vitest'

const body = (text: string): Body => ({ plain: Buffer.from(text), packed: new Map() })

it('an answer in memory is the one of the latest data: what was read before a write leaves with it', () => {
  const bodies = bodyCache(1_000)
  for (let version = 1; version <= 50; version++) bodies.set('goals', version, body(`version ${version}`))
  expect(bodies.get('goals', 50)?.plain.toString()).toBe('version 50')
  expect(bodies.get('goals', 49)).toBeUndefined()
  expect(bodies.bytes()).toBe('version 50'.length)
})

it('an answer that was begun before a write and is ready after it replaces nothing newer', () => {
  const bodies = bodyCache(1_000)
  bodies.set('goals', 2, body('after'))
  bodies.set('goals', 1, body('before'))
  expect(bodies.get('goals', 2)?.plain.toString()).toBe('after')
  expect(bodies.get('goals', 1)).toBeUndefined()
})

it('of too many bytes those used longest ago leave', () => {
  const bodies = bodyCache(25)
  for (const key of ['first', 'second', 'third']) bodies.set(key, 1, body('ten bytes.'))
  expect(['first', 'second', 'third'].map((key) => bodies.get(key, 1) !== undefined)).toEqual([
    false,
    true,
    true,
  ])
})
