import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth, rowOf, saveMonth, submitMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn, dataVersion, eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const save = (by: string, id: string, ...entries: ReturnType<typeof entryOf>[]) =>
  at.callerAs(by).return.saveDraft({ id, entries })

/** A row as a save answers it: without its history, which does not change. */
const savedRows = ({ rows }: Awaited<ReturnType<typeof policeMonth>>, code: string) =>
  rows.filter((row) => row.code === code).map(({ earlier: _, usual: __, line: ___, ...row }) => row)

describe('a draft of a return', () => {
  it('computes the value from numerator and denominator, whatever value was sent', async () => {
    const { id } = await policeMonth(at)
    const sent = entryOf(at.series('PO01'), { numerator: '156', denominator: '200', value: '99.9' })
    const sheet = await save('police-contributor', id, sent)
    expect(rowOf(sheet, 'PO01').entry).toMatchObject({ value: '78', numerator: '156', version: 1 })
    expect(rowOf(sheet, 'PO01').status).toBe('within-tolerance')
    expect(sheet.state).toBe('in-progress')
  })

  it('keeps numbers in one spelling', async () => {
    const { id } = await policeMonth(at)
    const sheet = await save('police-contributor', id, entryOf(at.series('PO02'), { value: '007.0' }))
    expect(rowOf(sheet, 'PO02').entry?.value).toBe('7')
  })

  it('is kept with its problems, which it names', async () => {
    const { id } = await policeMonth(at)
    const sent = entryOf(at.series('PO01'), { numerator: '412', denominator: '396' })
    const sheet = await save('police-contributor', id, sent)
    expect(rowOf(sheet, 'PO01').entry?.numerator).toBe('412')
    expect(rowOf(sheet, 'PO01').problems).toEqual([
      {
        field: 'numerator',
        sentence: 'The numerator 412 is above the denominator 396: a percentage counts a part of the whole.',
      },
    ])
  })

  it('asks for what happened, why and what next where the figure is off target', async () => {
    const { id } = await policeMonth(at)
    const sent = entryOf(at.series('PO01'), { numerator: '100', denominator: '200', why: 'Two posts empty.' })
    const sheet = await save('police-contributor', id, sent)
    expect(rowOf(sheet, 'PO01').problems.map(({ field }) => field)).toEqual(['happened', 'next'])
  })

  it('leaves an audit event without a figure, and raises the data version', async () => {
    const before = await dataVersion(at)
    const { id } = await saveMonth(at)
    const events = await eventsOn(at, id)
    expect(events.map(({ action }) => action)).toEqual(['return.opened', 'return.draft-saved'])
    expect(events[1]).toMatchObject({
      personId: at.person('police-contributor'),
      agencyId: at.agency('police'),
      memberId: at.member('police-contributor'),
      onBehalf: 0,
      summary: 'Figures were entered in the draft of the October 2026 return of Smallborough Police.',
    })
    expect(await dataVersion(at)).toBeGreaterThan(before)
  })

  it('is answered with the rows that were sent and how far the return is, nothing else', async () => {
    const { id } = await policeMonth(at)
    const first = await save('police-contributor', id, entryOf(at.series('PO02'), { value: '7' }))
    expect(first).toEqual({
      id,
      version: 2,
      state: 'in-progress',
      entered: 1,
      rows: savedRows(await policeMonth(at), 'PO02'),
    })
    const row = entryOf(at.series('PO01'), { numerator: '180', denominator: '200' })
    const second = await save('police-second-contributor', id, row)
    expect(second).toMatchObject({ version: 3, entered: 2 })
    expect(second.rows).toEqual(savedRows(await policeMonth(at, 'police-second-contributor'), 'PO01'))
  })

  it('that one person saves again and again in one sitting is one act of the trail', async () => {
    const { id } = await policeMonth(at)
    const saveAs = (version: number, value: string) =>
      save('police-contributor', id, entryOf(at.series('PO02'), { version, value }))
    await saveAs(0, '7')
    const before = await dataVersion(at)
    at.clock.now = '2026-11-23T09:14:00.000Z'
    await saveAs(1, '8')
    expect(await actionsOn(at, id)).toEqual(['return.opened', 'return.draft-saved'])
    expect(await dataVersion(at)).toBe(before + 1)
    at.clock.now = '2026-11-23T09:30:00.000Z'
    await saveAs(2, '9')
    expect(await actionsOn(at, id)).toEqual(['return.opened', 'return.draft-saved', 'return.draft-saved'])
  })

  it('changes nothing when the same is sent again', async () => {
    const { id } = await policeMonth(at)
    const sent = entryOf(at.series('PO02'), { value: '7' })
    const first = await save('police-contributor', id, sent)
    const second = await save('police-contributor', id, sent)
    expect(second.version).toBe(first.version)
    expect(rowOf(second, 'PO02').entry?.version).toBe(1)
    expect(await actionsOn(at, id)).toEqual(['return.opened', 'return.draft-saved'])
  })

  it('is flagged where the manager enters on behalf of the agency', async () => {
    const { id } = await policeMonth(at, 'manager')
    const sheet = await save('manager', id, entryOf(at.series('PO02'), { value: '7' }))
    expect((await policeMonth(at, 'manager')).onBehalf).toBe(true)
    expect(rowOf(sheet, 'PO02').entry).toMatchObject({ onBehalf: true, enteredBy: 'Daniel Okafor' })
    const [, saved] = await eventsOn(at, id)
    expect(saved).toMatchObject({
      onBehalf: 1,
      agencyId: at.agency('police'),
      memberId: at.member('manager'),
    })
  })

  it('answers another agency’s return like a missing one', async () => {
    const { id } = await policeMonth(at)
    const sent = entryOf(at.series('PO02'), { value: '7' })
    const foreign = await refusal(save('health-contributor', id, sent))
    const missing = await refusal(save('health-contributor', at.partnershipId, sent))
    expect(foreign).toEqual(missing)
    expect(foreign.code).toBe('not-found')
    expect(await refusal(at.callerAs('health-lead').return.get({ id }))).toEqual(missing)
  })

  it('of another partnership is missing, even with the same agency’s name on it', async () => {
    const other = {
      partnershipId: at.services.newId(),
      agencyId: at.services.newId(),
      id: at.services.newId(),
    }
    const { db } = at.database
    const mine = await policeMonth(at)
    const copy = async (table: 'partnership' | 'agency' | 'return', key: string, changes: object) => {
      const row = await db.selectFrom(table).selectAll().where('id', '=', key).executeTakeFirstOrThrow()
      await db
        .insertInto(table)
        .values({ ...row, ...changes } as never)
        .execute()
    }
    await copy('partnership', at.partnershipId, { id: other.partnershipId, slug: 'other' })
    await copy('agency', at.agency('police'), { partnershipId: other.partnershipId, id: other.agencyId })
    await copy('return', mine.id, other)
    for (const key of ['police-contributor', 'manager']) {
      expect((await refusal(at.callerAs(key).return.get({ id: other.id }))).code).toBe('not-found')
      const sent = entryOf(at.series('PO02'), { value: '7' })
      expect((await refusal(save(key, other.id, sent))).code).toBe('not-found')
    }
  })

  it('is nothing in a partnership of published figures', async () => {
    const { id } = await saveMonth(at)
    await at.database.db.updateTable('partnership').set({ readOnly: 1 }).execute()
    const sent = entryOf(at.series('PO02'), { version: 1, value: '8' })
    for (const key of ['police-contributor', 'police-lead', 'manager']) {
      const caller = at.callerAs(key)
      const reason = 'Because.'
      const version = 2
      const calls = [
        caller.return.list(),
        caller.return.get({ id }),
        save(key, id, sent),
        caller.return.submit({ id, version }),
        caller.return.approve({ id, version }),
        caller.return.sendBack({ id, version, reason }),
        caller.return.reopen({ id, version, reason }),
      ]
      const codes = await Promise.all(calls.map(async (call) => (await refusal(call)).code))
      expect(new Set(codes)).toEqual(new Set(['forbidden']))
    }
  })

  it('answers another agency’s series like a missing one, and keeps nothing of the call', async () => {
    const { id } = await policeMonth(at)
    const own = entryOf(at.series('PO02'), { value: '7' })
    const foreign = await refusal(
      save('police-contributor', id, own, entryOf(at.series('HE01'), { numerator: '1', denominator: '2' })),
    )
    const missing = await refusal(save('police-contributor', id, own, entryOf(at.partnershipId, {})))
    expect(foreign).toEqual(missing)
    expect(rowOf(await policeMonth(at), 'PO02').entry).toBeNull()
  })

  it('refuses a retired indicator and one of another period, in words', async () => {
    const { id } = await policeMonth(at)
    const retired = await refusal(save('police-contributor', id, entryOf(at.series('PO04'), {})))
    const quarterly = await refusal(save('police-contributor', id, entryOf(at.series('PO03'), {})))
    expect(retired).toMatchObject({
      code: 'rule',
      sentence: 'PO04 was retired on 30 June 2026: no figure is asked for it any more.',
    })
    expect(quarterly.sentence).toBe(
      'PO03 is reported quarterly: it does not belong to the October 2026 return of Smallborough Police.',
    )
  })

  it('refuses a row sent twice', async () => {
    const { id } = await policeMonth(at)
    const sent = entryOf(at.series('PO02'), { value: '7' })
    expect((await refusal(save('police-contributor', id, sent, sent))).code).toBe('bad-input')
  })

  it('refuses what cannot be a number before anything else', async () => {
    const { id } = await policeMonth(at)
    const call = save('police-contributor', id, entryOf(at.series('PO02'), { value: '1e5' }))
    await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('keeps a NUL out of what people write', async () => {
    const { id } = await policeMonth(at)
    const sheet = await save(
      'police-contributor',
      id,
      entryOf(at.series('PO02'), { value: '7', why: 'a\0b' }),
    )
    expect(rowOf(sheet, 'PO02').entry?.why).toBe('ab')
  })

  it('cannot change while it waits for approval', async () => {
    const { id } = await submitMonth(at)
    const refused = await refusal(
      save('police-contributor', id, entryOf(at.series('PO02'), { version: 1, value: '8' })),
    )
    expect(refused).toMatchObject({
      code: 'rule',
      sentence: 'This return waits for approval: it has to be sent back before anything in it can change.',
    })
  })

  it.each([
    'chair',
    'scrutineer',
    'elected-member',
    'observer',
    'young-person',
    'administrator',
    'lead-partner',
  ])('is nothing for the %s', async (key) => {
    const { id } = await saveMonth(at)
    const caller = at.callerAs(key)
    expect((await refusal(caller.return.list())).code).toBe('forbidden')
    expect((await refusal(caller.return.get({ id }))).code).toBe('forbidden')
    expect((await refusal(save(key, id, entryOf(at.series('PO02'), { value: '8' })))).code).toBe('forbidden')
  })
})
