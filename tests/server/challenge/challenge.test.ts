import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { doneWith, newChallenge, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { toldOf } from '../../support/make/notice.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

describe('a challenge that is raised', () => {
  it('names both agencies, what it is about, the support and its last day, and leaves no typed word in the trail', async () => {
    const { id, reference } = await raiseChallenge(at)
    expect(reference).toBe('1')
    expect(await readChallenge(at, reference, 'health-lead')).toMatchObject({
      from: { agencyCode: 'police', name: 'Smallborough Police' },
      to: { code: 'council' },
      about: { kind: 'indicator', code: 'CO01' },
      support: { text: 'Two mentors a week.', agencyName: 'Smallborough Police', by: '2099-01-31' },
      stage: 1,
      days: 10,
      can: [],
    })
    const [event] = await eventsOn(at, id)
    expect(event).toMatchObject({ action: 'challenge.raised', category: 'progress', reasonId: null })
    expect(event?.summary).toBe(
      'Challenge 1 from Smallborough Police to Smallborough Council was raised, with an offer of support.',
    )
  })

  it('is there once, however often the button is pressed', async () => {
    const id = newId()
    const raise = () => at.callerAs('police-lead').challenge.raise({ ...newChallenge, id })
    expect(await Promise.all([raise(), raise()])).toEqual([{ reference: '1' }, { reference: '1' }])
    expect((await at.callerAs('manager').challenge.list()).rows).toHaveLength(1)
  })

  it('goes to another agency, about something that is there, with its support whole or not at all', async () => {
    const fields = async (over: Partial<typeof newChallenge>) =>
      (await refusal(raiseChallenge(at, over))).fields?.map(({ field }) => field)
    expect(await fields({ toAgencyCode: 'police' })).toEqual(['toAgencyCode'])
    expect(await fields({ supportUntil: '', supportAgencyCode: '' })).toEqual([
      'supportAgencyCode',
      'supportUntil',
    ])
    expect(await fields({ about: '', question: ' ' })).toEqual(['about', 'question'])
    expect((await refusal(raiseChallenge(at, { about: 'indicator XX99' }))).code).toBe('not-found')
    const { reference } = await raiseChallenge(at, { support: '', supportUntil: '', supportAgencyCode: '' })
    expect((await readChallenge(at, reference)).support).toBeNull()
  })

  it.each([
    ['elected-member', 'The elected member'],
    ['young-person', 'The young person'],
    ['scrutineer', 'The independent scrutineer'],
    ['carer-representative', 'Smallborough Carers'],
  ])('by the %s says in whose name', async (by, name) => {
    const { reference } = await raiseChallenge(at, { by, supportAgencyCode: 'icb' })
    expect((await readChallenge(at, reference, by)).from.name).toBe(name)
    expect((await at.callerAs(by).challenge.list()).rows).toHaveLength(1)
  })

  it('is refused to who may not raise one', async () => {
    for (const by of ['police-contributor', 'observer', 'administrator', 'voice-facilitator']) {
      expect((await refusal(raiseChallenge(at, { by }))).code).toBe('forbidden')
    }
  })

  it('is read by elected members where they raised it, and never by observers or the administrator', async () => {
    const { reference } = await raiseChallenge(at)
    expect((await at.callerAs('elected-member').challenge.list()).rows).toEqual([])
    expect((await refusal(readChallenge(at, reference, 'elected-member'))).code).toBe('not-found')
    for (const by of ['observer', 'administrator']) {
      expect((await refusal(readChallenge(at, reference, by))).code).toBe('forbidden')
    }
  })

  it('tells who answers, and nobody what was typed', async () => {
    await raiseChallenge(at)
    const people = ['council-lead', 'lead-partner', 'council-contributor', 'police-lead', 'chair', 'manager']
    expect((await toldOf(at, people)).toSorted()).toEqual([
      'council-lead challenge-raised',
      'lead-partner challenge-raised',
    ])
    const { notices } = await at.callerAs('council-lead').notice.list({})
    expect(JSON.stringify(notices)).not.toMatch(/employment contract/)
    expect(notices[0]).toMatchObject({ page: '/challenges/1' })
  })
})

describe('who acts', () => {
  it('answers for the agency that is asked, stage by stage: the manager records it, marked as on its behalf', async () => {
    const { reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    for (const by of ['police-lead', 'health-lead', 'chair', 'scrutineer', 'council-contributor']) {
      expect((await refusal(done.answer(by))).code).toBe('forbidden')
    }
    await done.answer()
    await done.decide('disagree')
    const refused = await refusal(done.answer())
    expect(refused).toMatchObject({ code: 'forbidden' })
    expect(refused.who).toMatch(/^the delegated partner or lead partner/)
    await done.answer('manager')
    const { entries } = await readChallenge(at, reference)
    expect(entries.at(-1)).toMatchObject({
      kind: 'answer',
      stage: 2,
      onBehalf: true,
      agencyName: 'Smallborough Council',
    })
  })

  it('decides about an answer on the other side: nobody accepts their own', async () => {
    const { reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    await done.answer('manager')
    expect((await refusal(done.decide('accept', 'manager'))).sentence).toMatch(
      /nobody decides about their own/,
    )
    for (const by of ['council-lead', 'lead-partner', 'health-lead', 'scrutineer']) {
      expect((await refusal(done.decide('accept', by))).code).toBe('forbidden')
    }
    expect((await refusal(done.decide('accept', 'elected-member'))).code).toBe('not-found')
    await done.decide('accept', 'police-second-lead')
    expect((await readChallenge(at, reference)).state).toBe('accepted')
  })

  it('decides for the agency that asks nobody of the one that is asked: the manager as little as the chair', async () => {
    const { reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    await done.answer()
    for (const deed of ['accept', 'accept-with-conditions', 'disagree'] as const) {
      expect((await refusal(done.decide(deed, 'manager'))).code, deed).toBe('forbidden')
    }
    expect((await readChallenge(at, reference, 'manager')).can).not.toContain('accept')
    await done.decide('accept')
    expect((await refusal(done.decide('resolve', 'manager'))).code).toBe('forbidden')
    const toPolice = await raiseChallenge(at, {
      by: 'council-lead',
      toAgencyCode: 'police',
      about: 'goal safe',
    })
    const other = doneWith(at, toPolice.reference)
    await other.answer('police-lead')
    await at.database.db
      .updateTable('member')
      .set({ agencyId: at.agency('carers') })
      .where('id', '=', at.member('manager'))
      .execute()
    await other.decide('accept', 'manager')
    const { entries } = await readChallenge(at, toPolice.reference, 'chair')
    expect(entries.at(-1)).toMatchObject({ kind: 'acceptance', onBehalf: true })
  })

  it('is the successor where a seat has ended: nothing hangs on a person', async () => {
    const { reference } = await raiseChallenge(at)
    const { reference: byScrutineer } = await raiseChallenge(at, { by: 'elected-member' })
    for (const key of ['police-lead', 'council-lead', 'elected-member']) {
      await at.database.db
        .updateTable('member')
        .set({ endedAt: at.clock.now })
        .where('id', '=', at.member(key))
        .execute()
    }
    const waiting = async (key: string) =>
      (await at.callerAs(key).me.waiting()).items.filter(({ subject }) => subject === 'challenge')
    expect(await waiting('lead-partner')).toHaveLength(2)
    await doneWith(at, reference).answer('lead-partner')
    await doneWith(at, byScrutineer).answer('lead-partner')
    expect(await waiting('police-second-lead')).toMatchObject([
      { verb: 'Accept or disagree', page: '/challenges/1' },
    ])
    expect(await waiting('chair')).toMatchObject([{ verb: 'Accept or disagree', page: '/challenges/2' }])
    await doneWith(at, byScrutineer).decide('accept', 'chair')
  })

  it('corrects their own words, which stay: the correction stands beside them', async () => {
    const { reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    await done.answer()
    const [answer] = (await readChallenge(at, reference)).entries
    for (const by of ['police-lead', 'chair']) {
      expect((await refusal(done.correct(answer?.id ?? '', by))).code).toBe('forbidden')
    }
    await done.correct(answer?.id ?? '', 'lead-partner')
    await done.correct(null)
    expect((await refusal(done.correct(null, 'council-lead'))).code).toBe('forbidden')
    const { entries, question, state } = await readChallenge(at, reference)
    expect(entries.map(({ kind, correctsId }) => [kind, correctsId])).toEqual([
      ['answer', null],
      ['correction', answer?.id],
      ['correction', null],
    ])
    expect([question, state]).toEqual([newChallenge.question, 'answered-1'])
  })
})

describe('a correction', () => {
  const putRight = async (key: string) =>
    (await at.callerAs(key).notice.list({})).notices.flatMap(({ kind }) =>
      kind === 'challenge-words-corrected' || kind === 'challenge-answer-corrected' ? [kind] : [],
    )

  it('is told to both sides, once, also after it has ended, and to nobody outside of a restricted one', async () => {
    const { reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    await done.answer()
    await done.decide('accept')
    await done.decide('resolve')
    const answer = (await readChallenge(at, reference)).entries.find(({ kind }) => kind === 'answer')
    await done.correct(answer?.id ?? '', 'council-lead')
    expect(await putRight('police-lead')).toEqual(['challenge-answer-corrected'])
    expect(await putRight('lead-partner')).toEqual(['challenge-words-corrected'])
    for (const key of ['council-lead', 'health-lead', 'scrutineer', 'observer'])
      expect(await putRight(key), key).toEqual([])
    const restricted = { restricted: true, ground: 'Conduct.', about: '' }
    const { reference: hidden } = await raiseChallenge(at, restricted)
    await doneWith(at, hidden).correct(null)
    expect(await putRight('lead-partner')).toHaveLength(2)
    for (const key of ['health-lead', 'scrutineer', 'elected-member'])
      expect(await putRight(key), key).toEqual([])
  })

  it('is put beside words for an agency by nobody who has left it, also where they said them', async () => {
    const { reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    await done.answer()
    await done.decide('disagree', 'police-second-lead')
    const said = (await readChallenge(at, reference)).entries.find(({ kind }) => kind === 'disagreement')
    await at.database.db
      .updateTable('member')
      .set({ agencyId: at.agency('council') })
      .where('id', '=', at.member('police-second-lead'))
      .execute()
    expect((await refusal(done.correct(said?.id ?? '', 'police-second-lead'))).code).toBe('forbidden')
    await done.correct(said?.id ?? '', 'police-lead')
  })

  it('is put twice, each beside the words, and one too long is refused in words', async () => {
    const { reference } = await raiseChallenge(at)
    const seen = await readChallenge(at, reference)
    const correct = () =>
      at.callerAs('police-lead').challenge.correct({
        id: seen.id,
        version: seen.version,
        entryId: null,
        text: 'It was November.',
      })
    const both = await Promise.allSettled([correct(), correct()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await doneWith(at, reference).correct(null)
    const { id, version, entries } = await readChallenge(at, reference)
    expect(entries.map(({ kind }) => kind)).toEqual(['correction', 'correction'])
    const long = { id, version, entryId: null, text: 'x'.repeat(10_001) }
    const sent = at.callerAs('police-lead').challenge.correct(long)
    await expect(sent).rejects.toThrow('Use 4,000 characters or fewer.')
  })
})

describe('two people at once', () => {
  it('are told what stands: an answer given twice is given once', async () => {
    const { id, reference } = await raiseChallenge(at)
    const { version } = await readChallenge(at, reference)
    const answer = (by: string) =>
      at.callerAs(by).challenge.answer({ id, version, text: `By ${by}.`, supportTaken: null })
    const settled = await Promise.allSettled([answer('council-lead'), answer('lead-partner')])
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = await refusal(answer('lead-partner'))
    expect(refused).toMatchObject({ code: 'conflict', current: { state: 'Answered at stage 1' } })
    expect((await readChallenge(at, reference)).entries).toHaveLength(1)
  })

  it('write one draft of the agency, and are shown the other’s where they write at once', async () => {
    const { id, reference } = await raiseChallenge(at)
    const save = (by: string, draftVersion: number, text: string) =>
      at.callerAs(by).challenge.saveDraft({ id, draftVersion, text, supportTaken: true })
    expect(await save('council-lead', 0, 'We think')).toMatchObject({ version: 1, savedBy: 'Grace Oduya' })
    const refused = await refusal(save('lead-partner', 0, 'I think'))
    expect(refused).toMatchObject({ code: 'conflict', current: { text: 'We think', savedBy: 'Grace Oduya' } })
    await save('lead-partner', 1, 'We think so')
    expect((await readChallenge(at, reference, 'council-lead')).draft).toMatchObject({
      text: 'We think so',
      version: 2,
    })
    for (const by of ['police-lead', 'chair', 'council-contributor']) {
      expect((await readChallenge(at, reference, by)).draft).toBeNull()
      expect((await refusal(save(by, 2, 'Not mine'))).code).toBe('forbidden')
    }
    await doneWith(at, reference).answer()
    expect((await readChallenge(at, reference, 'council-lead')).draft).toBeNull()
    expect((await refusal(save('council-lead', 0, 'Later'))).code).toBe('rule')
    const events = await eventsOn(at, id)
    expect(events.filter(({ action }) => action === 'challenge.draft-begun')).toHaveLength(1)
  })
})
