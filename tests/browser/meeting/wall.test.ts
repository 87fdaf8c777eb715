import { newId } from '@roundtable/db/ids.ts'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { useJourney } from '../../support/browser/journey.ts'
import { plannedMeeting } from '../../support/browser/meeting/sessions.ts'

const journey = useJourney()
let meeting = ''
/** Of each unit, with notes, a season, what is compared with, a forecast, few figures and many. */
const shown = ['CL01', 'PA01', 'HE05', 'YJ01', 'CP01', 'WF02', 'CC04', 'CC07', 'QA01', 'SA01']

type Row = { code: string }
type Meeting = { id: string; version: number }
type Pin = { kind: string; reference: string }

beforeAll(async () => {
  const page = await journey.visit('/northmere/meetings', 'manager')
  meeting = await plannedMeeting(page)
  const number = Number(meeting.split('/').at(-1))
  const { read, write } = await callsOf(page, 'manager')
  const { id } = await read<Meeting>('meeting.get', { number })
  // As long as a story may be: no wall holds it on one screen.
  const sentence = 'The contract ended in December, and nothing that was tried since has taken its place. '
  const { story } = await read<{ story: { version: number } }>('indicator.get', { code: 'CL01' })
  const text = sentence.repeat(46).trim()
  await write('indicator.writeStory', { code: 'CL01', text, version: story.version })
  const codes = (await read<Row[]>('indicator.list')).map(({ code }) => code)
  const some = [...shown.filter((code) => codes.includes(code)), ...codes.filter((_, n) => n % 6 === 0)]
  const pins = [...new Set(some)].map((reference) => ({ kind: 'indicator', reference, view: '' }))
  // And one of each other record there is.
  const { subjects } = await read<{ subjects: Pin[] }>('meeting.agendaChoices')
  for (const kind of ['goal', 'issue', 'action', 'challenge']) {
    const found = subjects.find((each) => each.kind === kind)
    if (found === undefined) throw new Error(`There is no ${kind} to be shown.`)
    pins.push({ kind, reference: found.reference, view: '' })
  }
  pins.push({ kind: 'exceptions', reference: '', view: '' })
  for (let n = 0; n < pins.length; n += 6) {
    await write('meeting.addItem', {
      ...{ id: newId(), meetingId: id, title: `What the figures of group ${n / 6 + 1} say of the autumn` },
      ...{ purpose: 'decide', leadAgencyCode: 'council', lead: 'Director', minutes: '5' },
      ask: 'Agree the apprenticeship guarantee, or name what replaces it.',
      ...{ restricted: false, ground: '', lateReason: '', pins: pins.slice(n, n + 6) },
    })
  }
  const { version } = await read<Meeting>('meeting.get', { number })
  await write('meeting.step', { id, version, deed: 'call', reason: '' })
  await write('pack.freeze', { id: newId(), meetingId: id, version: 0, reason: '' })
})

describe('the screen for the room', () => {
  it.each([
    { width: 1280, height: 720, smallest: 24 },
    { width: 1920, height: 1080, smallest: 36 },
  ])(
    'writes nothing smaller than $smallest pixels, nor one thing over another, at $width × $height',
    async ({ smallest, ...viewport }) => {
      const page = await journey.visit(meeting, 'chair', { viewport })
      // The window of a browser that gives no full screen is filled.
      await page.addInitScript(() => {
        Element.prototype.requestFullscreen = () => Promise.reject(new Error('Not here.'))
      })
      await page.goto(`${meeting}/present`)
      const found: string[] = []
      let charts = 0
      let sentences = 0
      for (let at = 1; ; at += 1) {
        await page.getByText(new RegExp(`^${at} of`)).waitFor()
        const frame = await legibility(page, smallest)
        charts += frame.charts
        const said = (await page.locator('.present-body').textContent()) ?? ''
        sentences += said.split('The contract ended in December').length - 1
        found.push(...frame.found.map((each) => `${at}: ${each}`))
        const count = Number((await page.getByText(/^\d+ of \d+$/).textContent())?.split(' of ')[1])
        if (at === count) break
        await page.keyboard.press('PageDown')
      }
      expect(found).toEqual([])
      expect(sentences).toBe(46)
      expect(charts).toBeGreaterThan(15)
    },
  )
})

describe('the same on a phone', () => {
  it('breaks no word for want of room, and whatever is on, its buttons are in sight', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const page = await journey.visit(`${meeting}/present`, 'elected-member', phone)
    const found: string[] = []
    let rows = 0
    for (let at = 1; ; at += 1) {
      await page.getByText(new RegExp(`^${at} of`)).waitFor()
      const frame = await page.evaluate(() => {
        const cells = [...document.querySelectorAll('.present-rows > li > *')]
        const narrow = cells.filter((cell) => cell.getBoundingClientRect().width < 80)
        const next = [...document.querySelectorAll('.present button')].find(
          (each) => each.textContent === 'Next',
        )
        const foot = next?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY
        const tooWide = document.documentElement.scrollWidth > window.innerWidth
        return {
          rows: cells.length,
          found: [
            ...narrow.map((cell) => `narrow: ${cell.textContent}`),
            ...(foot > window.innerHeight ? ['Next lies below the edge'] : []),
            ...(tooWide ? ['wider than the phone'] : []),
          ],
        }
      })
      rows += frame.rows
      found.push(...frame.found.map((each) => `${at}: ${each}`))
      const count = Number((await page.getByText(/^\d+ of \d+$/).textContent())?.split(' of ')[1])
      if (at === count) break
      await page.getByRole('button', { name: 'Next' }).click()
    }
    expect(found).toEqual([])
    expect(rows).toBeGreaterThan(20)
  })
})

/** Words on the wall that are too small, cut off, or over others; a chart’s as they are drawn, whatever it was scaled by. */
const legibility = (page: Page, smallest: number) =>
  page.evaluate((least) => {
    const found: string[] = []
    const wall = document.querySelector('.present')
    if (wall === null || wall.scrollHeight > wall.clientHeight) found.push('it does not fit on the screen')
    const title = wall?.querySelector('h1')
    if (title == null || Number.parseFloat(getComputedStyle(title).fontSize) < least * 1.5 - 0.5) {
      found.push('it has no title that is read from the back')
    }
    const body = wall?.querySelector('.present-body')
    const words = body?.querySelector<HTMLElement>('.present-filling > div')
    const isGrown = words?.style.fontSize === '1.5em'
    // Words of half a wall and more stay as they are: a step larger would not fit.
    if (words != null && !isGrown && words.offsetHeight < (body?.clientHeight ?? 0) * 0.6) {
      found.push(`words fill ${words.offsetHeight} of ${body?.clientHeight} pixels`)
    }
    const isUnseen = (element: Element) =>
      element.closest('.unseen, title, desc, style, .present-touch') !== null ||
      element.getBoundingClientRect().width === 0
    const texts = document.createTreeWalker(wall ?? document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const words = texts.currentNode.textContent?.trim() ?? ''
      const around = texts.currentNode.parentElement
      if (words === '' || around === null || isUnseen(around)) continue
      const scale = around instanceof SVGGraphicsElement ? (around.getScreenCTM()?.a ?? 0) : 1
      const size = Number.parseFloat(getComputedStyle(around).fontSize) * scale
      if (size < least - 0.05) found.push(`${size.toFixed(1)} pixels: ${words}`)
    }
    const charts = [...document.querySelectorAll('.present svg.chart-figure')]
    for (const chart of charts) {
      const edge = chart.getBoundingClientRect()
      const drawn = [...chart.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }))
      drawn.forEach(({ words, box }, n) => {
        const isOut = box.left < edge.left - 1 || box.right > edge.right + 1
        if (isOut || box.top < edge.top - 4 || box.bottom > edge.bottom + 4) found.push(`cut off: ${words}`)
        for (const other of drawn.slice(n + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          // A line of text has room above and below its letters.
          if (wide > 1 && high > least * 0.35) found.push(`${words} lies on ${other.words}`)
        }
      })
    }
    return { charts: charts.length, found }
  }, smallest)
