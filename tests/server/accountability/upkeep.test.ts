import { upkeepKinds } from '@roundtable/shared/accountability/upkeep.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const northmere = perFile(openNorthmere)

describe('how complete and current each agency’s part is', () => {
  it('is told of every agency as counts with what they rest on, and never as one number', async () => {
    const found = await northmere.callerAs('chair').accountability.upkeep()
    expect(found).toHaveLength(9)
    const council = found.find(({ agencyCode }) => agencyCode === 'council')
    expect(council?.counts.map(({ kind }) => kind)).toEqual(upkeepKinds)
    for (const { counts } of found) {
      for (const { done, of, restsOn } of counts) {
        expect(done).toBeLessThanOrEqual(of)
        if (of > 0) expect(restsOn).not.toBe('')
      }
    }
    const returns = found.map(({ counts }) => counts[0])
    expect(returns.some((count) => (count?.of ?? 0) > (count?.done ?? 0))).toBe(true)
    expect(returns.find((count) => (count?.of ?? 0) > 0)?.restsOn).toMatch(/^due \w+/)
  })

  it('counts actions for whoever reads them, and for nobody else', async () => {
    const of = async (role: 'chair' | 'elected-member') =>
      (await northmere.callerAs(role).accountability.upkeep())
        .flatMap(({ counts }) => counts)
        .filter(({ kind }) => kind === 'actions')
        .reduce((all, each) => all + each.of, 0)
    expect(await of('chair')).toBeGreaterThan(5)
    expect(await of('elected-member')).toBe(0)
  })

  it('counts what a reader sees: no figure that is hidden asks for commentary', async () => {
    const sum = async (role: 'chair' | 'elected-member') =>
      (await northmere.callerAs(role).accountability.upkeep())
        .flatMap(({ counts }) => counts)
        .filter(({ kind }) => kind === 'commentary')
        .reduce((all, { of }) => all + of, 0)
    expect(await sum('elected-member')).toBeLessThanOrEqual(await sum('chair'))
  })
})
