import { expect, it } from 'vitest'
import { accessProblems, problemsAt, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

it('a young person proposes what a meeting is to talk about, by keyboard, and reads what became of it', async () => {
  const page = await journey.visit('/northmere', 'young-person')
  await page.getByRole('link', { name: 'Meetings', exact: true }).click()
  await page.getByRole('heading', { name: 'Meetings', level: 1 }).waitFor()
  await page.getByLabel('What is it about?').focus()
  await page.keyboard.type('Buses in the evening')
  await page.getByLabel('What do you want?').selectOption('challenge')
  await page.getByLabel('What should they do?').fill('Say why the last bus leaves at eight.')
  if ((await page.getByLabel('Which meeting?').inputValue()) === '')
    await page.getByLabel('Which meeting?').selectOption({ index: 1 })
  expect(await accessProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Send it' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Thank you. The people who plan the meeting have it now.').waitFor()
  await page.getByText('Nobody has answered you yet.').waitFor()
  expect(await problemsAt(page, 390)).toEqual([])
  // The keyboard is where the form was.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.getByLabel('What is it about?').inputValue()).toBe('')

  const manager = await journey.visit('/northmere/meetings/9', 'manager')
  await manager.getByText('Buses in the evening').first().waitFor()
})
