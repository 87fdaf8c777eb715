import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'
import { overlaid } from '../../support/browser/page/overlaid.ts'

const journey = useJourney()

/** The sheets of a page as millimetres, width by height, each size once. */
async function sizesOf(file: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(file)
  const sizes = new Set<string>()
  for (let sheet = 1; sheet <= pdf.numPages; sheet++) {
    const { width, height } = (await pdf.getPage(sheet)).getViewport({ scale: 25.4 / 72 })
    sizes.add(`${Math.round(width)} × ${Math.round(height)}`)
  }
  return [...sizes]
}

/** What stands on each sheet of a page, which is printed once however much is said of its sheets. */
const sheetsOf = (path: string, size?: string): Promise<string[]> => {
  const sheets = sheetsByPath.get(path) ?? journey.visit(path, 'manager').then((page) => printed(page, size))
  sheetsByPath.set(path, sheets)
  return sheets
}
const sheetsByPath = new Map<string, Promise<string[]>>()

/** Prints a page by its own button and answers what stands on each sheet of paper. */
async function printed(page: Page, size = '297 × 210'): Promise<string[]> {
  await untilDrawn(page)
  if (page.url().includes('/goals/')) await page.locator('.goal-curve .chart-mark').first().waitFor()
  // What the browser would do then, the test does: it makes the file.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.locator('html[data-printed]').waitFor({ state: 'attached' })
  const file = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
  expect(await sizesOf(file.slice())).toEqual([size])
  const { text } = await extractText(file)
  return text.map((sheet) => sheet.replaceAll(/\s+/g, ' '))
}

const rowsOf = async (page: Page, file: string): Promise<Record<string, string>[]> =>
  parse(await (await page.request.get(`/export/${file}`)).text(), { bom: true, columns: true })

/** What stands on a sheet beside its margins. */
const wordsOf = (sheet: string): string =>
  sheet
    .replaceAll(/Northmere Children’s Partnership|OFFICIAL-SENSITIVE|Page \d+ of \d+/g, '')
    .replaceAll(/As at \d{1,2} \w+ \d{4}, \d\d:\d\d/g, '')
    .trim()

const controls =
  /Download CSV|as CSV|Press a field|All \d+ indicators|Skip to the page|Previous Page|Show all|Print(?!ed)|Read the (pack|record|minutes)|Archive of|Show the members|Add commentary|Sign-in through|End seat/

describe('on paper', () => {
  it.each([
    ['/northmere', 'the scorecard'],
    ['/northmere/goals/G1', 'a goal'],
    ['/northmere/indicators/CL01', 'an indicator'],
    ['/northmere/indicators/HP15', 'an indicator with notes'],
    ['/northmere/accountabilities', 'who answers'],
    ['/northmere/returns/progress', 'return progress'],
    ['/northmere/people', 'people and agencies'],
    ['/northmere/changes?from=2026-11-01T00:00:00Z', 'what changed'],
    ['/northmere/waiting', 'what waits'],
    ['/northmere/meetings/9', 'a meeting'],
    ['/northmere/meetings/8', 'a meeting that has ended'],
    ['/northmere/meetings/8/record', 'a record'],
    ['/northmere/issues/6', 'an issue'],
    ['/northmere/actions/17', 'an action'],
    ['/northmere/challenges/6', 'a challenge'],
    ['/northmere/yearly-reports/1', 'a yearly report'],
  ])('each sheet of %s has partnership, marking, moment and its number, and no control', async (path) => {
    // Text stands upright; tables and charts lie.
    const isText = /meetings|issues|actions|challenges|yearly/.test(path)
    const sheets = await sheetsOf(path, isText ? '210 × 297' : '297 × 210')
    for (const [at, sheet] of sheets.entries()) {
      expect(sheet).toContain('Northmere')
      expect(sheet).toContain('OFFICIAL-SENSITIVE')
      expect(sheet).toMatch(/As at \d{1,2} \w+ \d{4}/)
      expect(sheet).toContain(`Page ${at + 1} of ${sheets.length}`)
      expect(sheet).not.toMatch(controls)
      expect(wordsOf(sheet), `sheet ${at + 1} holds words of its own`).not.toBe('')
      // The number and name of a goal do not stay behind without its first row.
      expect(wordsOf(sheet)).not.toMatch(/Goal \d [^.]*agencies pledged$/)
    }
    const text = sheets.join(' ')
    // A column that only holds what is pressed.
    expect(text).not.toMatch(/Reported by Change|From, until Change|Deputy Change/)
    if (path.endsWith('/8')) {
      expect(text).toContain('Who they are Daniel Okafor')
      // A meeting that is over has no time left.
      expect(text).not.toContain('are left until')
    }
    if (path.endsWith('/record'))
      expect(text.match(/\d\. Attendance in the new school year/g)).toHaveLength(1)
    // The second sheet begins in the middle of a table.
    if (path === '/northmere') {
      expect(sheets[1]).toContain('Indicator Last 24 periods Latest Target Status')
      // What is open about a row has a column of its own: its words are not broken letter by letter.
      expect(text).toMatch(/Accountable Open .* 1 issue /)
    }
    // The head of a group goes over with its first row.
    for (const sheet of sheets)
      expect(wordsOf(sheet)).not.toMatch(/(Worse, or missing|Corrected|Better|New figures|handed over)$/)
    // Neither does the head of a table, a part somebody has, or what a chart shows.
    for (const sheet of sheets)
      expect(wordsOf(sheet)).not.toMatch(
        /(Versions of the definition|one agency, one named role|does part of the work|, \w+ \d{4} to \w+ \d{4})$/,
      )
    // The chart is whole beneath its title, with its key.
    if (path.endsWith('/CL01'))
      for (const part of ['Target ≥ 60%', 'Forecast', '2022/23', 'Has a commentary'])
        expect(sheets[0]).toContain(part)
  })

  it.each(['G1', 'G2'])('goal %s has no head apart from what it is the head of', async (code) => {
    const sheets = await sheetsOf(`/northmere/goals/${code}`)
    const sheetOf = (words: string) => sheets.findIndex((sheet) => sheet.includes(words))
    const curve = sheets[sheetOf('The curve we want to turn')] ?? ''
    // Its chart, by the years below it.
    expect(curve).toMatch(/The curve we want to turn.* 20\d\d\/\d\d 20\d\d\/\d\d/)
    const accountable = sheets[sheetOf('Accountable answers for it')] ?? ''
    expect(accountable).toMatch(/one named role (Northmere|NHS|Nobody)/)
  })

  it.each(['CL01', 'HP10'])('the chart of %s stands on the first sheet, beneath its head', async (code) => {
    const [first = ''] = await sheetsOf(`/northmere/indicators/${code}`)
    for (const part of ['Average ', 'Target ≥', 'Has a commentary']) expect(first).toContain(part)
  })

  it('a chart is as wide as its sheet, and no line of an event runs through words', async () => {
    const page = await journey.visit('/northmere/indicators/CL01', 'manager')
    await printed(page)
    await page.emulateMedia({ media: 'print' })
    // As wide as a sheet that lies, between its margins.
    await page.setViewportSize({ width: 1032, height: 680 })
    const drawn = page.locator('.chart-stage svg').first()
    // It is drawn anew a moment after its sheet has changed.
    await expect.poll(async () => (await drawn.boundingBox())?.width).toBeGreaterThan(1000)
    const cut = await page.locator('.chart-stage').evaluate((stage) => {
      const boxes = (selector: string) =>
        [...stage.querySelectorAll(selector)].map((each) => each.getBoundingClientRect())
      const words = boxes('.chart-upright text').filter((each) => each.width > 1)
      const lines = boxes('.chart-upright path')
      const isCut = (word: DOMRect, line: DOMRect) =>
        line.left > word.left + 2 &&
        line.left < word.right - 2 &&
        line.top < word.bottom - 4 &&
        line.bottom > word.top
      return words.filter((word) => lines.some((line) => isCut(word, line))).length
    })
    expect(cut).toBe(0)
    expect(await overlaid(page)).toEqual([])
  })

  it('a return that is being entered has what was said, and nothing that is pressed to say it', async () => {
    const page = await journey.visit('/northmere/returns', 'manager')
    await page
      .getByRole('row', { name: /Youth Justice.*Sent back/ })
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('button', { name: 'Check and submit' }).waitFor()
    await untilDrawn(page)
    const file = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
    const text = (await extractText(file)).text.join(' ').replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/Commentary .*Youth justice/)
    expect(text).not.toMatch(controls)
  })

  it('a list of several pages is whole: every return', async () => {
    const page = await journey.visit('/northmere/returns', 'manager')
    const returns = await rowsOf(page, 'returns.csv?partnership=northmere')
    expect(returns.length).toBeGreaterThan(50)
    const text = (await printed(page)).join(' ')
    const dues = text.match(/\b\d{1,2} \w{3,9} 20\d\d\b/g) ?? []
    expect(dues.length).toBeGreaterThanOrEqual(returns.length)
  })

  it.each([
    ['indicator', 'indicators', 'HE02', 8],
    ['indicator', 'indicators', 'CL01', 12],
    ['goal', 'goals', 'G1', 25],
  ])(
    'the timeline of %s %s/%s is whole on few sheets, with its heads on each',
    async (kind, part, code, most) => {
      const sheets = await sheetsOf(`/northmere/${part}/${code}`)
      const page = await journey.visit('/accessibility', 'manager')
      const events = await rowsOf(page, `timeline.csv?partnership=northmere&kind=${kind}&code=${code}`)
      expect(sheets.length).toBeLessThanOrEqual(most)
      const text = sheets.join(' ')
      for (const { sentence = '' } of events)
        expect(text).toContain(sentence.replaceAll(/\s+/g, ' ').slice(0, 30))
      const last = events.at(-1)?.sentence?.replaceAll(/\s+/g, ' ').slice(0, 60) ?? 'no event'
      expect(sheets.at(-1)).toContain(last)
      const from = sheets.findIndex((sheet) => sheet.includes('Timeline'))
      for (const sheet of sheets.slice(from)) expect(sheet).toContain('When What happened By whom')
    },
  )
})
