import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../support/browser/journey.ts'

const journey = useJourney()

async function openDeputise(): Promise<Page> {
  const page = await journey.visit('/northmere/people', 'manager')
  await page
    .getByRole('button', { name: /^Deputise/ })
    .first()
    .click()
  return page
}

describe('somebody chosen among many', () => {
  it('is found by any part of the name, and chosen by the keyboard', async () => {
    const page = await openDeputise()
    const field = page.getByRole('combobox', { name: 'Deputy' })
    await field.fill('calder')
    await page.getByRole('option', { name: /Calder/ }).waitFor()
    expect(await page.getByRole('option').count()).toBe(1)
    expect(await accessProblems(page)).toEqual([])
    await field.press('ArrowDown')
    await field.press('Enter')
    await expect.poll(() => field.inputValue()).toMatch(/Calder/)
    expect(await page.getByRole('listbox').count()).toBe(0)
  })

  it('is not found: the list says so, Esc closes it and leaves the dialog open', async () => {
    const page = await openDeputise()
    const field = page.getByRole('combobox', { name: 'Deputy' })
    await field.fill('nobody of this name')
    await page.getByText('Nothing has this name.').waitFor()
    await field.press('Escape')
    await page.getByText('Nothing has this name.').waitFor({ state: 'detached' })
    expect(await page.getByRole('dialog').count()).toBe(1)
  })

  it('is said to be missing at the field, which takes the focus', async () => {
    const page = await openDeputise()
    await page.getByRole('combobox', { name: 'Deputy' }).waitFor()
    await page.getByRole('button', { name: 'Deputise', exact: true }).click()
    const problem = page.getByRole('alert').getByRole('link').first()
    await problem.click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  })
})
