import { expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)

type Claim = { says: RegExp; holds: (now: number, before: readonly number[], aYear: number) => boolean }

/** A twentieth of the figure: what people call the same. */
const isAlike = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) / 20
const last = (before: readonly number[]) => before.at(-1) ?? Number.NaN

/** What a commentary says of the figures before its own. */
const claims: readonly Claim[] = [
  {
    says: /^(Lower than it has ever|The figure is lower than it ever|Fewer (left|discussions with all three) than in any)/,
    holds: (now, before) => now < Math.min(...before),
  },
  { says: /^Again fewer children than ever/, holds: (now, before) => now < Math.min(...before) },
  { says: /than ever have/, holds: (now, before) => now > Math.max(...before) },
  {
    says: /^(More|Fewer than in spring, more|About as many as in spring, more)\b.*than a year ago/,
    holds: (now, before, year) => now > (before.at(-year) ?? Number.NaN),
  },
  {
    says: /^A tenth fewer than a year ago/,
    holds: (now, before, year) => Math.abs(now / (before.at(-year) ?? Number.NaN) - 0.9) < 0.025,
  },
  { says: /^Fewer than in spring/, holds: (now, before) => now < last(before) },
  { says: /rose again/, holds: (now, before) => now > last(before) },
  {
    says: /^(As in the (month|quarter) before|About the same as)/,
    holds: (now, before) => isAlike(now, last(before)),
  },
  { says: /looks two fifths higher/, holds: (now, before) => Math.abs(now / last(before) - 1.4) < 0.05 },
  { says: /looks half as high again/, holds: (now, before) => Math.abs(now / last(before) - 1.5) < 0.05 },
  { says: /^Three of four/, holds: (now) => now > 70 && now < 80 },
  { says: /^Four of five/, holds: (now) => now > 77 && now < 83 },
  { says: /^About one report in six was late/, holds: (now) => now > 81 && now < 85 },
]

const aYearOf = { monthly: 12, quarterly: 4, termly: 3, 'half-yearly': 2, annual: 1 } as const

it('what a commentary of the demonstration says of earlier figures is so', async () => {
  const manager = at.callerAs('manager')
  const untrue: string[] = []
  let held = 0
  for (const { code } of await manager.indicator.list()) {
    const { points, frequency } = await manager.indicator.get({ code })
    points.forEach(({ value, periodLabel, commentary }, n) => {
      const before = points
        .slice(0, n)
        .flatMap((point) => (point.value === null ? [] : [Number(point.value)]))
      for (const { says, holds } of claims) {
        if (value === null || commentary === null || !says.test(commentary.happened)) continue
        held += 1
        if (!holds(Number(value), before, aYearOf[frequency]))
          untrue.push(`${code} ${periodLabel} ${value}, before ${last(before)}: ${commentary.happened}`)
      }
    })
  }
  expect(untrue).toEqual([])
  expect(held).toBeGreaterThan(10)
})

it('no story counts the years of what the title beside it dates', async () => {
  const view = await at.callerAs('manager').indicator.get({ code: 'CL01' })
  expect(view.ownMessage).toMatch(/for nearly three years/)
  expect(JSON.stringify(view)).not.toMatch(/two and a half years ago|three years ago/)
})
