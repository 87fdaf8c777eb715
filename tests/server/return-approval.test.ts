import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  actionsOn,
  dataVersion,
  entryOf,
  eventsOn,
  policeMonth,
  publishedFigure,
  publishMonth,
  revisionsOf,
  saveMonth,
  submitMonth,
} from '../support/owed-return.ts'
import { demonstrationAt, refusal, type TestPartnership } from '../support/partnership.ts'

let at: TestPartnership
beforeEach(async () => {
  at = await demonstrationAt()
})
afterEach(() => at.close())

describe('submitting a return', () => {
  it('names each problem by its row and field', async () => {
    const { id } = await policeMonth(at)
    const { version } = await at.callerAs('police-contributor').return.saveDraft({
      id,
      entries: [entryOf(at.series('PO01'), { numerator: '412', denominator: '396' })],
    })
    const refused = await refusal(at.callerAs('police-contributor').return.submit({ id, version }))
    expect(refused).toMatchObject({
      code: 'bad-input',
      sentence: 'There are 2 problems with this return: put them right and submit again.',
      fields: [
        {
          field: `${at.series('PO01')}.numerator`,
          sentence:
            'PO01: The numerator 412 is above the denominator 396: a percentage counts a part of the whole.',
        },
        {
          field: `${at.series('PO02')}.value`,
          sentence: 'PO02: Enter a figure, or choose why there is none.',
        },
      ],
    })
    expect((await policeMonth(at)).state).toBe('in-progress')
  })

  it('takes a reason in place of a figure', async () => {
    const { id } = await policeMonth(at)
    const caller = at.callerAs('police-contributor')
    const { version } = await caller.return.saveDraft({
      id,
      entries: [
        entryOf(at.series('PO01'), { reason: 'not-available' }),
        entryOf(at.series('PO02'), { reason: 'nil-return' }),
      ],
    })
    expect((await caller.return.submit({ id, version })).state).toBe('submitted')
  })

  it('records who and when, and leaves an audit event', async () => {
    const sheet = await submitMonth(at)
    expect(sheet).toMatchObject({ state: 'submitted', submittedBy: 'Imran Sadiq', submittedAt: at.clock.now })
    expect(await actionsOn(at, sheet.id)).toEqual(['return.opened', 'return.draft-saved', 'return.submitted'])
  })

  it('twice is refused with what stands', async () => {
    const { id, version } = await saveMonth(at)
    const submit = () => at.callerAs('police-contributor').return.submit({ id, version })
    await submit()
    const refused = await refusal(submit())
    expect(refused).toMatchObject({
      code: 'conflict',
      standing: { state: 'submitted', version: version + 1 },
    })
    expect(await actionsOn(at, id)).toHaveLength(3)
  })

  it('refuses what somebody else has changed since it was read', async () => {
    const { id, version } = await saveMonth(at)
    const row = entryOf(at.series('PO02'), { version: 1, value: '9' })
    await at.callerAs('police-second-contributor').return.saveDraft({ id, entries: [row] })
    const refused = await refusal(at.callerAs('police-contributor').return.submit({ id, version }))
    expect(refused.code).toBe('conflict')
  })

  it('answers another agency like a missing return', async () => {
    const { id, version } = await saveMonth(at)
    const refused = await refusal(at.callerAs('health-contributor').return.submit({ id, version }))
    expect(refused.code).toBe('not-found')
  })
})

describe('approving a return', () => {
  it('publishes its figures, their first revision and their commentary in one act', async () => {
    const { id } = await policeMonth(at)
    const contributor = at.callerAs('police-contributor')
    const said = { happened: 'Fewer.', why: 'Two posts empty.', next: 'Both filled in May.' }
    const { version } = await contributor.return.saveDraft({
      id,
      entries: [
        entryOf(at.series('PO01'), { numerator: '100', denominator: '200', ...said }),
        entryOf(at.series('PO02'), { value: '7' }),
      ],
    })
    const submitted = await contributor.return.submit({ id, version })
    const before = await dataVersion(at)
    const sheet = await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    expect(sheet).toMatchObject({
      state: 'published',
      approvedBy: 'Ruth Calder',
      entered: 2,
      correcting: false,
    })
    expect(await publishedFigure(at, 'PO01')).toMatchObject({
      numerator: '100',
      denominator: '200',
      value: '50',
      reason: null,
      state: 'published',
      revision: 1,
      periodEnd: '2026-10-31',
      recordedAt: at.clock.now,
    })
    expect(await revisionsOf(at, 'PO01')).toMatchObject([
      {
        revision: 1,
        value: '50',
        why: '',
        returnId: id,
        enteredBy: at.person('police-contributor'),
        approvedBy: at.person('police-lead'),
        onBehalf: 0,
      },
    ])
    const commentary = await at.database.db
      .selectFrom('commentary')
      .selectAll()
      .where('periodStart', '=', '2026-10-01')
      .execute()
    expect(commentary).toMatchObject([{ ...said, seriesId: at.series('PO01'), version: 1 }])
    expect((await actionsOn(at, id)).slice(-2)).toEqual(['return.approved', 'return.published'])
    expect(await dataVersion(at)).toBeGreaterThan(before)
  })

  it('is refused to whoever entered one of its figures', async () => {
    const { id, version } = await submitMonth(at, 'police-lead')
    const sheet = await policeMonth(at, 'police-lead')
    expect(sheet).toMatchObject({ mayApprove: false, approvers: ['Ann Dyer'], next: 'look' })
    expect(sheet.mayNotApproveBecause).toContain('You entered figures of this return yourself')
    const refused = await refusal(at.callerAs('police-lead').return.approve({ id, version }))
    expect(refused).toMatchObject({ code: 'forbidden', sentence: sheet.mayNotApproveBecause })
    expect((await at.callerAs('police-second-lead').return.approve({ id, version })).state).toBe('published')
  })

  it('is refused to whoever entered a figure whose words somebody else changed afterwards', async () => {
    const { id } = await saveMonth(at, { by: 'police-lead' })
    const words = entryOf(at.series('PO02'), { version: 1, value: '7', happened: 'A quiet month.' })
    const contributor = at.callerAs('police-contributor')
    const { version } = await contributor.return.saveDraft({ id, entries: [words] })
    const submitted = await contributor.return.submit({ id, version })
    const call = at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    expect((await refusal(call)).code).toBe('forbidden')
  })

  it('is refused to whoever entered on behalf, also through a second seat', async () => {
    const { id, version } = await submitMonth(at, 'manager')
    await at.database.db
      .insertInto('member')
      .values({
        partnershipId: at.partnershipId,
        id: at.services.newId(),
        personId: at.person('manager'),
        agencyId: at.agency('police'),
        role: 'agency-lead',
        title: 'Lead',
        fromDay: '2020-04-01',
        untilDay: null,
        version: 1,
        recordedAt: at.clock.now,
      } as never)
      .execute()
    expect((await refusal(at.callerAs('manager').return.approve({ id, version }))).code).toBe('forbidden')
  })

  it('is refused to a deputy who entered, and open to one who did not, who says so', async () => {
    const deputise = (deputy: string, version: number) =>
      at.callerAs('manager').member.deputise({
        id: at.member('police-lead'),
        version,
        deputyMemberId: at.member(deputy),
        fromDay: '2026-11-20',
        untilDay: '2026-11-30',
      })
    await deputise('police-contributor', 1)
    const { id, version } = await submitMonth(at, 'police-contributor')
    const own = await refusal(at.callerAs('police-contributor').return.approve({ id, version }))
    expect(own.code).toBe('forbidden')
    await deputise('police-second-contributor', 2)
    await at.callerAs('police-second-contributor').return.approve({ id, version })
    const events = await eventsOn(at, id)
    expect(events.at(-1)).toMatchObject({
      action: 'return.published',
      personName: 'Bo Lund',
      deputyFor: 'Ruth Calder',
      memberId: at.member('police-lead'),
    })
  })

  it('is over for a deputy when the last day has passed', async () => {
    await at.callerAs('manager').member.deputise({
      id: at.member('police-lead'),
      version: 1,
      deputyMemberId: at.member('police-second-contributor'),
      fromDay: '2026-11-20',
      untilDay: '2026-11-23',
    })
    const { id, version } = await submitMonth(at)
    at.clock.now = '2026-11-24T00:00:00.000Z'
    const refused = await refusal(at.callerAs('police-second-contributor').return.approve({ id, version }))
    expect(refused.code).toBe('forbidden')
  })

  it('is refused to a contributor, to the manager, and to another agency’s lead as if it were missing', async () => {
    const { id, version } = await submitMonth(at)
    const approve = (key: string) => refusal(at.callerAs(key).return.approve({ id, version }))
    expect((await approve('police-second-contributor')).code).toBe('forbidden')
    expect((await approve('manager')).code).toBe('forbidden')
    expect((await approve('chair')).code).toBe('forbidden')
    expect((await approve('health-lead')).code).toBe('not-found')
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
  })

  it('is refused before it is submitted', async () => {
    const { id, version } = await saveMonth(at)
    const refused = await refusal(at.callerAs('police-lead').return.approve({ id, version }))
    expect(refused).toMatchObject({ code: 'rule', sentence: 'This return has not been submitted yet.' })
  })

  it('twice at once publishes once', async () => {
    const { id, version } = await submitMonth(at)
    const outcomes = await Promise.allSettled([
      at.callerAs('police-lead').return.approve({ id, version }),
      at.callerAs('police-second-lead').return.approve({ id, version }),
      at.callerAs('police-lead').return.approve({ id, version }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(await revisionsOf(at, 'PO01')).toHaveLength(1)
    const published = (await actionsOn(at, id)).filter((action) => action === 'return.published')
    expect(published).toHaveLength(1)
  })

  it('a second time is refused with what stands', async () => {
    const { id, version } = await submitMonth(at)
    const approve = () => at.callerAs('police-lead').return.approve({ id, version })
    await approve()
    expect(await refusal(approve())).toMatchObject({
      code: 'conflict',
      standing: { state: 'published', approvedByName: 'Ruth Calder' },
    })
  })

  it('refuses a return to which a series was added after it was submitted', async () => {
    const { id, version } = await submitMonth(at)
    await at.database.db
      .updateTable('indicator')
      .set({ retiredAt: null })
      .where('id', '=', at.indicator('PO04'))
      .execute()
    const refused = await refusal(at.callerAs('police-lead').return.approve({ id, version }))
    expect(refused).toMatchObject({
      code: 'rule',
      sentence: 'What is asked has changed since this was submitted: send it back.',
    })
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
  })
})

describe('sending a return back', () => {
  const reason = 'Please check PO02 with custody.'

  it('tells the agency why, and opens it to be changed', async () => {
    const { id, version } = await submitMonth(at)
    const sheet = await at.callerAs('police-lead').return.sendBack({ id, version, reason })
    expect(sheet).toMatchObject({ state: 'returned', remark: reason, remarkBy: 'Ruth Calder' })
    const entries = [entryOf(at.series('PO02'), { version: 1, value: '8' })]
    const saved = await at.callerAs('police-contributor').return.saveDraft({ id, entries })
    expect(saved).toMatchObject({ state: 'in-progress', remark: reason })
  })

  it('leaves an audit event that does not repeat the reason', async () => {
    const { id, version } = await submitMonth(at)
    await at.callerAs('police-lead').return.sendBack({ id, version, reason })
    const events = await eventsOn(at, id)
    expect(events.at(-1)).toMatchObject({
      action: 'return.sent-back',
      summary: 'The October 2026 return of Smallborough Police was sent back with a reason.',
    })
  })

  it('is refused to contributors, other agencies and a second time', async () => {
    const { id, version } = await submitMonth(at)
    const sendBack = (key: string) => at.callerAs(key).return.sendBack({ id, version, reason })
    expect((await refusal(sendBack('police-contributor'))).code).toBe('forbidden')
    expect((await refusal(sendBack('health-lead'))).code).toBe('not-found')
    await sendBack('police-lead')
    expect((await refusal(sendBack('police-lead'))).code).toBe('conflict')
    const current = await policeMonth(at)
    const again = at.callerAs('police-lead').return.sendBack({ id, version: current.version, reason })
    expect((await refusal(again)).sentence).toBe(
      'This return was sent back and has not been submitted again.',
    )
  })
})

describe('reopening a closed period', () => {
  const reason = 'Custody found a double count.'
  const reopen = async (key = 'manager') => {
    const { id, version } = await publishMonth(at)
    return at.callerAs(key).return.reopen({ id, version, reason })
  }

  it('is the manager’s alone, with a reason, and leaves an audit event', async () => {
    const { id, version } = await publishMonth(at)
    const call = at.callerAs('police-lead').return.reopen({ id, version, reason })
    expect((await refusal(call)).code).toBe('forbidden')
    const sheet = await at.callerAs('manager').return.reopen({ id, version, reason })
    expect(sheet).toMatchObject({ state: 'in-progress', correcting: true, remark: reason, late: false })
    expect((await actionsOn(at, id)).at(-1)).toBe('return.reopened')
    expect(await publishedFigure(at, 'PO01')).toMatchObject({ value: '90', state: 'published' })
  })

  it('is refused twice', async () => {
    const { id, version } = await reopen()
    const again = await refusal(at.callerAs('manager').return.reopen({ id, version, reason }))
    expect(again.sentence).toBe('Only a published return can be reopened: this one is still open.')
  })

  it('asks why a published figure changes, and records what it was, what it is and why', async () => {
    const { id } = await reopen()
    at.clock.now = '2026-11-23T09:30:00.000Z'
    const contributor = at.callerAs('police-contributor')
    const changed = { version: 1, numerator: '170', denominator: '200' }
    const draft = await contributor.return.saveDraft({ id, entries: [entryOf(at.series('PO01'), changed)] })
    const refused = await refusal(contributor.return.submit({ id, version: draft.version }))
    expect(refused.fields).toEqual([
      {
        field: `${at.series('PO01')}.correction`,
        sentence: 'PO01: Say why the published figure changes.',
      },
    ])
    const why = 'Ten were counted twice.'
    const entries = [entryOf(at.series('PO01'), { ...changed, version: 2, correction: why })]
    const { version } = await contributor.return.saveDraft({ id, entries })
    const submitted = await contributor.return.submit({ id, version })
    await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    expect(await publishedFigure(at, 'PO01')).toMatchObject({ value: '85', state: 'revised', revision: 2 })
    expect(await revisionsOf(at, 'PO01')).toMatchObject([
      { revision: 1, value: '90', why: '' },
      { revision: 2, value: '85', why, recordedAt: at.clock.now },
    ])
    const told = await eventsOn(at, at.series('PO01'))
    expect(told).toMatchObject([
      {
        action: 'measurement.corrected',
        summary: 'The published figure of PO01 for October 2026 was corrected.',
      },
    ])
  })

  it('adds no revision to a figure that stays as it is', async () => {
    const { id, version } = await reopen()
    const submitted = await at.callerAs('police-contributor').return.submit({ id, version })
    await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    expect(await revisionsOf(at, 'PO01')).toHaveLength(1)
    expect(await revisionsOf(at, 'PO02')).toHaveLength(1)
  })

  it('asks for a new reason each time', async () => {
    const { id } = await reopen()
    const contributor = at.callerAs('police-contributor')
    const entry = { version: 1, value: '8', correction: 'One was missed.' }
    const { version } = await contributor.return.saveDraft({
      id,
      entries: [entryOf(at.series('PO02'), entry)],
    })
    const submitted = await contributor.return.submit({ id, version })
    const published = await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    const again = await at.callerAs('manager').return.reopen({ id, version: published.version, reason })
    expect(again.rows.map((row) => row.entry?.correction)).toEqual(['', ''])
  })

  it('shows the published figures where the return holds no entries of its own', async () => {
    const { id, version } = await publishMonth(at)
    await at.database.db.deleteFrom('returnEntry').where('returnId', '=', id).execute()
    const sheet = await at.callerAs('manager').return.reopen({ id, version, reason })
    expect(sheet.rows.map((row) => [row.entry?.value, row.entry?.enteredBy])).toEqual([
      ['90', 'Imran Sadiq'],
      ['7', 'Imran Sadiq'],
    ])
    expect(sheet.rows.flatMap((row) => row.problems)).toEqual([])
  })
})
