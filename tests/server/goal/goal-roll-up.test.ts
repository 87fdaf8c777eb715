import { expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { refusal } from '../../support/read/refusal.ts'

const partnership = perFile(openNorthmere)
const as = (key: Parameters<typeof partnership.callerAs>[0]) => partnership.callerAs(key)

/** HP12 counts 4 of 15: who reads with small counts hidden is not told. */
const weights = 'HP15 3\nHP12 1\nHP10 6'

async function weigh(text: string) {
  const goals = await as('manager').goal.list()
  const views = await Promise.all(goals.map(({ code }) => as('manager').goal.get({ code })))
  const goal = views.find(({ indicators }) => indicators.some(({ code }) => code === 'HP12'))
  if (goal === undefined) throw new Error('No goal has HP12.')
  const { code, version, wording, childWording, why, populationOutcome, story } = goal
  const words = { code, version, wording, childWording, why, populationOutcome, story }
  const reason = 'The board asked for one sentence.'
  return { code, revised: as('manager').goal.revise({ ...words, weights: text, reason }) }
}

it('a roll-up is off until a partnership weighs the figures of a goal, and stands with its parts, as at a moment and in the file', async () => {
  const before = partnership.clock.now
  partnership.clock.now = '2026-11-23T10:00:00.000Z'
  const { code, revised } = await weigh(weights)
  expect((await revised).versions[0]?.reason).toBe('The board asked for one sentence.')
  const now = await as('chair').goal.get({ code })
  expect(now.rollUp).toMatchObject({ share: { onTarget: 6, of: 10 } })
  expect(now.rollUp?.sentence).toBe('6 of 10 of the weight is on target.')
  expect(now.rollUp?.parts.map((part) => part.word)).toEqual(['Off target', expect.any(String), 'On target'])
  expect((await as('chair').goal.get({ code, asAt: before })).rollUp).toBeNull()
})

it('whoever is not told a part is told no sum, and which part is missing', async () => {
  const goals = await as('elected-member').goal.list()
  const views = await Promise.all(goals.map(({ code }) => as('elected-member').goal.get({ code })))
  const { rollUp } = views.find((view) => view.rollUp !== null) ?? {}
  expect(rollUp?.share).toBeNull()
  expect(rollUp?.sentence).toContain('HP12 (hidden)')
  expect(rollUp?.parts.find(({ code }) => code === 'HP12')).toMatchObject({ word: 'Hidden', isMissing: true })
})

it('figures of another goal, and lines that are no weight, are refused in words', async () => {
  const foreign = await refusal((await weigh('CL01 2')).revised)
  expect(foreign.code).toBe('bad-input')
  expect(foreign.fields?.[0]?.sentence).toMatch(/^CL01 is no figure of this goal/)
  const unclear = await refusal((await weigh('HP12 much')).revised)
  expect(unclear.fields?.[0]).toMatchObject({ field: 'weights' })
})
