import { expect, it } from 'vitest'
import { listPaths, readText } from '../support/run/source-files.ts'

const drawn = listPaths()
  .filter((path) => /^client\/src\/.*\.(css|tsx?)$/.test(path))
  .map((path) => ({ path, text: readText(path) }))

it('no style asks for a token that nobody sets: it would be drawn as if nothing were said', () => {
  const set = new Set(
    drawn.flatMap(({ text }) =>
      [...text.matchAll(/(--[a-z0-9-]+)['"`]?\]?\s*[:,]/g)].map(([, name]) => name),
    ),
  )
  const missing = drawn.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[a-z0-9-]+)/g)]
      .filter(([, name]) => !set.has(name))
      .map(([, name]) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})
