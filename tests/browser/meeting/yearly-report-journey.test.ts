import { newId } from '@roundtable/db/ids.ts'
import { expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'
import { restOfReport } from '../../support/browser/meeting/rest-of-report.ts'
import { signInAgain } from '../../support/browser/page/sign-in-again.ts'

const journey = useJourney()
const leadPartner = 'Helen Marsh'

/** Signs what they have read, by their own button. */
async function signAs(persona: string, report: string) {
  const page = await journey.visit(report, persona)
  await page.getByRole('button', { name: 'Sign the report' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Sign the report' }).waitFor({ state: 'detached' })
}

type Report = { headings: { statements: unknown[] }[] }

it('a yearly report is assembled from records of its year, signed by each lead partner, and published', async () => {
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
  await lead
    .getByText(
      /^Still to sign: NHS Northmere Integrated Care Board, Northmere Police|^Still to sign: Northmere Police, NHS/,
    )
    .waitFor()
  await page.reload()
  expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0)
  await signAs('police-chief', report)
  await signAs('icb-chief', report)
  await page.reload()
  await page.getByText('Signed by each lead partner', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('The report is published, as it was signed.').waitFor()
  const elected = await journey.visit(report, 'elected-member')
  await elected.getByText('More children see somebody within a week.').waitFor()
  expect(await accessProblems(elected)).toEqual([])
})

it('whose session ends while they write, send, sign or publish loses nothing; a double click does it once', async () => {
  const page = await journey.visit('/northmere/yearly-reports', 'manager')
  const { read, write } = await callsOf(page, 'manager')
  const { years } = await read<{ years: { startsOn: string }[] }>('yearlyReport.list')
  const begun = { id: newId(), startsOn: years[0]?.startsOn }
  const { number } = await write<{ number: number }>('yearlyReport.begin', begun)
  const report = `/northmere/yearly-reports/${number}`
  await page.goto(report)
  const lapse = () => page.context().clearCookies()
  const manager = 'Daniel Okafor'

  const add = page.getByRole('button', { name: /^Add a statement/ }).first()
  await add.click()
  const dialog = page.getByRole('dialog')
  const words = dialog.getByLabel('Statement', { exact: true })
  await words.fill('More children see somebody within a week.')
  await dialog.getByRole('checkbox').first().check()
  await lapse()
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await signInAgain(dialog, manager)
  expect(await words.inputValue()).toBe('More children see somebody within a week.')
  expect(await dialog.getByRole('checkbox').first().isChecked()).toBe(true)
  await dialog.getByRole('button', { name: 'Add it' }).dblclick()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('More children see somebody within a week.').first().waitFor()
  const statements = (await read<Report>('yearlyReport.get', { number })).headings.flatMap(
    (each) => each.statements,
  )
  expect(statements).toHaveLength(1)
  await restOfReport(page, number)
  await page.reload()

  for (const [press, then] of [
    ['Send to be signed', 'Draft, to be signed'],
    ['Publish', 'The report is published, as it was signed.'],
  ] as const) {
    if (press === 'Publish') {
      await signAs('police-chief', report)
      await signAs('icb-chief', report)
      const lead = await journey.visit(report, 'lead-partner')
      await lead.getByRole('button', { name: 'Sign the report' }).click()
      const sign = lead.getByRole('dialog')
      await lead.context().clearCookies()
      await sign.getByRole('button', { name: 'Sign', exact: true }).click()
      await signInAgain(sign, leadPartner)
      await sign.getByRole('button', { name: 'Sign', exact: true }).dblclick()
      await lead.getByText('Signed by each lead partner', { exact: true }).waitFor()
      await page.reload()
    }
    const button = page.getByRole('button', { name: press })
    await button.waitFor()
    await lapse()
    await button.click()
    await page.getByText(/^Your session has ended\. Open Roundtable in another tab/).waitFor()
    await callsOf(page, 'manager')
    await button.dblclick()
    await page.getByText(then).first().waitFor()
    expect(
      await page
        .getByRole('main')
        .getByText(/faster|already/)
        .count(),
    ).toBe(0)
  }
})
