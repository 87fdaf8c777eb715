import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { doneWith, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

it('a request to black out words of a restricted challenge reaches its keepers alone', async () => {
  const { reference } = await raiseChallenge(at, { restricted: true, ground: 'Conduct.', about: '' })
  const id = newId()
  await at
    .callerAs('chair')
    .removal.ask({ id, words: 'mentors', page: `/challenges/${reference}`, reason: '' })
  const seen = async (by: string) => ({
    listed: (await at.callerAs(by).removal.list()).length,
    waits: (await at.callerAs(by).me.waiting()).items.filter(({ subject }) => subject === 'removal').length,
    told: JSON.stringify(await at.callerAs(by).notice.list({})).includes('blacked out'),
  })
  for (const by of ['manager', 'police-lead', 'council-lead']) {
    expect([by, await seen(by)]).toEqual([by, { listed: 1, waits: 1, told: true }])
  }
  expect(await seen('health-lead')).toEqual({ listed: 0, waits: 0, told: false })
  const confirmed = at.callerAs('health-lead').removal.confirm({ id, version: 1 })
  expect((await refusal(confirmed)).code).toBe('not-found')
  expect(JSON.stringify(await eventsOn(at, id))).not.toContain(reference)
})

describe('words that stand in a restricted challenge', () => {
  const ask = async (by: string, words: string, page = '/indicators/PO01') => {
    const id = newId()
    await at.callerAs(by).removal.ask({ id, words, page, reason: '' })
    return id
  }
  const found = async (by: string, id: string) => (await at.callerAs(by).removal.find({ id })).places
  const secret = 'Zanzibar'
  const raiseOne = async () => {
    const { reference } = await raiseChallenge(at, {
      ...{ restricted: true, ground: `About ${secret}.`, about: '', question: `Why was ${secret} said?` },
    })
    await doneWith(at, reference).answer('council-lead', `${secret} was a slip.`)
    await doneWith(at, reference).decide('accept')
    return reference
  }

  it('are counted for nobody who may not know of it, whatever they ask to have blacked out', async () => {
    const reference = await raiseOne()
    await ask('chair', 'Said so', `/challenges/${reference}`)
    for (const words of [secret, 'Said so']) {
      const id = await ask('health-lead', words)
      expect([words, await found('health-lead', id)]).toEqual([words, []])
      expect(await found('manager', id)).not.toEqual([])
      expect(await found('police-lead', id)).not.toEqual([])
    }
  })

  it('of a request about it are shown to its keepers alone', async () => {
    const reference = await raiseOne()
    const id = await ask('chair', secret, `/challenges/${reference}`)
    expect((await refusal(at.callerAs('health-lead').removal.find({ id }))).code).toBe('not-found')
    expect(await found('manager', id)).not.toEqual([])
  })

  it('go with all others, and are in no number that is read elsewhere', async () => {
    await raiseOne()
    const id = await ask('health-lead', secret)
    await at.callerAs('manager').removal.remove({ id, version: 1 })
    const [row] = (await at.callerAs('health-lead').removal.list()).filter((each) => each.id === id)
    expect(row).toMatchObject({ state: 'removed', texts: 0 })
    expect((await eventsOn(at, id)).at(-1)?.summary).toContain('texts: 0')
    expect((await readChallenge(at, 'R1', 'chair')).question).toBe('Why was [removed] said?')
  })
})

it('a request about a restricted challenge is in the trail, its file and the years of records of its keepers alone', async () => {
  const { reference } = await raiseChallenge(at, { restricted: true, ground: 'Conduct.', about: '' })
  const seen = async (by: string) => ({
    trail: (await at.callerAs(by).auditEvent.list({ page: 1 })).events.filter(({ summary }) =>
      summary.startsWith('Words read at a page'),
    ).length,
    due: (await at.callerAs(by).retention.list()).kinds.find(({ kind }) => kind === 'removals')?.due,
  })
  const id = newId()
  await at
    .callerAs('chair')
    .removal.ask({ id, words: 'mentors', page: `/challenges/${reference}`, reason: '' })
  await at.callerAs('manager').removal.decline({ id, version: 1, reason: 'It stays.' })
  at.clock.now = '2040-01-04T10:00:00.000Z'
  for (const by of ['manager', 'chair']) expect([by, await seen(by)]).toEqual([by, { trail: 2, due: 1 }])
  for (const by of ['scrutineer', 'health-lead'])
    expect([by, await seen(by)]).toEqual([by, { trail: 0, due: 0 }])
})
