import { beforeEach, describe, expect, it } from 'vitest'
import { begunWhileHeld } from '../../support/make/begun-while-held.ts'
import { doneWith, raiseChallenge, readChallenge, runChallengeClocks } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { toldOf } from '../../support/make/notice.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)
let reference = ''
beforeEach(async () => {
  at.clock.now = '2026-12-16T09:00:00.000Z'
  reference = (await raiseChallenge(at)).reference
})
const on = async (day: string) => {
  at.clock.now = `${day}T00:05:00.000Z`
  await runChallengeClocks(at)
  return readChallenge(at, reference, 'manager')
}
const silences = () =>
  at.database.db
    .selectFrom('challengeEntry')
    .selectAll()
    .where('kind', '=', 'silence')
    .orderBy('id')
    .execute()

describe('the days to answer', () => {
  it('are working days: weekends and bank holidays are none of them', async () => {
    expect(await readChallenge(at, reference)).toMatchObject({ answerUntil: '2027-01-04', days: 10, day: 0 })
    expect(await on('2026-12-28')).toMatchObject({ day: 6, state: 'stage-1' })
    expect((await readChallenge(at, reference)).stages).toMatchObject([
      { outcome: 'running', answerUntil: '2027-01-04' },
      { outcome: 'ahead', answerUntil: '2027-01-18' },
      { outcome: 'ahead', answerUntil: '2027-02-08' },
    ])
  })

  it('run out by themselves into the next stage, and the silence is on the record', async () => {
    expect((await on('2027-01-04')).state).toBe('stage-1')
    expect(await on('2027-01-05')).toMatchObject({
      state: 'stage-2',
      stageFrom: '2027-01-05',
      answerUntil: '2027-01-19',
    })
    expect(await silences()).toMatchObject([
      { stage: 1, recordedBy: null, text: 'Smallborough Council did not answer until 4 January 2027.' },
    ])
    expect(await on('2027-01-20')).toMatchObject({ state: 'stage-3', silences: 2 })
    const ended = await on('2027-03-01')
    expect(ended).toMatchObject({ state: 'disagreement-recorded', silences: 3, endedOn: '2027-03-01' })
    expect(ended.stages.map(({ outcome }) => outcome)).toEqual(['silent', 'silent', 'silent'])
  })

  it('run out once, after weeks without a server and with several processes; the next stage has its days whole', async () => {
    at.clock.now = '2027-02-15T09:00:00.000Z'
    await Promise.all([runChallengeClocks(at), runChallengeClocks(at), runChallengeClocks(at)])
    await runChallengeClocks(at)
    expect(await silences()).toHaveLength(1)
    expect(await readChallenge(at, reference)).toMatchObject({ state: 'stage-2', answerUntil: '2027-03-01' })
  })

  it('that run out at the last stage leave no draft of an answer behind', async () => {
    const { id } = await readChallenge(at, reference)
    const draft = { id, draftVersion: 0, text: 'We are about to answer.', supportTaken: null }
    await at.callerAs('council-lead').challenge.saveDraft(draft)
    await on('2027-01-05')
    await on('2027-01-20')
    const drafts = () => at.database.db.selectFrom('challengeDraft').select('text').execute()
    expect(await drafts()).toHaveLength(1)
    expect((await on('2027-03-01')).state).toBe('disagreement-recorded')
    expect(await drafts()).toEqual([])
  })

  it('stop with an answer', async () => {
    await doneWith(at, reference).answer()
    expect((await on('2027-02-15')).state).toBe('answered-1')
    expect(await silences()).toEqual([])
  })

  it('are reminded of a week before the end, on the last day, and told when they ran out', async () => {
    const people = ['council-lead', 'lead-partner', 'police-lead', 'chair', 'manager', 'health-lead']
    const before = await toldOf(at, people)
    await on('2026-12-23')
    expect((await toldOf(at, people)).slice(before.length)).toEqual([])
    await on('2026-12-24')
    await on('2027-01-04')
    await on('2027-01-05')
    const told = (await toldOf(at, people)).slice(before.length)
    const ofChallenge = told.filter((each) => each.includes('challenge'))
    expect(ofChallenge.toSorted()).toEqual([
      'chair challenge-silent',
      'council-lead challenge-due',
      'council-lead challenge-last-day',
      'council-lead challenge-moved-on',
      'lead-partner challenge-due',
      'lead-partner challenge-last-day',
      'lead-partner challenge-moved',
      'manager challenge-silent',
      'police-lead challenge-silent',
    ])
  })

  it('that ran out unanswered are told to whoever had them to answer, once a stage', async () => {
    const people = ['council-lead', 'lead-partner', 'police-lead', 'manager']
    const left = async () => (await toldOf(at, people)).filter((each) => each.endsWith('moved-on'))
    await on('2026-12-24')
    await on('2027-01-05')
    await on('2027-01-05')
    expect(await left()).toEqual(['council-lead challenge-moved-on'])
    const { notices } = await at.callerAs('council-lead').notice.list({})
    const ofIt = notices.filter(({ kind }) => kind.startsWith('challenge-'))
    expect(ofIt.map(({ kind, settled }) => [kind, settled])).toEqual([
      ['challenge-moved-on', false],
      ['challenge-due', true],
      ['challenge-raised', true],
    ])
    await on('2027-02-01')
    await on('2027-03-01')
    expect(await left()).toEqual(['council-lead challenge-moved-on', 'lead-partner challenge-moved-on'])
  })

  it('are told to a third agency that is named to help, and again once its help is taken up; never a restricted one', async () => {
    const people = ['health-lead', 'police-lead', 'council-lead', 'education-lead']
    const helped = async () => (await toldOf(at, people)).filter((each) => each.endsWith('challenge-help'))
    expect(await helped()).toEqual([])
    const { reference: other } = await raiseChallenge(at, { supportAgencyCode: 'icb' })
    expect(await helped()).toEqual(['health-lead challenge-help'])
    const ground = 'It is about the conduct of one person.'
    await raiseChallenge(at, {
      supportAgencyCode: 'icb',
      restricted: true,
      ground: 'conduct',
      because: ground,
    })
    expect(await helped()).toEqual(['health-lead challenge-help'])
    at.clock.now = '2026-12-17T09:00:00.000Z'
    await doneWith(at, other).answer()
    expect(await helped()).toEqual(['health-lead challenge-help', 'health-lead challenge-help'])
    const { notices } = await at.callerAs('health-lead').notice.list({})
    const ofHelp = notices.filter(({ kind }) => kind === 'challenge-help')
    expect(ofHelp.map(({ settled }) => settled)).toEqual([false, true])
    expect(ofHelp[0]?.sentence).toContain('takes up the help that was offered, by 31 January 2099')
  })

  it('go to the manager where nobody of the agency answers at a stage', async () => {
    const { reference: toPolice } = await raiseChallenge(at, {
      by: 'council-lead',
      toAgencyCode: 'police',
      about: 'goal safe',
    })
    await doneWith(at, toPolice).passOn('police-lead')
    expect(await toldOf(at, ['manager'])).toContain('manager challenge-moved')
  })
})

it('while its days run out either an answer stands or the silence does, and never one over the other', async () => {
  at.clock.now = '2027-01-05T00:05:00.000Z'
  const { id, version } = await readChallenge(at, reference, 'manager')
  const lead = at.callerAs('council-lead')
  const [answered] = await begunWhileHeld(at, [
    () => lead.challenge.answer({ id, version, text: 'Five employers.', supportTaken: true }),
    () => runChallengeClocks(at),
  ])
  const stands = await readChallenge(at, reference)
  expect([
    { status: 'fulfilled', state: 'answered-1', silences: 0 },
    { status: 'rejected', state: 'stage-2', silences: 1 },
  ]).toContainEqual({ status: answered?.status, state: stands.state, silences: stands.silences })
})

it('however many clocks run out, others are answered in between', async () => {
  for (let more = 0; more < 60; more += 1) await raiseChallenge(at)
  at.clock.now = '2027-01-05T00:05:00.000Z'
  let turns = 0
  let isOver = false
  const count = () => {
    turns += 1
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  await runChallengeClocks(at)
  isOver = true
  expect(await silences()).toHaveLength(61)
  expect(turns).toBeGreaterThan(2)
})

describe('the days of the stages', () => {
  const set = (by: string, version = 0) =>
    at
      .callerAs(by)
      .challenge.setStageDays({ version, first: '5', second: '6', third: '7', reason: 'Faster.' })

  it('are set by the manager, for stages that begin from then on, with their history', async () => {
    await set('manager')
    expect(await readChallenge(at, reference)).toMatchObject({ days: 10, answerUntil: '2027-01-04' })
    const next = await raiseChallenge(at)
    expect(await readChallenge(at, next.reference)).toMatchObject({ days: 5, answerUntil: '2026-12-23' })
    const { stageDays } = await at.callerAs('manager').challenge.list()
    expect(stageDays).toMatchObject({ first: 5, second: 6, third: 7, version: 1, reason: 'Faster.' })
    expect((await refusal(set('manager'))).code).toBe('conflict')
  })

  it('are refused to everybody else, and where they are none', async () => {
    expect((await refusal(set('chair'))).code).toBe('forbidden')
    const none = at
      .callerAs('manager')
      .challenge.setStageDays({ version: 0, first: '0', second: '61', third: 'x', reason: '' })
    expect((await refusal(none)).fields?.map(({ field }) => field)).toEqual([
      'first',
      'second',
      'third',
      'reason',
    ])
  })
})
