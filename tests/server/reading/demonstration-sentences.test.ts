import { expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)
const manager = () => at.callerAs('manager')

const pages = async () => {
  const rows = await manager().indicator.list()
  return Promise.all(rows.map(({ code }) => manager().indicator.get({ code })))
}

it('no two indicators of the demonstration have the same title, and each says what it is about', async () => {
  const found = await pages()
  expect(found.length).toBeGreaterThan(60)
  const titles = found.map(({ message }) => message)
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  for (const { ownMessage } of found) expect(ownMessage).toMatch(/^\S.+: \S/)
})

it('what has been falling is nowhere told as improving, and winter is no worsening', async () => {
  const page = (code: string) => manager().indicator.get({ code })
  const marks = async (code: string) => {
    const { points } = await page(code)
    return points.map(({ pointType }) => pointType)
  }
  for (const code of ['CL01', 'HP15']) {
    expect(await marks(code)).not.toContain('improvement')
    expect((await page(code)).reading).toMatchObject({ signal: 'worsening', assurance: 'missing' })
  }
  expect((await page('CL01')).ownMessage).toBe(
    'Care leavers in work or learning: falling for three years, off target',
  )
  expect(await marks('ED01')).not.toContain('concern')
})

it('a baseline that would mend a chart is proposed to the manager alone, and is marked as any step change is', async () => {
  const { proposal, seriesId } = await manager().indicator.get({ code: 'HP15' })
  expect(proposal?.baseline).toBeGreaterThanOrEqual(12)
  expect((await at.callerAs('chair').indicator.get({ code: 'HP15' })).proposal).toBeNull()
  if (proposal === null) return
  const { fromPeriod, baseline, reason } = proposal
  const words = { label: 'Police desk moves out', reason, meeting: 'Board, item 3' }
  await manager().indicator.markStepChange({ code: 'HP15', seriesId, fromPeriod, baseline, ...words })
  const mended = await manager().indicator.get({ code: 'HP15' })
  expect(mended.proposal).toBeNull()
  expect(mended.points.map(({ pointType }) => pointType)).not.toContain('improvement')
  expect(Number(mended.points.at(-1)?.mean)).toBeGreaterThan(86)
  expect(mended.reading.signal).toBe('worsening')
})
