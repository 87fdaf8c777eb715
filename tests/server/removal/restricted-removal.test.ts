import { newId } from '@roundtable/db/ids.ts'
import { expect, it } from 'vitest'
import { raiseChallenge } from '../../support/make/challenge.ts'
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
