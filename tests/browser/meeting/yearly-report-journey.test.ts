import { expect, it } from 'vitest'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'
import { restOfReport } from '../../support/browser/meeting/rest-of-report.ts'

const journey = useJourney()

it('a yearly report is assembled from records of its year, signed by a lead partner, and published', async () => {
  const report = '/northmere/yearly-reports/2'
  const page = await journey.visit(report, 'manager')
  await page.getByRole('heading', { level: 1, name: /^Yearly report / }).waitFor()
  await page.getByRole('button', { name: /^Edit ?: To be written/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Statement', { exact: true }).fill('More children see somebody within a week.')
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('More children see somebody within a week.').first().waitFor()
  await page.getByRole('heading', { name: 'What is missing' }).waitFor()
  expect(await accessProblems(page)).toEqual([])
  await restOfReport(page, 2)
  await page.reload()
  await page.getByRole('button', { name: 'Send to be signed' }).click()
  await page.getByText('Draft, to be signed').waitFor()

  const lead = await journey.visit('/northmere/waiting', 'lead-partner')
  await lead.getByRole('link', { name: /Read and sign/ }).click()
  await lead.getByRole('button', { name: 'Sign the report' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Sign' }).click()
  await lead.getByText('Signed by each lead partner', { exact: true }).waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('The report is published, as it was signed.').waitFor()
  const elected = await journey.visit(report, 'elected-member')
  await elected.getByText('More children see somebody within a week.').waitFor()
  expect(await accessProblems(elected)).toEqual([])
})
