import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth } from '../../support/make/return.ts'
import { addSlices } from '../../support/make/series.ts'

const at = perTest(openPartnership)

it('a return of more than five hundred lines is entered in parts, and decided in one', async () => {
  const names = Array.from({ length: 520 }, (_, n) => `Ward ${n + 1}`)
  const wards = Object.values(await addSlices(at, names))
  const whole = { numerator: '180', denominator: '200' }
  const { id } = await policeMonth(at)
  const entries = [
    entryOf(at.series('PO01'), whole),
    entryOf(at.series('PO02'), { value: '7' }),
    ...wards.map((seriesId) => entryOf(seriesId, whole)),
  ]
  const contributor = at.callerAs('police-contributor').return
  for (const part of [entries.slice(0, 500), entries.slice(500)])
    await contributor.saveDraft({ id, entries: part })
  const { version } = await contributor.submit({ id, version: (await policeMonth(at)).version })
  const [first, ...others] = entries.map(({ seriesId }) => seriesId)
  const sentBack = [{ seriesId: first ?? '', reason: 'One more.' }]
  const decided = await at
    .callerAs('police-lead')
    .return.approve({ id, version, seriesIds: others, sentBack })
  expect(decided.state).toBe('sent-back')
  const kinds = decided.rows.map(({ decision }) => decision?.kind)
  expect(kinds.filter((kind) => kind === 'approved')).toHaveLength(521)
})
