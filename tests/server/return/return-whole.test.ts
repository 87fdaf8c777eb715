import { beforeEach, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { policeMonth, saveFigures, submitSaved } from '../../support/make/return.ts'
import { addSlices } from '../../support/make/series.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
let slices: Record<'North' | 'South', string>
beforeEach(async () => {
  slices = await addSlices(at, ['North', 'South'])
})

async function submitWith(whole: { numerator: string; denominator: string }) {
  const said = { happened: 'A new team.', why: 'A new rota.', next: 'We keep it.' }
  await saveFigures(at, {
    PO01: { ...whole, ...said },
    [slices.North]: { numerator: '40', denominator: '50', ...said },
    [slices.South]: { numerator: '45', denominator: '50', ...said },
    PO02: { value: '41', ...said },
  })
  return submitSaved(at)
}

it('a whole within the range of its parts is submitted', async () => {
  expect((await submitWith({ numerator: '85', denominator: '100' })).state).toBe('submitted')
})

it('a whole outside the range of its parts is refused as data', async () => {
  const refused = await refusal(submitWith({ numerator: '95', denominator: '100' }))
  expect(refused).toMatchObject({
    code: 'bad-input',
    fields: [
      {
        field: `${at.series('PO01')}.numerator`,
        sentence: 'PO01: The whole lies outside the range of its parts: one of them, or the whole, is wrong.',
      },
    ],
  })
  expect((await policeMonth(at)).state).toBe('in-progress')
})
