import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { describe, expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { accessProblems, untilDrawn, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney({ from: '2026-11-23T10:00:00.000Z' })

describe('a lead', () => {
  it('finds what waits, approves one figure, sends one back, and is waited for with less', async () => {
    const page = await journey.visit('/', 'health-lead')
    await page.waitForURL('**/northmere/waiting')
    await untilDrawn(page)
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('link', { name: /^Look and approve/ }).click()
    await page.getByRole('heading', { level: 1, name: /October 2026: 2 figures ask for your eye$/ }).waitFor()
    await untilDrawn(page)
    expect(await accessProblems(page)).toEqual([])

    // By keys alone: the second figure is approved, the first goes back.
    const approve = page.getByRole('button', { name: 'Approve HE02' })
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0)
    await approve.press('Enter')
    await page.getByRole('button', { name: 'Send back HE06' }).press('Enter')
    const reason = page.getByLabel('Why HE06 comes back')
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Check and finish' }).press('Enter')
    await page.getByRole('link', { name: 'Say why HE06 comes back.' }).click()
    await page.keyboard.type('The trust counts one more.')
    await page.reload()
    await page.getByText('What you chose before is still here, and not sent yet.').waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Check and finish' }).click()
    const check = page.getByRole('dialog', { name: 'Check what you decided' })
    await check.getByText(/^HE06 .*: The trust counts one more\.$/).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await check.getByRole('button', { name: 'Approve 1 and send 1 back' }).dblclick()
    await page.getByText('1 figure sent back with your reasons, 1 figure approved.').waitFor()
    await page.getByText(/^Approved by Leila Haddad/).waitFor()

    await page.getByRole('link', { name: 'Waits for me' }).click()
    await page.getByRole('heading', { name: 'Late 2' }).waitFor()
    expect(await page.getByRole('link', { name: /^Look and approve/ }).count()).toBe(0)
  })
})

describe('a lead, while others act', () => {
  it('reads words in the place of a figure on a phone, and is told that another lead sent it all back', async () => {
    const page = await journey.visit('/northmere/returns', 'health-lead')
    const reading = await callsOf(page, 'health-contributor')
    const owed = await reading.read<{ id: string; periodLabel: string }[]>('return.list')
    const id = owed.find(({ periodLabel }) => periodLabel === 'October 2026')?.id ?? ''
    const { rows } = await reading.read<ReturnSheet>('return.get', { id })
    const entries = rows
      .filter(({ code }) => code === 'HE06')
      .map(({ seriesId, entry }) => ({
        ...{ ...emptyRow, seriesId, version: entry?.version ?? 0 },
        ...{ reason: 'suppressed', why: 'Few.', confirmation: 'Counted again.' },
      }))
    const { version } = await reading.write<{ version: number }>('return.saveDraft', { id, entries })
    const sent = await reading.write<ReturnSheet>('return.submit', { id, version })

    const leading = await callsOf(page, 'health-lead')
    const cameBack = 'Sent back by Leila Haddad'
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/northmere/returns/${id}`)
    await page.getByText('Suppressed: small numbers').waitFor()
    await untilDrawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)

    // Why it came back stays in sight of who decides anew.
    await page.getByText(cameBack).first().waitFor()
    await page.getByRole('button', { name: 'Approve HE06' }).click()
    await page.getByRole('button', { name: 'Check and finish' }).click()
    await leading.write('return.sendBack', {
      id,
      version: sent.version,
      reason: 'The trust counts one more.',
    })
    await page.getByRole('dialog').getByRole('button', { name: 'Approve 1 figure' }).click()
    const told = page.getByRole('alert', { name: 'There is a problem' })
    await told
      .getByText('Leila Haddad sent this return back meanwhile. Nothing you chose was sent.')
      .waitFor()
    expect(await told.evaluate((box) => box === document.activeElement)).toBe(true)
  })
})
