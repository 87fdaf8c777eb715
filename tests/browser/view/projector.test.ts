import { describe, expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'
import { overlaid } from '../../support/browser/page/overlaid.ts'

const journey = useJourney()
const pages = ['', '/indicators/CL01', '/indicators/HE02', '/goals/G2', '/waiting', '/changes']

/** What the journey from a figure off target to a closed issue leads over. */
const progress = [
  ...[
    '/issues',
    '/issues/1',
    '/issues/risks',
    '/challenges',
    '/challenges/5',
    '/challenges/6',
    '/actions',
    '/actions/28',
  ],
  ...['/actions/4', '/issues/new?goal=G2', '/actions/new?indicator=CL01', '/challenges/new?indicator=CL01'],
]

describe('from the far end of the room', () => {
  it.each([
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ])(
    'no words lie over others, and none are cut, at $width × $height',
    { timeout: 120_000 },
    async (viewport) => {
      const page = await journey.visit('/northmere', 'manager', { viewport })
      await page.evaluate(() => localStorage.setItem('screen-look', 'light-projector'))
      for (const path of pages) {
        await page.goto(`/northmere${path}`)
        await page.locator('html[data-size="projector"]').waitFor({ state: 'attached' })
        await untilDrawn(page)
        expect({ path, overlaid: await overlaid(page) }).toEqual({ path, overlaid: [] })
      }
    },
  )

  it('issues, challenges, actions and a return that is entered are whole, to their last column', async () => {
    const viewport = { width: 1280, height: 720 }
    const page = await journey.visit('/northmere', 'manager', { viewport })
    const look = async () => {
      await page.locator('html[data-size="projector"]').waitFor({ state: 'attached' })
      await untilDrawn(page)
      const cut = await page
        .locator('main :is(div, section)')
        .evaluateAll((all) =>
          all.flatMap((each) =>
            each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 9 ? [each.className] : [],
          ),
        )
      const path = new URL(page.url()).pathname
      expect({ path, overlaid: await overlaid(page), cut }).toEqual({ path, overlaid: [], cut: [] })
    }
    for (const [at, path] of progress.entries()) {
      const chosen = at % 2 === 0 ? 'light-projector' : 'dark-projector'
      await page.evaluate((word) => localStorage.setItem('screen-look', word), chosen)
      await page.goto(`/northmere${path}`)
      await look()
    }
    await callsOf(page, 'council-contributor')
    await page.goto('/northmere/returns')
    await page
      .getByRole('link', { name: /^(Enter|Go on)/ })
      .first()
      .click()
    await page.locator('.sheet-row').first().waitFor()
    await look()
    const words = await page
      .locator('.sheet-row .sheet-name')
      .evaluateAll((all) => all.map((each) => each.clientWidth))
    expect(Math.min(...words)).toBeGreaterThan(400)
  })

  it.each([1280, 1920])('a lead approves with nothing cut at %i pixels', async (width) => {
    const viewport = { width, height: Math.round((width * 9) / 16) }
    const page = await journey.visit('/northmere/returns', 'health-lead', { viewport })
    await page.evaluate(() => localStorage.setItem('screen-look', 'light-projector'))
    await page.reload()
    await page
      .getByRole('link', { name: /^Look and approve/ })
      .first()
      .click()
    const approve = page.getByRole('button', { name: /^Approve/ }).first()
    await approve.waitFor()
    await untilDrawn(page)
    expect(await overlaid(page)).toEqual([])
    const buttons = await page
      .locator('.review-button')
      .evaluateAll((all) =>
        all.map(
          (each) =>
            each.getBoundingClientRect().right <=
            (each.closest('.review-row')?.getBoundingClientRect().right ?? 0) + 1,
        ),
      )
    expect(new Set(buttons)).toEqual(new Set([true]))
  })

  it('the scorecard has one column less, and what waits too', async () => {
    const page = await journey.visit('/northmere', 'manager', { viewport: { width: 1920, height: 1080 } })
    await page.evaluate(() => localStorage.setItem('screen-look', 'dark-projector'))
    await page.reload()
    const head = page.getByRole('columnheader')
    await head.filter({ hasText: 'Accountable' }).first().waitFor()
    expect(await head.filter({ hasText: /^Open$/ }).count()).toBe(0)
    await page.goto('/northmere/waiting')
    await page.locator('.waiting-row').first().waitFor()
    expect(await page.locator('.waiting-kind:visible').count()).toBe(0)
  })
})
