import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const client = join(import.meta.dirname, '../../client/src')
const text = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?)$/.test(file))
  .map((file) => readFileSync(join(client, file), 'utf8'))
  .join('\n')
const forced = readFileSync(join(client, 'styles/forced.css'), 'utf8')
const system = new Map(
  [...forced.matchAll(/--([a-z-]+): (Canvas|CanvasText|LinkText|Highlight|GrayText);/g)].map(
    ([, token = '', colour = '']) => [token, colour],
  ),
)

it('a picture is drawn in the colours of the system, where a system has its own', () => {
  const drawn = [...text.matchAll(/\b(?:fill|stroke)(?::\s*|=["'{]+)var\(--([a-z-]+)\)/g)].map(
    ([, token = '']) => token,
  )
  expect(new Set(drawn).size).toBeGreaterThan(10)
  expect([...new Set(drawn)].filter((token) => !system.has(token))).toEqual([])
})

it('what lies behind a line of a picture is never of the colour of the line', () => {
  const grounds = ['ground', 'sheet', 'chart-band']
  const lines = [...system.keys()].filter(
    (token) => /^(chart|status|signal)-/.test(token) && !grounds.includes(token),
  )
  expect(grounds.map((token) => system.get(token))).toEqual(['Canvas', 'Canvas', 'Canvas'])
  expect(lines.filter((token) => system.get(token) === 'Canvas')).toEqual([])
})

it('a button that cannot be pressed does not look as if it could', () => {
  expect(forced).toMatch(/\.button\[aria-disabled="true"\] \{[^}]*color: GrayText;/)
  expect(forced).toMatch(/\.button-primary:not\(\[aria-disabled="true"\]\) \{/)
})
