import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { FormOfPage } from './forms.ts'
import { accessProblems, goWithin, type Journey } from './journey.ts'

const typed = 'Words that stay.'

/** Where the form stands: its dialog, or the page. */
async function open(page: Page, { before, opener }: FormOfPage): Promise<Locator> {
  await before?.(page)
  if (opener === undefined) return page.locator('main')
  await page.getByRole('button', { name: opener }).first().click()
  return page.locator('dialog')
}

const texts = (form: Locator) =>
  form.locator(
    ':is(input:not([type=radio], [type=checkbox], [type=hidden], [type=file], [tabindex="-1"], [readonly]), textarea)',
  )

/** The sentences of the summary, and at which field each stands for somebody who hears the page. */
const sentencesOf = (form: Locator) =>
  form.locator('.problem-summary a').evaluateAll((links) =>
    links.map((link) => {
      const field = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
      const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? []
      const heard = ids.map((id) => document.getElementById(id)?.textContent ?? '')
      return { sentence: link.textContent ?? '', isAtField: heard.includes(`Error: ${link.textContent}`) }
    }),
  )

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

async function sendsWrong(page: Page, form: Locator, { spoil }: FormOfPage): Promise<void> {
  const fields = texts(form)
  const filled = await fields.evaluateAll((all) =>
    all.flatMap((each, at) => ('value' in each && each.value !== '' ? [at] : [])),
  )
  for (const at of filled) await fields.nth(at).fill('')
  await spoil?.(page)
  await form.locator('form button[type=submit]').click()
  const summary = form.locator('.problem-summary')
  await summary.waitFor()
  const sentences = await sentencesOf(form)
  expect(sentences.length).toBeGreaterThan(0)
  expect(sentences.filter(({ isAtField }) => !isAtField)).toEqual([])
  expect(await form.locator('.field-sentence').count()).toBe(sentences.length)
  expect(await page.title()).toMatch(/^Error:/)
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
  const first = await summary.getByRole('link').first().getAttribute('href')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(`#${await focused(page)}`).toBe(first)
  expect(await accessProblems(page, 'form:has(.problem-summary)', ['color-contrast'])).toEqual([])
}

async function keepsWhatWasTyped(page: Page, form: Locator, each: FormOfPage): Promise<void> {
  await texts(form).first().fill(typed)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await open(page, each)
  const resumed = form.getByText('What you typed before is still here.')
  await resumed.waitFor()
  expect(await texts(form).first().inputValue()).toBe(typed)
  await form.getByRole('button', { name: 'Start again' }).click()
  await resumed.waitFor({ state: 'detached' })
}

async function goTo(page: Page, { path }: FormOfPage): Promise<void> {
  const address = typeof path === 'string' ? path : await path(page)
  const { pathname, search } = new URL(page.url())
  if (`${pathname}${search}` === address) return
  const isOtherPage = pathname.startsWith('/northmere') && pathname !== address.split('?')[0]
  // What a path does first, such as answering in place of the server, a page read before would not notice.
  if (isOtherPage && typeof path === 'string') await goWithin(page, address)
  else await page.goto(address)
}

/** Those of one page follow each other, and those that need a page of their own come last. */
function inOrderOfPages(forms: readonly FormOfPage[]): readonly FormOfPage[] {
  const pageOf = ({ path }: FormOfPage) => (typeof path === 'string' ? path : '~')
  return forms.toSorted((a, b) => pageOf(a).localeCompare(pageOf(b), 'en'))
}

/** Opens a form, sends it wrong, and leaves it and comes back where it keeps what was typed. */
async function meet(page: Page, each: FormOfPage): Promise<void> {
  await goTo(page, each)
  const form = await open(page, each)
  await form.locator('form button[type=submit]').waitFor()
  if (each.asksNothing === undefined) await sendsWrong(page, form, each)
  if (each.opener === undefined) return
  if (each.forgets === undefined && (await texts(form).count()) > 0) await keepsWhatWasTyped(page, form, each)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
}

/** Half of the manager’s: two files meet them side by side. */
export const isAboutFigures = ({ file }: FormOfPage): boolean =>
  /^(indicator|accountability|target|import|return|benchmark|schedule|disclosure)\//.test(file)

/** Each persona meets their forms in one window. */
export function meetForms(journey: Journey, byPersona: Record<string, readonly FormOfPage[]>): void {
  it.each(Object.entries(byPersona))(
    'of %s says each problem at its field, leads to the first, and forgets nothing on Esc',
    async (persona, forms) => {
      const page = await journey.visit('/sign-in', persona === 'nobody' ? undefined : persona)
      for (const each of inOrderOfPages(forms)) {
        await meet(page, each).catch((cause: unknown) => {
          throw new Error(`${each.file}: ${cause}`, { cause })
        })
      }
    },
    // The manager meets some thirty of them in each file.
    400_000,
  )
}
