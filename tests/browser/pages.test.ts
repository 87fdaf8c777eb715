import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../support/browser/journey.ts'

const journey = useJourney()
const phone = { viewport: { width: 390, height: 844 } }
const narrow = { viewport: { width: 320, height: 640 } }

const pages: [persona: string, path: string, heading: RegExp][] = [
  ['chair', '/northmere', /goals? holds?\.|needs? you\.|indicators? (is|are) off target/],
  ['chair', '/northmere?status=off-target', /./],
  ['chair', '/northmere/goals', /Goals/],
  ['manager', '/northmere/goals/G2', /leaving care/],
  ['chair', '/northmere/indicators', /Indicators/],
  ['manager', '/northmere/indicators/CL01', /./],
  ['scrutineer', '/northmere/indicators/HE06', /./],
  ['observer', '/northmere/indicators/YJ07', /./],
  ['elected-member', '/northmere/indicators/VO02', /./],
  ['council-contributor', '/northmere/returns', /owes/],
  ['manager', '/northmere/accountabilities', /Accountabilities/],
  ['chair', '/northmere/accountabilities/police', /Police/],
  ['manager', '/northmere/people', /People/],
  ['administrator', '/northmere/people', /People/],
  ['manager', '/northmere/audit', /Audit trail/],
  ['young-person', '/northmere', /./],
  ['carer-representative', '/northmere', /./],
  ['chair', '/northmere/indicators/NONE', /./],
  ['observer', '/northmere/people', /./],
  ['chair', '/elsewhere', /./],
]

describe('every page is without a problem axe can find', () => {
  it.each(pages)('%s at %s', async (persona, path, heading) => {
    const page = await journey.visit(path, persona)
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(heading)
    expect(await accessProblems(page)).toEqual([])
  })

  it.each(pages.filter((_, i) => i % 2 === 0))('%s at %s, on a phone', async (persona, path) => {
    const page = await journey.visit(path, persona, phone)
    await page.waitForLoadState('networkidle')
    expect(await accessProblems(page)).toEqual([])
  })
})

describe('a narrow window', () => {
  it.each(['/northmere', '/northmere/indicators/CL01', '/northmere/goals/G2', '/northmere/returns'])(
    'shows %s without scrolling sideways',
    async (path) => {
      const page = await journey.visit(path, 'council-lead', narrow)
      await page.waitForLoadState('networkidle')
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(tooWide).toBeLessThanOrEqual(0)
    },
  )
})

describe('on paper', () => {
  it('the scorecard has every goal, also those nobody scrolled to', async () => {
    const page = await journey.visit('/northmere', 'chair')
    await page.waitForLoadState('networkidle')
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
    await page.waitForLoadState('networkidle')
    const text = await page.locator('main').textContent()
    expect(text).not.toMatch(/\d+\.\d%/)
    expect(await accessProblems(page)).toEqual([])
  })

  it('a foreign partnership answers like none', async () => {
    const page = await journey.visit('/nowhere', 'chair')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('body').textContent()).toMatch(/no such partnership|not found|nothing here/i)
  })

  it('nobody without a session sees more than the door', async () => {
    const page = await journey.visit('/northmere/goals')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('body').textContent()).not.toMatch(/leaving care/)
  })
})

describe('the address is the view', () => {
  it('a filtered scorecard can be sent on', async () => {
    const page = await journey.visit('/northmere', 'chair')
    await page.getByRole('button', { name: /off target/ }).click()
    await expect.poll(() => page.url()).toContain('?')
    const other = await journey.visit(new URL(page.url()).pathname + new URL(page.url()).search, 'scrutineer')
    const rows = () => Promise.all([page, other].map((each) => each.locator('main tbody tr').count()))
    await expect.poll(async () => new Set(await rows()).size).toBe(1)
    expect((await rows())[0]).toBeGreaterThan(0)
  })
})
