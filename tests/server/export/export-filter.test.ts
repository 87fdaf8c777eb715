import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { statusWord } from '@roundtable/shared/reading/reading-words.ts'
import { returnStates, returnStateWord } from '@roundtable/shared/return/return-lifecycle.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { deputise, inviteMember } from '../../support/make/member.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)

describe('the file of the people', () => {
  beforeAll(async () => {
    await inviteMember(at.callerAs('manager'))
    await deputise(at, 'health-lead', 'health-contributor')
    const { db } = at.database
    await db
      .updateTable('member')
      .set({ endedAt: at.clock.now })
      .where('id', '=', at.member('observer'))
      .execute()
    await db
      .updateTable('member')
      .set({ untilDay: '2026-11-01' })
      .where('id', '=', at.member('scrutineer'))
      .execute()
  })
  const people = async (filter: string) => (await at.download(`members.csv?${filter}`, 'manager')).rows

  it('leaves out ended seats as the screen does, until they are asked for', async () => {
    expect((await people('')).filter(({ state }) => state === 'Ended')).toEqual([])
    const ended = await people('state=ended')
    expect(ended).toHaveLength(2)
    expect(new Set(ended.map(({ state }) => state))).toEqual(new Set(['Ended']))
  })

  it('holds the seats of the state that is shown', async () => {
    expect(await people('state=invited')).toMatchObject([{ person: 'Nell Ortega', invited: 'yes' }])
    expect(await people('state=deputised')).toMatchObject([{ agency_code: 'icb', state: 'Deputised' }])
    expect((await people('state=active')).map(({ state }) => state)).not.toContain('Deputised')
  })

  it('is searched by name, post or e-mail alike', async () => {
    expect(await people('search=NELL.ortega@')).toHaveLength(1)
    expect(await people('search=analyst')).toHaveLength(1)
  })
})

describe('a file', () => {
  beforeAll(() => openReturns(at.services))
  const column = async (path: string, name: string) =>
    new Set((await at.download(path, 'manager')).rows.map((row) => row[name]))

  it('writes the state of a return in the word of the screen', async () => {
    const words: (string | undefined)[] = returnStates.map(returnStateWord)
    for (const name of ['returns', 'return-progress']) {
      const written = await column(`${name}.csv`, 'state')
      expect(written.size).toBeGreaterThan(0)
      expect([...written].filter((state) => !words.includes(state))).toEqual([])
      expect(await column(`${name}.csv`, 'frequency')).toEqual(new Set(['Monthly', 'Quarterly']))
    }
  })

  it('writes what a pledge, a figure, an indicator and an event is in the words of the screens', async () => {
    expect(await column('pledges.csv', 'state')).toEqual(new Set(['No pledge']))
    expect(await column('measurements.csv', 'state')).toEqual(new Set(['Final']))
    expect(await column('series.csv?indicator=PO01', 'state')).toEqual(new Set(['Final']))
    expect(await column('series.csv?indicator=PO01', 'status')).toContain(statusWord('on-target'))
    expect(await column('indicators.csv', 'frequency')).toEqual(new Set(['Monthly', 'Quarterly']))
    expect(await column('indicators.csv', 'polarity')).toContain('Higher is better')
    expect(await column('audit-events.csv', 'category')).toContain('People')
  })

  it('of one state holds what the screen shows of it', async () => {
    const all = await at.callerAs('manager').return.progress()
    const { rows } = await at.download('return-progress.csv?state=late', 'manager')
    expect(rows).toHaveLength(all.filter(({ late }) => late).length)
  })
})
