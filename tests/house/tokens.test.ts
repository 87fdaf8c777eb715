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

it('what a place says beside its first line is one class: none draws the same under the name of its room', () => {
  const rules = drawn
    .filter(({ path }) => path.endsWith('.css'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^(\.[\w-]+) \{([^}]*)\}/gm)].map(([, name, body = '']) => ({ path, name, body })),
    )
  const isSecond = (body: string) => {
    const said = body.split(';').map((each) => each.trim())
    return said.includes('color: var(--ink-second)') && said.includes('font-size: var(--size-small)')
  }
  const named = rules.filter(({ name = '', body }) => /-second$/.test(name) && isSecond(body))
  expect(named.map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  expect(rules.some(({ name, body }) => name === '.second-line' && isSecond(body))).toBe(true)
})
