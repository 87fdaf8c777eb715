import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  accessProblems,
  goWithin,
  lookProblems,
  overflowAt,
  problemsAt,
  untilDrawn,
  useJourney,
} from '../support/browser/journey.ts'
import { plannedMeeting } from '../support/browser/meeting/sessions.ts'
import { crowded } from '../support/browser/page/crowded.ts'
import { everywhere } from '../support/browser/page/everywhere.ts'

const journey = useJourney()

/** The same layouts, as others find them. */
const others: [persona: string, path: string, heading: RegExp][] = [
  ['chair', '/northmere?status=off-target', /./],
  ['young-person', '/northmere', /./],
  ['carer-representative', '/northmere', /./],
  ['scrutineer', '/northmere/indicators/HE06', /./],
  ['observer', '/northmere/indicators/YJ07', /./],
  ['administrator', '/northmere/people', /People/],
  ['administrator', '/northmere/partnerships', /Partnerships/],
]

const refusals = [
  ['chair', '/northmere/indicators/NONE'],
  ['observer', '/northmere/people'],
  ['chair', '/elsewhere'],
] as const

const still = { reducedMotion: 'reduce' } as const

/** What is wrong with a page in each width, and in each kind of light: it is opened where there is least room. */
async function problemsOf(page: Page, heading: RegExp): Promise<string[]> {
  const said = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const found = [...(heading.test(said) ? [] : [`is headed ${said}`]), ...(await overflowAt(page, 320))]
  for (const width of [390, 1280]) {
    const problems = [...(await problemsAt(page, width)), ...(await crowded(page))]
    found.push(...problems.map((problem) => `${problem}, at ${width}`))
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await lookProblems(page)).map((problem) => `${problem}, in the dark`))
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  found.push(...(await lookProblems(page)).map((problem) => `${problem}, in the colours of the system`))
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
  return found
}

describe('every layout is without a problem axe can find, on a phone, in the dark and in the colours of the system', () => {
  it.each(everywhere)('as the %s meets it', { timeout: 400_000 }, async (persona, pages) => {
    // What fades from one colour to the other is none of both meanwhile.
    const page = await journey.visit('/accessibility', persona, still)
    const problems: string[] = []
    for (const [path, heading = /./] of pages) {
      await page.setViewportSize({ width: 320, height: 640 })
      await goWithin(page, `/northmere${path}`)
      problems.push(...(await problemsOf(page, heading)).map((problem) => `${path}: ${problem}`))
    }
    expect(problems).toEqual([])
  })

  it('also the statement about it', async () => {
    const page = await journey.visit('/accessibility', 'chair', still)
    await untilDrawn(page)
    expect(await problemsOf(page, /Accessibility statement/)).toEqual([])
  })

  it.each(refusals)('%s at %s, where there is nothing for them', async (persona, path) => {
    const page = await journey.visit(path, persona)
    await untilDrawn(page)
    expect(await problemsAt(page, 390)).toEqual([])
  })
})

describe('what is not there yet', () => {
  it.each(['pack', 'present'])(
    'leads to what is, and blames no address: the %s of a meeting',
    async (what) => {
      const planned = await plannedMeeting(await journey.visit('/northmere/meetings', 'manager'))
      const page = await journey.visit(`${planned}/${what}`, 'chair')
      await page.getByText('No pack of this meeting was frozen yet.').waitFor()
      expect(await page.getByText(/mistyped/).count()).toBe(0)
      await page.getByRole('link', { name: `Go to meeting ${planned.split('/').at(-1)}` }).click()
      await page.getByRole('heading', { name: 'Agenda' }).waitFor()
      expect(await page.getByRole('link', { name: 'Meetings' }).first().getAttribute('aria-current')).toBe(
        'page',
      )
    },
  )
})

describe('a page found from another', () => {
  it.each([
    ['yearly-reports', 'Meetings'],
    ['actions', 'Issues and actions'],
    ['sharing', 'Set-up'],
  ])('shows in the navigation where one is: %s', async (path, word) => {
    const page = await journey.visit(`/northmere/${path}`, 'manager')
    await untilDrawn(page)
    const here = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')
    expect(await here.allTextContents()).toEqual([word])
  })
})

describe('the same layout as another role finds it', () => {
  it.each(others)('has its heading: %s at %s', async (persona, path, heading) => {
    const page = await journey.visit(path, persona)
    await untilDrawn(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(heading)
  })
})

describe('a window of 320 pixels', () => {
  it('shows the pictures of a chart whole, once they are opened', async () => {
    for (const width of [320, 390]) {
      const page = await journey.visit('/northmere/indicators/CL01', 'chair', {
        viewport: { width, height: 640 },
      })
      await untilDrawn(page)
      await page.locator('.picture-menu > summary').first().click()
      const box = await page.locator('.picture-menu-box').first().boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width)
    }
  })
})

describe('on paper', () => {
  it('the scorecard has every goal, also those nobody scrolled to', async () => {
    const page = await journey.visit('/northmere', 'chair')
    await untilDrawn(page)
    // The first goals are drawn at once, the others when the page has a moment.
    await page.locator('.goal-section').nth(5).waitFor()
    await page.emulateMedia({ media: 'print' })
    const drawn = await page
      .locator('.goal-section')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).contentVisibility))
    expect(drawn).toEqual(Array(6).fill('visible'))
  })
})

describe('who may not', () => {
  it('the administrator meets no figure, only who can help', async () => {
    const page = await journey.visit('/northmere/indicators/CL01', 'administrator')
    await untilDrawn(page)
    const text = await page.locator('main').textContent()
    expect(text).not.toMatch(/\d+\.\d%/)
    expect(await accessProblems(page)).toEqual([])
  })

  it('a foreign partnership answers like none', async () => {
    const page = await journey.visit('/nowhere', 'chair')
    await untilDrawn(page)
    expect(await page.locator('body').textContent()).toMatch(/no such partnership|not found|nothing here/i)
  })

  it('nobody without a session sees more than the door', async () => {
    const page = await journey.visit('/northmere/goals')
    await untilDrawn(page)
    expect(await page.locator('body').textContent()).not.toMatch(/leaving care/)
  })
})

describe('the address is the view', () => {
  it('a filtered scorecard can be sent on', async () => {
    const page = await journey.visit('/northmere', 'chair')
    await page.getByRole('button', { name: /^\d+ off target/ }).click()
    await expect.poll(() => page.url()).toContain('?')
    const other = await journey.visit(new URL(page.url()).pathname + new URL(page.url()).search, 'scrutineer')
    const rows = () => Promise.all([page, other].map((each) => each.locator('main tbody tr').count()))
    await expect.poll(async () => new Set(await rows()).size).toBe(1)
    expect((await rows())[0]).toBeGreaterThan(0)
  })
})
