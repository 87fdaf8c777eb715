import { describe, expect, it } from 'vitest'
import { useJourney } from '../../support/browser/journey.ts'
import { rowsKept } from '../../support/browser/rows-kept.ts'

const journey = useJourney()
const pack = '/northmere/meetings/8/pack'

/** Two windows of one browser, in which somebody reads a pack that is kept on the device. */
async function twoWindows(persona: string) {
  const first = await journey.visit(pack, persona)
  const second = await first.context().newPage()
  await second.goto(first.url())
  for (const page of [first, second]) await page.getByRole('heading', { name: /^Pack: / }).waitFor()
  await expect.poll(async () => (await rowsKept(first)).sealed).toBe(1)
  return { first, second }
}

describe('whoever signs out in one window', () => {
  it('without a network is signed out in the others too: a pack that stood there is not shown, and not kept again', async () => {
    const { first, second } = await twoWindows('scrutineer')
    await first.context().setOffline(true)
    await first.getByRole('button', { name: 'Sign out' }).click()
    for (const page of [first, second]) await page.getByText('You are signed out on this device').waitFor()
    expect(await second.getByRole('heading', { name: /^Pack: / }).count()).toBe(0)
    expect(await rowsKept(second)).toMatchObject({ keys: 0, sealed: 0 })
    await first.context().setOffline(false)
    for (const page of [first, second]) await page.waitForURL(/sign-in/)
  })

  it('leaves nothing on the device that another window would keep again when its pack is looked at once more', async () => {
    const { first, second } = await twoWindows('lead-partner')
    await first.getByRole('button', { name: 'Sign out' }).click()
    await first.waitForURL(/demo|sign-in/)
    expect(await rowsKept(first)).toMatchObject({ keys: 0, sealed: 0 })
    await second.getByRole('link', { name: 'Meeting 8' }).click()
    await second.waitForURL(/demo|sign-in/)
    const refused = second.waitForResponse((answer) => answer.url().includes('pack.get'))
    await second.goBack()
    expect((await refused).status()).toBe(401)
    await second.getByRole('heading', { name: /^Pack: / }).waitFor()
    // What would be kept is kept within a moment: the key is made, and the pack is written.
    await second.waitForTimeout(1_000)
    expect(await rowsKept(second)).toMatchObject({ keys: 0, sealed: 0 })
  })
})
