import { describe, expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { fillDay, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney({ at: '2026-11-30T09:00:00.000Z' })
const head =
  'action_number,wording,agency_code,named_role,due_on,evidence_wanted,impact_on,subject_kind,subject_code'

describe('actions that are changed together', () => {
  it('are all that match the filter, on every page, and one press puts them back', async () => {
    const page = await journey.visit('/northmere/actions', 'manager')
    const { write } = await callsOf(page, 'manager')
    const rows = Array.from(
      { length: 60 },
      (_, n) => `,Ring family ${n},police,Duty officer,2027-01-29,A log,,indicator,HP15`,
    )
    const file = Buffer.from([head, ...rows].join('\r\n')).toString('base64')
    const { seen } = await write<{ seen: string }>('action.readFile', { file })
    await write('action.applyFile', { file, seen, reason: 'The board agreed it.' })
    await page.goto('/northmere/actions?search=Ring+family')
    await page.getByRole('checkbox', { name: 'Choose all of this page that can be changed' }).check()
    await page.getByRole('button', { name: 'Choose all 60 that match' }).click()
    await page.getByRole('button', { name: 'Change 60 actions' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^Actions .* and 40 more: what you leave empty stays as it is\.$/).waitFor()
    await fillDay(dialog, 'Due on', '2027-02-26')
    await dialog.getByLabel('Why they change').fill('The office moves in January.')
    await dialog.getByRole('button', { name: 'Change 60 actions' }).click()
    await page.getByText('60 actions changed.').waitFor()
    await expect.poll(() => page.getByText('26 February 2027').count()).toBeGreaterThan(20)
    await page.route(/action\.undoChange/, (route) => route.abort('connectionrefused'))
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/^Roundtable cannot be reached\./).waitFor()
    await page.unroute(/action\.undoChange/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('60 actions put back as before.').waitFor()
    await expect.poll(() => page.getByText('26 February 2027').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  })

  it('are chosen on a phone beside their words, and no box is there that cannot be pressed', async () => {
    const page = await journey.visit('/northmere/actions', 'manager')
    await page.setViewportSize({ width: 390, height: 844 })
    const box = page.getByRole('checkbox', { name: 'Choose action 18' })
    await box.check()
    const [place, words] = [
      await box.boundingBox(),
      await page.getByRole('link', { name: /^18 / }).boundingBox(),
    ]
    expect(Math.abs((place?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(24)
    expect(await page.getByRole('checkbox', { name: /^Choose all of this page/ }).count()).toBe(0)
    await page.getByRole('button', { name: /^Choose all \d+ that match$/ }).click()
    await page.getByRole('button', { name: /^Change \d\d actions$/ }).waitFor()
  })
})
