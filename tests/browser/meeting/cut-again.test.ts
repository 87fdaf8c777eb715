import { expect, it } from 'vitest'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'
import { rowsKept } from '../../support/browser/rows-kept.ts'

const journey = useJourney()
const pack = '/northmere/meetings/8/pack'
const rules = {
  ...{ version: 0, smallCount: 9, smallDenominator: 30, roundCountsTo: 10, tellsEarlier: false },
  reason: 'Smaller schools.',
}

it('a pack that stricter rules closed is gone from the device, and cut again for its readers, who are told that it was', async () => {
  const reader = await journey.visit(pack, 'elected-member')
  await expect.poll(async () => (await rowsKept(reader)).sealed).toBe(1)

  const manager = await journey.visit(pack, 'manager')
  const headers = { origin: new URL(manager.url()).origin }
  const revised = await manager.request.post('/trpc/northmere/disclosure.revise', { data: rules, headers })
  expect(revised.status()).toBe(200)

  await reader.reload()
  await reader.getByText('so it is closed to you').waitFor()
  await expect.poll(async () => (await rowsKept(reader)).sealed).toBe(0)

  await manager.reload()
  await manager.getByText('it is closed to whoever reads with small counts hidden').waitFor()
  await manager.getByRole('button', { name: 'Make a new cut' }).click()
  const dialog = manager.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the cut' }).click()
  await dialog.getByRole('link', { name: /^Say why/ }).waitFor()
  expect(await accessProblems(manager)).toEqual([])
  await dialog.getByLabel('Why').fill('The rules are stricter.')
  await dialog.getByRole('button', { name: 'Make the cut' }).dblclick()
  await manager.getByText('A new cut of version 1 is made.').waitFor()
  await manager.getByText('a new cut of version 1 for whoever that one is closed to').waitFor()
  expect(await manager.getByRole('button', { name: 'Make a new cut' }).count()).toBe(0)

  await reader.reload()
  await reader.getByText(/^This is a new cut of version 1, made on/).waitFor()
  expect(await reader.getByText(/were taken out of this here/).count()).toBeGreaterThan(0)
  expect(await accessProblems(reader)).toEqual([])
  await expect.poll(async () => (await rowsKept(reader)).sealed).toBe(1)
})
