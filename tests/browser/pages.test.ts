import { describe, expect, it } from 'vitest'
import { accessProblems, problemsAt, untilDrawn, useJourney } from '../support/browser/journey.ts'
import { plannedMeeting } from '../support/browser/meeting/sessions.ts'
import { crowded } from '../support/browser/page/crowded.ts'
import { everywhere } from '../support/browser/page/everywhere.ts'

const journey = useJourney()

const layouts: [persona: string, path: string, heading: RegExp][] = [
  ['chair', '/northmere', /goals? holds?\.|needs? you\.|indicators? (is|are) off target/],
  ['chair', '/northmere/goals', /Goals/],
  ['manager', '/northmere/goals/G2', /leaving care/],
  ['chair', '/northmere/indicators', /Indicators/],
  ['manager', '/northmere/indicators/CL01', /./],
  ['elected-member', '/northmere/indicators/VO02', /./],
  ['council-contributor', '/northmere/returns', /owes/],
  ['manager', '/northmere/accountabilities', /Accountabilities/],
  ['chair', '/northmere/challenges', /challenges? (is|are) open|Challenges/],
  ['lead-partner', '/northmere/challenges/6', /waits for your (second|last) answer/],
  ['chair', '/northmere/accountabilities/police', /Police/],
  ['manager', '/northmere/actions', /Actions/],
  ['chair', '/northmere/actions/4', /Tell schools/],
  ['manager', '/northmere/meetings', /meets on/],
  ['manager', '/northmere/grants', /^Packs are shared by/],
  ['manager', '/northmere/meetings/8/record', /^Record: /],
  ['manager', '/northmere/meetings/1/minutes', /^Minutes: /],
  ['chair', '/northmere/meetings/8/archive', /archive of the meeting$/],
  ['chair', '/northmere/decisions', /decisions?, the last on/],
  ['manager', '/northmere/yearly-reports', /yearly reports?$/],
  ['manager', '/northmere/yearly-reports/2', /^Yearly report /],
  ['chair', '/northmere/yearly-reports/1', /^Yearly report /],
  ['manager', '/northmere/yearly-reports/headings', /headings of the yearly report/],
  ['manager', '/northmere/people', /People/],
  ['manager', '/northmere/audit', /Audit trail/],
  ['chair', '/accessibility', /Accessibility statement/],
]

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

describe('every layout is without a problem axe can find, also on a phone', () => {
  it.each(layouts)('%s at %s', async (persona, path, heading) => {
    const page = await journey.visit(path, persona)
    await untilDrawn(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(heading)
    expect(await accessProblems(page)).toEqual([])
    expect(await crowded(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
    expect(await crowded(page)).toEqual([])
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
  it('shows every page without scrolling sideways', async () => {
    const page = await journey.visit('/northmere', 'manager', { viewport: { width: 320, height: 640 } })
    const wide: string[] = []
    for (const path of everywhere) {
      await page.goto(`/northmere${path}`)
      await untilDrawn(page)
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (tooWide > 0) wide.push(`${path}: ${tooWide}`)
    }
    expect(wide).toEqual([])
  }, 120_000)

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
