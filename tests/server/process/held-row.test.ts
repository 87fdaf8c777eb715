import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const readings = ['scorecard.get', 'goal.list', 'change.list', 'me.get']

it('what is read is answered while somebody else holds the rows it is about', async () => {
  const headers = { cookie: await at.cookieOf('manager') }
  const read = async (path: string, n: number) => {
    const answer = await fetch(`${at.url}/trpc/${at.slug}/${path}?n=${n}`, { headers })
    await answer.arrayBuffer()
    return answer.status
  }
  const usual = await Promise.all(readings.map((path) => read(path, 1)))
  const { promise: isRead, resolve: letGo } = Promise.withResolvers<void>()
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>()
  const held = at.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, at.partnershipId)
    await tx
      .updateTable('indicator')
      .set({ position: 1 })
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    await tx.updateTable('session').set({ userAgent: null }).execute()
    hold()
    await isRead
  })
  await isHeld
  // Without an answer it is held until the test is given up.
  for (const [n, path] of readings.entries()) expect([path, await read(path, 2)]).toEqual([path, usual[n]])
  letGo()
  await held
})
