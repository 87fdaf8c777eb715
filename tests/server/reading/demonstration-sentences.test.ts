import { expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { refusal } from '../../support/read/refusal.ts'

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
    'Care leavers in work or learning: falling for nearly three years, off target',
  )
  expect(await marks('ED01')).not.toContain('concern')
})

it('a proposal that is set aside is not made again for the same figures, and its reason stays', async () => {
  const page = () => manager().indicator.get({ code: 'HP15' })
  const { proposal, seriesId } = await page()
  if (proposal === null) throw new Error('Nothing is proposed.')
  const { fromPeriod, baseline } = proposal
  const line = { code: 'HP15', seriesId }
  const reason = 'The board looks at the whole of it.'
  const asked = { ...line, fromPeriod, baseline, reason }
  const { setAside } = await manager().indicator.setStepAside(asked)
  expect(setAside).toMatchObject({ fromPeriod, reason })
  expect((await page()).proposal).toBeNull()
  expect((await at.callerAs('chair').indicator.get({ code: 'HP15' })).setAside).toBeNull()
  expect(await refusal(manager().indicator.setStepAside(asked))).toMatchObject({ code: 'conflict' })
  const history = await manager().timeline.list({ kind: 'indicator', code: 'HP15' })
  expect(JSON.stringify(history)).toContain('Proposed step change set aside')
  const id = setAside?.id ?? ''
  expect((await manager().indicator.resumeStep({ ...line, id })).proposal).toEqual(proposal)
  expect(await refusal(manager().indicator.resumeStep({ ...line, id }))).toMatchObject({ code: 'not-found' })
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
