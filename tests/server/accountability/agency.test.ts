import { describe, expect, it } from 'vitest'
import { fire } from '../../support/make/agency.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

describe('agencies', () => {
  it('are listed with their seats, and whose people the reader keeps', async () => {
    const list = await at.callerAs('police-lead').agency.list()
    expect(list.map(({ code, mayKeepPeople }) => [code, mayKeepPeople])).toEqual([
      ['council', false],
      ['police', true],
      ['icb', false],
      ['schools', false],
      ['carers', false],
      ['young-people', false],
    ])
    expect(list.find(({ code }) => code === 'police')?.members).toBe(4)
  })

  it.each(['manager', 'administrator'])('are added by the %s, and the trail tells it', async (key) => {
    expect(await at.callerAs(key).agency.add(fire)).toEqual({ code: 'fire', name: fire.name })
    const list = await at.callerAs(key).agency.list()
    expect(list.at(-1)).toMatchObject({ ...fire, members: 0, endedAt: null })
    const event = await at.database.db
      .selectFrom('auditEvent')
      .selectAll()
      .where('partnershipId', '=', at.partnershipId)
      .where('action', '=', 'agency.added')
      .executeTakeFirst()
    expect(event).toMatchObject({
      category: 'people',
      personId: at.person(key),
      summary: `${fire.name} joined the partnership.`,
    })
  })

  it('are not added twice, under any spelling', async () => {
    const manager = at.callerAs('manager')
    await manager.agency.add(fire)
    const again = await refusal(manager.agency.add({ ...fire, code: 'FIRE' }))
    expect(again.fields?.map(({ field }) => field)).toEqual(['name', 'code'])
  })

  it('at the very same moment are added once', async () => {
    const outcomes = await Promise.allSettled([
      at.callerAs('manager').agency.add(fire),
      at.callerAs('administrator').agency.add(fire),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each(['police-lead', 'chair', 'observer', 'police-contributor'])(
    'are not added by the %s',
    async (key) => {
      expect(await refusal(at.callerAs(key).agency.add(fire))).toMatchObject({
        code: 'forbidden',
        who: 'the partnership manager and the administrator',
      })
    },
  )

  it('cannot join a partnership of published figures', async () => {
    await at.database.db.updateTable('partnership').set({ readOnly: 1 }).execute()
    expect((await refusal(at.callerAs('manager').agency.add(fire))).code).toBe('forbidden')
  })
})
