import { appRouter } from '@roundtable/server/app-router.ts'
import { findVisitor } from '@roundtable/server/base/context.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const partnership = perFile(openNorthmere)

describe('a person who is signed in', () => {
  it('learns in which partnership they sit, as what, and what they may do', async () => {
    const me = await partnership.callerAs('manager').me.get()
    expect(me.person.name).toBe('Daniel Okafor')
    expect(me.partnership).toMatchObject({
      slug: 'northmere',
      readOnly: false,
      marking: 'OFFICIAL-SENSITIVE',
    })
    expect(me.seats).toMatchObject([
      { role: 'manager', roleWord: 'Partnership manager', agencyCode: 'council' },
    ])
    expect(me.audience).toBe('trusted')
    const some = [
      'see published figures',
      'see returns',
      'see people',
      'revise goals',
      'keep agencies',
    ] as const
    expect(me.may).toEqual(expect.arrayContaining([...some]))
    expect(me.may).not.toContain('agree targets')
  })

  it('sees as administrator people and agencies, and no figures', async () => {
    const me = await partnership.callerAs('administrator').me.get()
    expect(me.audience).toBe('none')
    expect(me.may.toSorted()).toEqual([
      'be signed in',
      'keep agencies',
      'keep partnerships',
      'keep people',
      'read the audit trail',
      'see people',
    ])
    expect(me.returnsWaiting).toBe(0)
  })

  it('learns how many returns wait for them', async () => {
    const lead = partnership.callerAs('agency-lead')
    const waiting = (await lead.return.list()).filter((each) => each.next !== 'look')
    expect((await lead.me.get()).returnsWaiting).toBe(waiting.length)
  })

  it('learns outside any partnership who they are and where they have a seat', async () => {
    const inside = await partnership.contextAs('chair')
    const caller = createCaller(appRouter)({ ...inside, membership: null, actor: null })
    const me = await caller.me.get()
    expect(me.partnership).toBeNull()
    expect(me.seats).toEqual([])
    expect(me.audience).toBe('none')
    expect(me.may).toEqual([])
    expect(me.partnerships.map(({ slug }) => slug)).toContain('northmere')
  })

  it('is nobody without a session', async () => {
    expect(await findVisitor(partnership.services, 'a token nobody has')).toBeNull()
    const inside = await partnership.contextAs('chair')
    const caller = createCaller(appRouter)({ ...inside, visitor: null, membership: null, actor: null })
    await expect(caller.me.get()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})
