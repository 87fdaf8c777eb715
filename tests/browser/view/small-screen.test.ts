import { expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'
import { overlaid } from '../../support/browser/page/overlaid.ts'

const journey = useJourney()

it.each([1024, 1280, 1366])('at %i pixels no word of the scorecard’s heads is broken', async (width) => {
  const page = await journey.visit('/northmere', 'manager', { viewport: { width, height: 768 } })
  await untilDrawn(page)
  const broken = await page.locator('.indicator-rows thead th, .status-word').evaluateAll((all) =>
    all.flatMap((each) => {
      const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          if (range.getClientRects().length > 1) found.push(word)
        }
      return found
    }),
  )
  expect(broken).toEqual([])
  expect(await overlaid(page)).toEqual([])
})

it('on a small laptop the ways of the partnership are behind one button', async () => {
  const page = await journey.visit('/northmere', 'manager', { viewport: { width: 1024, height: 768 } })
  const way = page.getByRole('link', { name: 'Accountabilities', exact: true })
  expect(await way.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Menu' }).click()
  await way.click()
  await page.getByRole('heading', { name: 'Accountabilities', level: 1 }).waitFor()
})
