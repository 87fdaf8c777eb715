import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, tokensOf } from '../support/read/tokens.ts'

const client = join(import.meta.dirname, '../../client/src')
const tokens = tokensOf(readFileSync(join(client, 'styles/tokens.css'), 'utf8'))
const text = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join(client, file), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/@media \((forced-colors|prefers-contrast)[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
  .replace(/@media print \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')

const chosen = /\[(aria-pressed|aria-selected|aria-current|data-selected)(="[a-z]+")?\]/
const isNotChosen = /:not\(\[(aria-pressed|aria-selected|aria-current|data-selected)[^)]*\)/
const states =
  /:(hover|enabled|active)|\[(aria-pressed|aria-selected|aria-current|data-selected|data-hovered)[^\]]*\]/g

type Rule = { of: string; selector: string; weight: number; order: number; set: Map<string, string> }

/** Rules by the thing they are about, whatever its state: a mouse that rests on it, a choice. */
const rules: Rule[] = [...text.matchAll(/([^{}@;]+)\{([^{}]*)\}/g)].flatMap(
  ([, selectors = '', body = ''], order) => {
    const set = new Map(
      body.split(';').flatMap((line) => {
        const [property, value] = line.split(':').map((part) => part.trim())
        return property === undefined || value === undefined ? [] : [[property, value] as const]
      }),
    )
    return selectors.split(',').map((each) => {
      const selector = each.trim()
      const weight = (selector.match(/[.:[]/g) ?? []).length * 10 + selector.split(/\s+/).length
      return { of: selector.replace(isNotChosen, '').replace(states, ''), selector, weight, order, set }
    })
  },
)

const things = [...new Set(rules.filter(({ selector }) => chosen.test(selector)).map(({ of }) => of))].filter(
  (of) => rules.some((rule) => rule.of === of && /:hover|data-hovered/.test(rule.selector)),
)

/** What counts for the thing in these states, as a browser decides it. */
function look(of: string, { hovered, isChosen }: { hovered: boolean; isChosen: boolean }, property: string) {
  const applies = ({ selector }: Rule) =>
    (hovered || !/:hover|data-hovered/.test(selector)) &&
    (isChosen ? !isNotChosen.test(selector) : !chosen.test(selector.replace(isNotChosen, '')))
  return rules
    .filter((rule) => rule.of === of && applies(rule) && rule.set.has(property))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .at(-1)
    ?.set.get(property)
}
const tokenIn = (value: string | undefined, otherwise: string) =>
  /var\(--([a-z-]+)\)/.exec(value ?? '')?.[1] ?? otherwise

describe('what is chosen', () => {
  it('is looked at wherever something can be chosen and pointed at', () => {
    expect(things).toEqual(
      expect.arrayContaining(['.count', '.pill', '.change-counts button', '.frame-link']),
    )
  })

  it.each(things)('can be read while the mouse rests on it, and looks chosen then: %s', (of) => {
    const at = { hovered: true, isChosen: true }
    const ground = tokenIn(look(of, at, 'background'), 'sheet')
    const ink = tokenIn(look(of, at, 'color'), 'ink')
    for (const theme of ['light', 'dark'] as const) {
      const [over, under] = [tokens.get(ink)?.[theme] ?? '', tokens.get(ground)?.[theme] ?? '']
      expect(contrast(over, under), `${ink} on ${ground}, ${theme}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(look(of, at, 'background')).toBe(look(of, { hovered: false, isChosen: true }, 'background'))
  })

  it.each(things)('is never what only lies under the mouse: %s', (of) => {
    const pointed = look(of, { hovered: true, isChosen: false }, 'background')
    const picked = look(of, { hovered: false, isChosen: true }, 'background')
    if (picked !== undefined) expect(pointed).not.toBe(picked)
  })
})
