import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth, saveMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const save = (by: string, id: string, ...entries: ReturnType<typeof entryOf>[]) =>
  at.callerAs(by).return.saveDraft({ id, entries })

describe('submitting', () => {
  it('twice is one submission: who sends the same again is answered the same', async () => {
    const { id, version } = await saveMonth(at)
    const contributor = at.callerAs('police-contributor')
    const first = await contributor.return.submit({ id, version })
    at.clock.now = '2026-11-23T09:05:00.000Z'
    expect(await contributor.return.submit({ id, version })).toEqual(first)
    expect((await actionsOn(at, id)).filter((action) => action === 'return.submitted')).toHaveLength(1)
    const other = at.callerAs('police-second-contributor').return.submit({ id, version })
    expect(await refusal(other)).toMatchObject({ code: 'conflict' })
  })

  it('a figure far from its history waits for a reason, and as a signal for commentary', async () => {
    const { id } = await policeMonth(at)
    const contributor = at.callerAs('police-contributor')
    const far = entryOf(at.series('PO02'), { value: '900', confirmation: '' })
    const month = entryOf(at.series('PO01'), { numerator: '170', denominator: '200' })
    const { version } = await save('police-contributor', id, far, month)
    const refused = await refusal(contributor.return.submit({ id, version }))
    const sentences = [
      'PO02: Far above the last 12 months: please look again.',
      'PO02: A signal on the chart: say what happened.',
      'PO02: A signal on the chart: say why.',
      'PO02: A signal on the chart: say what happens next.',
    ]
    expect(refused.fields?.map(({ sentence }) => sentence)).toEqual(sentences)
    const confirmation = 'Three stations were counted for the first time.'
    const words = { happened: 'More stations.', why: 'A new duty.', next: 'All are counted from now on.' }
    const again = await save('police-contributor', id, { ...far, ...words, version: 1, confirmation })
    const sent = await contributor.return.submit({ id, version: again.version })
    await at.callerAs('police-lead').return.approve({ id, version: sent.version })
    const kept = await at.database.db
      .selectFrom('measurementRevision')
      .select('confirmation')
      .where('seriesId', '=', at.series('PO02'))
      .where('value', '=', '900')
      .execute()
    expect(kept).toEqual([{ confirmation }])
  })
})
