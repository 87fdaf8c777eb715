import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth, rowOf } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

const save = (by: string, id: string, ...entries: ReturnType<typeof entryOf>[]) =>
  at.callerAs(by).return.saveDraft({ id, entries })

describe('two people on one return', () => {
  it('may change different rows of it', async () => {
    const { id } = await policeMonth(at)
    await Promise.all([
      save('police-contributor', id, entryOf(at.series('PO01'), { numerator: '180', denominator: '200' })),
      save('police-second-contributor', id, entryOf(at.series('PO02'), { value: '7' })),
    ])
    const sheet = await policeMonth(at)
    expect(rowOf(sheet, 'PO01').entry?.enteredBy).toBe('Imran Sadiq')
    expect(rowOf(sheet, 'PO02').entry?.enteredBy).toBe('Bo Lund')
  })

  it('cannot overwrite one another: the second is told what stands, who and when, and nothing of theirs is kept', async () => {
    const { id } = await policeMonth(at)
    await save('police-contributor', id, entryOf(at.series('PO02'), { value: '7' }))
    const refused = await refusal(
      save(
        'police-second-contributor',
        id,
        entryOf(at.series('PO01'), { numerator: '180', denominator: '200' }),
        entryOf(at.series('PO02'), { value: '9' }),
      ),
    )
    expect(refused.code).toBe('conflict')
    expect(refused.sentence).toContain('Imran Sadiq changed PO02')
    expect(refused.current).toMatchObject({
      rows: [
        {
          seriesId: at.series('PO02'),
          version: 1,
          value: '7',
          enteredBy: 'Imran Sadiq',
          enteredAt: at.clock.now,
        },
      ],
    })
    const sheet = await policeMonth(at)
    expect(rowOf(sheet, 'PO01').entry).toBeNull()
    expect(rowOf(sheet, 'PO02').entry?.value).toBe('7')
  })

  it('at the very same moment leave the figure of exactly one', async () => {
    const { id } = await policeMonth(at)
    const outcomes = await Promise.allSettled([
      save('police-contributor', id, entryOf(at.series('PO02'), { value: '7' })),
      save('police-second-contributor', id, entryOf(at.series('PO02'), { value: '9' })),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const winner = outcomes[0].status === 'fulfilled' ? '7' : '9'
    expect(rowOf(await policeMonth(at), 'PO02').entry).toMatchObject({ value: winner, version: 1 })
  })

  it('keep the figure’s author where the second only changes its words', async () => {
    const { id } = await policeMonth(at)
    await save('police-lead', id, entryOf(at.series('PO02'), { value: '7' }))
    const sheet = await save(
      'police-contributor',
      id,
      entryOf(at.series('PO02'), { version: 1, value: '7', happened: 'A quiet month.' }),
    )
    expect(rowOf(sheet, 'PO02').entry).toMatchObject({ enteredBy: 'Ruth Calder', happened: 'A quiet month.' })
  })
})
