import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { policeMonth } from '../../support/make/return.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)

describe('what was exported', () => {
  it.each([
    ['measurements', ''],
    ['scorecard', ''],
    ['indicators', ''],
    ['series', '&indicator=PO01'],
  ])('comes in again as it is, and asks nothing: %s', async (name, of) => {
    const { id } = await policeMonth(at)
    const { bytes } = await at.download(`${name}.csv?partnership=${at.slug}${of}`, 'manager')
    const view = await at.read(id, bytes)
    expect(view).toMatchObject({ state: 'ready', ready: 0, wrong: 0, questions: [] })
    expect(view.same).toBeGreaterThan(0)
  })

  it('has rows of other agencies left out by their name, whoever is accountable', async () => {
    const { id } = await policeMonth(at)
    const { bytes } = await at.download(`measurements.csv?partnership=${at.slug}`, 'manager')
    const { left } = await at.read(id, bytes)
    expect(left.length).toBeGreaterThan(0)
    for (const { because } of left) {
      expect(because).toMatch(
        /^It is a row of Smallborough .*: this return takes its own agency’s figures\.$/,
      )
    }
  })
})
