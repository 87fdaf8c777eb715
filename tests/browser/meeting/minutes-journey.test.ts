import { expect, it } from 'vitest'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'
import { minutesToApprove } from '../../support/browser/meeting/sessions.ts'

const journey = useJourney()

it('minutes the chair agreed are approved at a later meeting, which is named, and given away as Word', async () => {
  const page = await journey.visit('/northmere/meetings', 'manager')
  const address = await minutesToApprove(page)
  const number = Number(address.split('/').at(-2))
  await page.goto(`${journey.url}/northmere/meetings/${number + 1}`)
  await page.getByRole('link', { name: new RegExp(`^Minutes of meeting ${number},`) }).click()
  await page.getByRole('heading', { level: 1, name: /^Draft minutes: / }).waitFor()
  await page.getByRole('button', { name: 'Approve at a later meeting' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('At which meeting').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('The minutes are approved.').waitFor()
  await page.getByRole('link', { name: new RegExp(`^meeting ${number + 1},`) }).waitFor()
  await page.getByRole('button', { name: /^Correct ?: Who was there was not recorded/ }).click()
  await dialog.getByLabel('What is corrected').fill('Ms Hope was there.')
  await dialog.getByRole('button', { name: 'Put it beside the text' }).click()
  await page.getByText('Ms Hope was there.').waitFor()
  expect(await accessProblems(page)).toEqual([])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^roundtable_northmere_minutes-\d+_.+\.docx$/)
})
