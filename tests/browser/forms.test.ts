import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type FormOfPage, formsByPersona } from '../support/browser/forms.ts'
import { accessProblems, useJourney } from '../support/browser/journey.ts'
import { listPaths, readText } from '../support/run/source-files.ts'

const journey = useJourney()
const typed = 'Words that stay.'

/** Where the form stands: its dialog, or the page. */
async function open(page: Page, { before, opener }: FormOfPage): Promise<Locator> {
  await before?.(page)
  if (opener === undefined) return page.locator('main')
  await page.getByRole('button', { name: opener }).first().click()
  return page.getByRole('dialog')
}

const texts = (form: Locator) =>
  form.locator(
    ':is(input:not([type=radio], [type=checkbox], [type=hidden], [tabindex="-1"], [readonly]), textarea)',
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
  for (const field of await texts(form).all()) await field.fill('')
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

async function meet(page: Page, each: FormOfPage): Promise<void> {
  const path = typeof each.path === 'string' ? each.path : await each.path(page)
  if (new URL(page.url()).pathname !== path) await page.goto(path)
  const form = await open(page, each)
  await form.locator('form button[type=submit]').waitFor()
  if (each.asksNothing === undefined) await sendsWrong(page, form, each)
  if (each.opener === undefined) return
  if (each.forgets === undefined && (await texts(form).count()) > 0) await keepsWhatWasTyped(page, form, each)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
}

/** An address of numbers alone has no passkeys: account/passkey.test.ts meets it at one that has. */
const metByItsJourney = 'client/src/features/account/passkey/add-passkey-dialog.tsx'

describe('every form', () => {
  it('is met here', () => {
    const drawn = listPaths().filter(
      (path) =>
        path.startsWith('client/src/features/') && /<(FormDialog|Form|AgreeDialog)\s/.test(readText(path)),
    )
    const forms = Object.values(formsByPersona).flat()
    const met = new Set([metByItsJourney, ...forms.map(({ file }) => `client/src/features/${file}.tsx`)])
    expect(drawn.filter((path) => !met.has(path))).toEqual([])
  })

  it.each(Object.entries(formsByPersona))(
    'of %s says each problem at its field, leads to the first, and forgets nothing on Esc',
    async (persona, forms) => {
      const page = await journey.visit('/sign-in', persona === 'nobody' ? undefined : persona)
      for (const each of forms) {
        await meet(page, each).catch((cause: unknown) => {
          throw new Error(`${each.file}: ${cause}`, { cause })
        })
      }
    },
    // The manager meets some forty.
    400_000,
  )
})
