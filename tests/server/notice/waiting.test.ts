import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { submitMonth } from '../../support/make/return.ts'
import { agreeTarget, proposeTarget } from '../../support/make/target.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const waiting = async (key: string) => (await at.callerAs(key).me.waiting()).items
const whatWaits = async (key: string, what: string) =>
  (await waiting(key)).filter((item) => item.what === what).map(({ sentence }) => sentence)

const word = (agencyKey: string) =>
  at.database.db
    .insertInto('pledge')
    .values({
      partnershipId: at.partnershipId,
      id: at.services.newId(),
      goalId: at.goal('safe'),
      agencyId: at.agency(agencyKey),
      wording: 'We come to every meeting.',
      state: 'worded',
      version: 1,
      signedBy: null,
      signedAt: null,
      meeting: null,
      reviewOn: null,
      recordedAt: at.clock.now,
      recordedBy: at.person('manager'),
      endedAt: null,
    })
    .execute()

describe('a return', () => {
  it('waits for those who enter it, and never for the manager', async () => {
    await openReturns(at.services)
    const sentences = await whatWaits('police-contributor', 'Return')
    expect(sentences).toContain(
      'The October 2026 return of Smallborough Police waits for its figures. It is due on 20 November 2026.',
    )
    expect(await whatWaits('police-lead', 'Return')).toEqual(sentences)
    for (const key of ['manager', 'chair', 'health-contributor']) {
      expect((await whatWaits(key, 'Return')).join(), key).not.toContain('Police')
    }
  })

  it('waits for the approval of a lead who entered none of it, since it was submitted', async () => {
    at.clock.now = '2026-11-24T10:00:00.000Z'
    await submitMonth(at, 'police-lead')
    const approval = 'The October 2026 return of Smallborough Police waits for your approval.'
    const items = await waiting('police-second-lead')
    expect(items.find(({ sentence }) => sentence === approval)).toMatchObject({
      page: expect.stringMatching(/^\/returns\/./),
      since: at.clock.now,
    })
    expect(await whatWaits('police-lead', 'Return')).not.toContain(approval)
  })

  it('is counted alike beside the menu, in the list of returns and in what waits', async () => {
    await submitMonth(at)
    for (const key of ['police-lead', 'police-contributor', 'manager', 'chair', 'health-lead']) {
      const caller = at.callerAs(key)
      const me = await caller.me.get()
      expect(me.returnsWaiting, key).toBe((await whatWaits(key, 'Return')).length)
      expect(me.waiting, key).toBe((await waiting(key)).length)
      if (!me.may.includes('see returns')) continue
      const listed = (await caller.return.list()).filter(({ next }) => next !== 'look')
      expect(listed, key).toHaveLength(me.returnsWaiting)
    }
  })
})

describe('a target, due days and a pledge', () => {
  it('wait for those of the board who did not propose it, until one agrees it', async () => {
    await proposeTarget(at.callerAs('chair'))
    expect(await whatWaits('chair', 'Target')).toEqual([])
    await proposeTarget(at.callerAs('police-lead'), { fromPeriod: '2026-07-01' })
    expect(await whatWaits('chair', 'Target')).toEqual([
      'The target of PO01 from July 2026 waits for the board to agree it.',
    ])
    await agreeTarget(at.callerAs('chair'), {
      target:
        (await at.callerAs('chair').indicator.get({ code: 'PO01' })).targets.find(
          ({ fromPeriod }) => fromPeriod === '2026-07-01',
        ) ?? raise(),
    })
    expect(await whatWaits('chair', 'Target')).toEqual([])
  })

  it('wait for the manager, one for each indicator', async () => {
    await at.callerAs('police-lead').schedule.set({
      agencyCode: 'police',
      indicatorCodes: ['PO01', 'PO02'],
      fromPeriod: '2026-12-01',
      dueDays: 25,
      graceDays: 5,
      deputyMemberId: null,
    })
    expect(await whatWaits('manager', 'Due days')).toHaveLength(2)
    expect(await whatWaits('police-lead', 'Due days')).toEqual([])
  })

  it('that is worded waits for its own agency', async () => {
    await word('police')
    expect(await whatWaits('police-lead', 'Pledge')).toEqual([
      expect.stringMatching(/^The pledge of Smallborough Police to goal .* waits to be signed\.$/),
    ])
    for (const key of ['police-contributor', 'health-lead', 'manager']) {
      expect(await whatWaits(key, 'Pledge'), key).toEqual([])
    }
  })
})

describe('what waits', () => {
  it('is nothing for who only reads, nor where nothing can be written', async () => {
    await submitMonth(at)
    await proposeTarget(at.callerAs('police-lead'))
    await word('police')
    for (const key of ['scrutineer', 'elected-member', 'observer', 'administrator']) {
      expect(await waiting(key), key).toEqual([])
    }
    expect(await waiting('police-lead')).not.toEqual([])
    await at.database.db.updateTable('partnership').set({ readOnly: 1 }).execute()
    expect(await waiting('police-lead')).toEqual([])
  })

  it('is the same in its file', async () => {
    await submitMonth(at)
    await word('police')
    const { rows } = await at.download('waiting.csv?', 'police-lead')
    const items = await waiting('police-lead')
    expect(rows.map(({ sentence }) => sentence)).toEqual(items.map(({ sentence }) => sentence))
    expect(rows.find(({ what }) => what === 'Pledge')?.page).toMatch(/^\/goals\//)
  })
})

function raise(): never {
  throw new Error('The target is not there.')
}
