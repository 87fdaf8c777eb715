import { expect, it } from 'vitest'
import { listPaths, readSource, readText } from '../support/run/source-files.ts'

const product = listPaths()
  .filter((path) => /^(client|server|shared|db)\/.*\.tsx?$/.test(path))
  .map(readSource)

it('the house leaves no promise to itself', () => {
  const { linter } = JSON.parse(readText('.biome.json'))
  expect(linter.rules.nursery.noFloatingPromises).toBe('error')
  // `void` hides a promise from the linter. These of the client never reject: they keep or show what went wrong.
  const harmless = /\bvoid (?:\w+\.)*(navigate|makeStale|retry|send|submit|save|trySubmit|leave)\(/g
  const wrong = product.flatMap((file) => {
    const bare = file.room === 'client' ? file.bare.replaceAll(harmless, '') : file.bare
    return [...bare.matchAll(/\bvoid (?!\{)[\w(].*/g)].map(([line]) => `${file.path}: ${line}`)
  })
  expect(wrong).toEqual([])
})
