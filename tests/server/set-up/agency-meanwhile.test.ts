import { describe, expect, it } from 'vitest'
import { begunWhileHeld } from '../../support/make/begun-while-held.ts'
import { signPledge } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')

/** What is done for the police while they become part of another. */
const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
  'a pledge is signed': () => signPledge(at.callerAs('police-lead')),
  'an indicator is answered for': () =>
    manager().accountability.assign({
      ...{ goalCode: null, indicatorCodes: ['CO01'], agencyCode: 'police', title: 'Head', memberId: null },
      kind: 'accountable',
    }),
  'a line is reported': async () => {
    const { lines } = await manager().indicator.reporters()
    const seriesIds = lines.flatMap(({ code, seriesId }) => (code === 'CO01' ? [seriesId] : []))
    await manager().indicator.nameReporter({ seriesIds, agencyCode: 'police' })
  },
}

/** What stands of an agency that is no partner any more. */
async function leftWith(agencyId: string) {
  const { db } = at.database
  const pledges = await db
    .selectFrom('pledge')
    .select('id')
    .where('agencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .execute()
  const answers = await db
    .selectFrom('accountability')
    .select('id')
    .where('agencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .execute()
  const lines = await db
    .selectFrom('series')
    .select('id')
    .where('reportingAgencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .execute()
  return [...pledges, ...answers, ...lines]
}

describe('nothing stays with an agency that becomes part of another while', () => {
  it.each(Object.entries(deeds))('%s', async (_, deed) => {
    const version = (await manager().agency.list()).find(({ code }) => code === 'police')?.version ?? 0
    const fromDay = at.clock.now.slice(0, 10)
    const [merged] = await begunWhileHeld(at, [
      () => manager().agency.merge({ code: 'police', version, into: 'icb', fromDay, reason: 'One force.' }),
      deed,
    ])
    expect(merged).toMatchObject({ status: 'fulfilled' })
    expect(await leftWith(at.agency('police'))).toEqual([])
  })
})
