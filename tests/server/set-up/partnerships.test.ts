import type { Role } from '@roundtable/shared/base/role.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)
const name = 'Riverside Board'

/** The elected member administers it instead, so that two do. */
async function secondAdministrator(): Promise<string> {
  const key = 'elected-member'
  await at.database.db
    .updateTable('member')
    .set({ endedAt: at.clock.now })
    .where('id', '=', at.member(key))
    .execute()
  await giveSeat(at, key, { agencyId: at.agency('council'), role: 'administrator' as Role })
  return key
}
const add = (by = 'administrator', called = name) => at.callerAs(by).partnership.add({ name: called })

describe('a partnership that is added', () => {
  it('begins empty, administered by those of here, and decides once one of them has confirmed who added it', async () => {
    const second = await secondAdministrator()
    expect(await add()).toEqual({ slug: 'riverside-board', name })
    const first = at.callerIn('riverside-board', 'administrator')
    expect((await first.me.get()).may).not.toContain('keep people')
    expect(await first.agency.list()).toMatchObject([{ administers: true, members: 2 }])
    const people = await first.member.list()
    const own = people.find(({ unconfirmed }) => unconfirmed)
    expect(people).toHaveLength(2)
    const other = at.callerIn('riverside-board', second)
    expect((await other.me.waiting()).items).toMatchObject([
      { what: 'Seat', page: expect.stringMatching(/^\/people\?/) },
    ])
    await other.member.confirm({ id: own?.id ?? '', version: 1, reason: 'We share an office.' })
    expect((await first.me.get()).may).toContain('keep people')
    expect((await first.me.get()).partnerships.map(({ slug }) => slug)).toEqual([
      'smallborough',
      'riverside-board',
    ])
  })

  it('stands in the list of who administers it, with what there is', async () => {
    await secondAdministrator()
    await add()
    const [here, there] = await at.callerAs('administrator').partnership.list()
    expect(here).toMatchObject({ slug: 'smallborough', confirmed: true })
    expect(there).toEqual({
      slug: 'riverside-board',
      name,
      areaName: name,
      createdAt: at.clock.now,
      agencies: 0,
      seats: 2,
      confirmed: false,
      readOnly: false,
    })
  })

  it('is told in its own trail, and in no other', async () => {
    await secondAdministrator()
    await add()
    const events = await at.database.db
      .selectFrom('auditEvent')
      .select(['action', 'personId', 'partnershipId'])
      .where('personId', '=', at.person('administrator'))
      .orderBy('id')
      .execute()
    expect(events.map(({ action }) => action)).toEqual([
      'partnership.added',
      'administrator.carried-over',
      'administrator.seated',
    ])
    expect(events.every(({ partnershipId }) => partnershipId !== at.partnershipId)).toBe(true)
  })

  it('takes a second administrator, and an address that is free', async () => {
    expect((await refusal(add())).sentence).toBe(
      'Adding a partnership takes a second administrator, who confirms your seat there.',
    )
    await secondAdministrator()
    await add()
    expect((await refusal(add('administrator', 'Riverside, board!'))).fields).toEqual([
      {
        field: 'name',
        sentence: 'There is a partnership with this name in its address already: choose another name.',
      },
    ])
    expect((await refusal(add('administrator', ' '))).code).toBe('bad-input')
  })

  it.each(['manager', 'chair', 'police-lead', 'observer'])(
    'is not added or listed by the %s',
    async (key) => {
      expect((await refusal(add(key))).code).toBe('forbidden')
      expect((await refusal(at.callerAs(key).partnership.list())).code).toBe('forbidden')
    },
  )
})
