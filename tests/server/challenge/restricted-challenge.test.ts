import { newId } from '@roundtable/db/ids.ts'
import { downloads } from '@roundtable/server/download/downloads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doneWith, raiseChallenge, readChallenge, runChallengeClocks } from '../../support/make/challenge.ts'
import { procedureAt, procedures } from '../../support/read/procedure.ts'
import { refusal } from '../../support/read/refusal.ts'
import { type ServedPartnership, servePartnership } from '../../support/server/served-partnership.ts'

let at: ServedPartnership
const secret = 'Zanzibar'
const inside = ['police-lead', 'police-second-lead', 'council-lead', 'lead-partner', 'manager', 'chair']
const outside = [
  'scrutineer',
  'council-contributor',
  'police-contributor',
  'health-lead',
  'health-contributor',
  'education-lead',
  'elected-member',
  'observer',
  'voice-facilitator',
  'young-person',
  'carer-representative',
  'administrator',
]
const files = [
  'challenges',
  'audit-events',
  'waiting',
  'timeline&kind=indicator&code=CO01',
  'timeline&kind=goal&code=safe',
]

/** Of whom every reading of the house and every file is looked at, whoever made it and whenever. */
const lookedThrough = ['scrutineer', 'health-lead', 'elected-member']

async function allOf(key: string): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const { path, type } of procedures) {
    if (type !== 'query') continue
    const read = procedureAt(at.callerAs(key), path)
    for (const input of [undefined, {}, { number: 1 }, { code: 'CO01' }, { agencyCode: 'council' }]) {
      answers.push(await read(input).catch((error: { code?: string }) => error.code))
    }
  }
  for (const { name } of downloads) answers.push((await at.download(`${name}.csv`, key)).body)
  return answers
}

/** What somebody reads of it anywhere: what is refused tells nothing either. */
async function everything(key: string): Promise<string> {
  const caller = at.callerAs(key)
  const readings = [
    () => caller.challenge.list(),
    () => caller.challenge.get({ reference: 'R1' }),
    () => caller.notice.list({}),
    () => caller.me.get(),
    () => caller.me.waiting(),
    () => caller.search.find({ text: secret }),
    () => caller.auditEvent.list({ page: 1 }),
    () => caller.timeline.list({ kind: 'indicator', code: 'CO01' }),
    () => caller.timeline.list({ kind: 'goal', code: 'safe' }),
    () => caller.change.list(),
    () => caller.indicator.get({ code: 'CO01' }),
    () => caller.scorecard.get(),
  ]
  const answers: unknown[] = []
  for (const read of readings) {
    answers.push(await read().catch((error: { code?: string }) => error.code ?? 'refused'))
  }
  for (const file of files) {
    const [name, query] = file.split(/&(.*)/s)
    answers.push((await at.download(`${name}.csv${query === undefined ? '' : `?${query}`}`, key)).body)
  }
  if (lookedThrough.includes(key)) answers.push(...(await allOf(key)))
  return JSON.stringify(answers)
    .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, 'then')
    .replace(/Request [\da-f-]+/g, 'Request')
}

const before = new Map<string, string>()
beforeAll(async () => {
  at = await servePartnership()
  await raiseChallenge(at, { question: 'A question that everybody reads?' })
  await doneWith(at, '1').answer()
  for (const key of outside) before.set(key, await everything(key))
  const { reference } = await raiseChallenge(at, {
    question: `Why was ${secret} said?`,
    because: `${secret} was in the letter.`,
    support: `${secret} helps.`,
    restricted: true,
    ground: `${secret} is about conduct.`,
  })
  expect(reference).toBe('R1')
  const done = doneWith(at, 'R1')
  await done.answer('council-lead', `${secret} was a slip.`)
  await done.decide('disagree')
  const now = at.clock.now
  at.clock.now = '2027-02-15T09:00:00.000Z'
  await runChallengeClocks(at)
  at.clock.now = now
}, 120_000)
afterAll(() => at.close())

describe('a restricted challenge', () => {
  it.each(inside)('is read by the %s', async (key) => {
    expect(await readChallenge(at, 'R1', key)).toMatchObject({
      restricted: true,
      state: 'stage-3',
      silences: 1,
    })
  })

  it.each(outside)('is nowhere for the %s: no word, no number, no count', async (key) => {
    const after = await everything(key)
    expect({
      words: after.includes(secret),
      number: /\bR1\b/.test(after),
      same: after === before.get(key),
    }).toEqual({ words: false, number: false, same: true })
  })

  it('answers who may not know of it as if it were not there, whatever they try', async () => {
    const { id, version } = await readChallenge(at, 'R1', 'manager')
    for (const key of ['scrutineer', 'health-lead', 'carer-representative']) {
      const { challenge } = at.callerAs(key)
      const tried: (() => Promise<unknown>)[] = [
        () => challenge.get({ reference: 'R1' }),
        () => challenge.decide({ id, version, deed: 'accept', text: '' }),
        () => challenge.correct({ id, version, entryId: null, text: 'No.' }),
        () => challenge.answer({ id, version, text: 'No.', supportTaken: null }),
        () => challenge.saveDraft({ id, draftVersion: 0, text: 'No.', supportTaken: null }),
      ]
      const codes = new Set<string>()
      for (const call of tried) codes.add((await refusal(call())).code)
      expect([...codes]).toEqual(key === 'scrutineer' ? ['not-found', 'forbidden'] : ['not-found'])
    }
  })

  it('leaves no gap in the numbers of the others', async () => {
    const next = await raiseChallenge(at)
    expect(next.reference).toBe('2')
  })

  it('is found by the search of nobody, as its index is shared', async () => {
    for (const key of [...inside, ...outside.filter((each) => each !== 'administrator')]) {
      expect(JSON.stringify(await at.callerAs(key).search.find({ text: secret }))).not.toContain(secret)
    }
  })
})

describe('a restricted challenge of the chair, which comes from no agency', () => {
  it('is in the trail, and among the words that are found, of the agency that is asked alone', async () => {
    const { reference } = await raiseChallenge(at, {
      ...{ by: 'chair', toAgencyCode: 'schools', about: '', restricted: true, ground: 'Conduct.' },
      question: 'Why was Mozambique said?',
    })
    const { events } = await at.callerAs('chair').auditEvent.list({ page: 1 })
    expect(events.filter(({ summary }) => summary.includes(reference))).toHaveLength(1)
    for (const by of ['lead-partner', 'council-lead', 'scrutineer', 'police-lead']) {
      const told = [
        JSON.stringify(await at.callerAs(by).auditEvent.list({ page: 1 })),
        (await at.download(`audit-events.csv?partnership=${at.slug}`, by)).body,
      ]
      for (const each of told) expect([by, each.includes(`Challenge ${reference} `)]).toEqual([by, false])
    }
    const id = newId()
    await at
      .callerAs('council-lead')
      .removal.ask({ id, words: 'Mozambique', page: '/goals/safe', reason: '' })
    expect((await at.callerAs('council-lead').removal.find({ id })).places).toEqual([])
    expect((await at.callerAs('education-lead').challenge.get({ reference })).question).toContain(
      'Mozambique',
    )
  })
})
