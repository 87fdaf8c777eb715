import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { entryOf, policeMonth } from '../../support/make/return.ts'
import { statementsOf } from '../../support/read/statements.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const police = 'police-contributor'

/** Saves a draft as a page does, over HTTP. */
async function save(cookie: string, id: string, entered: Parameters<typeof entryOf>[1]) {
  const answer = await fetch(`${at.url}/trpc/${at.slug}/return.saveDraft`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ id, entries: [entryOf(at.series('PO01'), entered)] }),
  })
  expect(answer.status).toBe(200)
}

it('what is saved in one sitting asks the database for nothing it was told before', async () => {
  if (at.database.dialect !== 'sqlite') return
  const { id } = await policeMonth(at)
  const cookie = await at.cookieOf(police)
  await save(cookie, id, { numerator: '150', denominator: '200' })
  await save(cookie, id, { numerator: '151', denominator: '200', version: 1 })
  const asked = await statementsOf(() =>
    save(cookie, id, { numerator: '152', denominator: '200', version: 2 }),
  )
  const told = asked.filter((text) => text !== 'pragma data_version').map((text) => text.slice(0, 23))
  expect(told).toEqual([
    'select id, data_version',
    'begin immediate',
    'update return set versi',
    'select s.id as "seriesI',
    'select cast(count(*) as',
    'insert into return_entr',
    'update return set state',
    'update partnership set ',
    'commit',
  ])
})

it('the rows that are filled are counted with what is saved, filled or emptied', async () => {
  const { id } = await policeMonth(at)
  const saved = async (entered: Parameters<typeof entryOf>[1]) => {
    const sent = entryOf(at.series('PO01'), entered)
    const { entered: said } = await at.callerAs(police).return.saveDraft({ id, entries: [sent] })
    const returns = await at.callerAs(police).return.list()
    expect(said).toBe(returns.find((each) => each.id === id)?.entered)
    return said
  }
  const none = (await at.callerAs(police).return.list()).find((each) => each.id === id)?.entered ?? 0
  expect(await saved({ numerator: '150', denominator: '200' })).toBe(none + 1)
  expect(await saved({ numerator: '150', denominator: '200', version: 1 })).toBe(none + 1)
  expect(await saved({ numerator: '151', denominator: '200', version: 1 })).toBe(none + 1)
  expect(await saved({ version: 2 })).toBe(none)
})
