import { insertAuditEvent } from '@roundtable/db/queries/audit-event.queries.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { addAgency } from '../../support/make/agency.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { type Caller, openPartnership } from '../../support/make/partnership.ts'
import { publishMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(openPartnership)
beforeAll(async () => {
  await publishMonth(at)
  await at.callerAs('health-contributor').return.list()
  at.clock.now = '2026-11-24T08:00:00.000Z'
  await addAgency(at.callerAs('manager'))
  await tell('health-lead', 'security', 'session.started', 'icb')
  await tell('health-contributor', 'figures', 'return.draft-saved', 'icb')
  await tell('observer', 'security', 'session.started', 'council')
})

const tell = (key: string, category: 'security' | 'figures', action: string, agency: string) =>
  at.database.db.transaction().execute((tx) =>
    insertAuditEvent(tx, {
      partnershipId: at.partnershipId,
      id: at.services.newId(),
      at: at.clock.now,
      category,
      action,
      personId: at.person(key),
      personName: key === 'health-lead' ? '100%_Sure' : key,
      memberId: at.member(key),
      agencyId: at.agency(agency),
      deputyFor: null,
      onBehalf: 0,
      subjectKind: 'person',
      subjectId: at.person(key),
      summary: 'Something happened.',
      reasonId: null,
    }),
  )

type Filter = Parameters<Caller['auditEvent']['list']>[0]
const read = (key: string, filter: Filter = {}) => at.callerAs(key).auditEvent.list(filter)
const actions = async (key: string, filter: Filter = {}) =>
  (await read(key, filter)).events.map(({ action }) => action)

describe('the audit trail', () => {
  it('tells the manager, the board and the scrutineer everything, newest first', async () => {
    const all = await read('manager')
    expect(all).toMatchObject({ scope: 'all', page: 1, pages: 1 })
    expect(all.total).toBe(all.events.length)
    const moments = all.events.map((event) => event.at)
    expect(moments).toEqual(moments.toSorted().toReversed())
    expect((await read('chair')).total).toBe(all.total)
    expect((await read('scrutineer')).total).toBe(all.total)
    expect(all.events.find(({ action }) => action === 'return.approved')).toEqual({
      id: expect.any(String),
      at: '2026-11-23T09:00:00.000Z',
      category: 'figures',
      action: 'return.approved',
      word: 'Approved',
      personName: 'Ruth Calder',
      agencyName: 'Smallborough Police',
      deputyFor: null,
      onBehalf: false,
      summary: 'The October 2026 return of Smallborough Police was approved.',
      reason: null,
    })
  })

  it('tells a lead what concerns their agency, and does not count the rest', async () => {
    const own = await read('police-lead')
    expect(own.scope).toBe('own-agency')
    expect(new Set(own.events.map(({ agencyName }) => agencyName))).toEqual(new Set(['Smallborough Police']))
    expect(own.total).toBe(own.events.length)
    expect(await read('police-lead', { agency: 'icb' })).toMatchObject({ total: 0, pages: 1, events: [] })
    expect(await read('police-lead', { person: 'health' })).toMatchObject({ total: 0 })
  })

  it('tells a contributor and an observer their own acts', async () => {
    expect(await actions('police-contributor')).toEqual(['return.submitted', 'return.draft-saved'])
    expect(await read('police-contributor')).toMatchObject({ scope: 'own-acts', total: 2 })
    expect(await actions('observer')).toEqual(['session.started'])
    expect(await read('police-second-contributor')).toMatchObject({ total: 0 })
  })

  it('tells the administrator what concerns security, and no acts on figures', async () => {
    const security = await read('administrator')
    expect(security).toMatchObject({ scope: 'security', total: 2 })
    expect(await read('administrator', { category: 'figures' })).toMatchObject({ total: 0, events: [] })
  })

  it.each(['elected-member', 'young-person'])('is closed to the %s', async (key) => {
    expect((await refusal(read(key))).code).toBe('forbidden')
  })

  it('is filtered by category, agency, part of a name and days', async () => {
    expect(await actions('manager', { category: 'people' })).toEqual(['agency.added'])
    expect(await actions('manager', { agency: 'icb', from: '2026-11-24' })).toEqual([
      'return.draft-saved',
      'session.started',
    ])
    expect(await actions('manager', { person: 'imran' })).toEqual(['return.submitted', 'return.draft-saved'])
    expect(await actions('manager', { to: '2026-11-23', category: 'people' })).toEqual([])
    expect(await actions('manager', { from: '2026-11-24', to: '2026-11-24' })).toHaveLength(4)
  })

  it('takes the signs of a pattern as they are', async () => {
    expect(await read('manager', { person: '100%_s' })).toMatchObject({ total: 1 })
    expect(await read('manager', { person: '%' })).toMatchObject({ total: 1 })
    expect(await read('manager', { person: "'; drop table audit_event; --" })).toMatchObject({ total: 0 })
    expect(await read('manager', { person: 'x\0z' })).toMatchObject({ total: 0 })
  })

  it('comes in pages of fifty', async () => {
    const { total } = await read('manager', { agency: 'carers' })
    for (let count = total; count < 120; count += 1) {
      await tell('carer-representative', 'figures', 'return.draft-saved', 'carers')
    }
    const page = (number: number) => read('manager', { agency: 'carers', page: number })
    const pages = await Promise.all([page(1), page(2), page(3), page(4)])
    expect(pages.map(({ events }) => events.length)).toEqual([50, 50, 20, 0])
    expect(pages.map((each) => [each.total, each.pages])).toEqual(Array(4).fill([120, 3]))
    expect(new Set(pages.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(120)
  })

  it('cannot be changed or shortened, not even in the database', async () => {
    const { db } = at.database
    await expect(db.updateTable('auditEvent').set({ summary: '' }).execute()).rejects.toThrow('append-only')
    await expect(db.deleteFrom('auditEvent').execute()).rejects.toThrow('append-only')
  })
})
