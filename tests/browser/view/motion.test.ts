import { describe, expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'
import { plannedMeeting } from '../../support/browser/meeting/sessions.ts'

const journey = useJourney()

describe('for who asks for less motion', () => {
  const moving = () => document.getAnimations().filter(({ playState }) => playState === 'running').length

  it.each(['reduce', 'no-preference'] as const)(
    '%s: while the scorecard is read, and when it stands',
    async (reducedMotion) => {
      const page = await journey.visit('/sign-in', 'manager', { reducedMotion })
      const { promise: isLookedAt, resolve: letOn } = Promise.withResolvers<void>()
      await page.route(/scorecard\.get/, async (route) => {
        await isLookedAt
        await route.continue()
      })
      // As it stood: now it comes with its rows.
      await page.goto('/northmere?asAt=2026-11-20T09:00:00Z')
      await page.locator('.skeleton-bar').first().waitFor()
      // Where nothing is asked for, something moves: the count can tell.
      expect((await page.evaluate(moving)) > 0).toBe(reducedMotion === 'no-preference')
      letOn()
      await untilDrawn(page)
      await page.getByRole('button', { name: /^\d+ off target/ }).click()
      expect(await page.evaluate(moving)).toBe(0)
    },
  )

  it('nothing of a dialog moves', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager', { reducedMotion: 'reduce' })
    await page.goto(await plannedMeeting(page))
    await page.getByRole('button', { name: 'Call it' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await page.evaluate(moving)).toBe(0)
    await page.getByRole('button', { name: 'Cancel', exact: true }).hover()
    expect(await page.evaluate(moving)).toBe(0)
  })
})
