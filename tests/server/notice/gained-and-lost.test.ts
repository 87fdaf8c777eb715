import { newId } from '@roundtable/db/ids.ts'
import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'
import { describe, expect, it } from 'vitest'
import { doneWith, raiseChallenge } from '../../support/make/challenge.ts'
import { signPledge } from '../../support/make/goal.ts'
import { acceptIssue, raiseIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const noticesOf = async (key: string, kinds: readonly NoticeKind[]) =>
  (await at.callerAs(key).notice.list({})).notices.filter(({ kind }) => kinds.includes(kind))
const toldOf = async (key: string, ...kinds: NoticeKind[]) =>
  (await noticesOf(key, kinds)).map(({ kind, page }) => `${kind} ${page}`).toSorted()
const versionOf = async (code: string) =>
  (await manager().agency.list()).find((each) => each.code === code)?.version ?? 0
const reason = 'One force.'
async function merge(code: string, into: string): Promise<void> {
  later()
  const fromDay = at.clock.now.slice(0, 10)
  await manager().agency.merge({ code, version: await versionOf(code), into, fromDay, reason })
  later()
}
const unmerge = async (code: string) =>
  manager().agency.unmerge({ code, version: await versionOf(code), reason: 'A mistake.' })

describe('lines of an indicator', () => {
  const lineOf = async (code: string) =>
    (await manager().indicator.reporters()).lines.filter((each) => each.code === code)
  const seriesIds = async (...codes: string[]) =>
    (await manager().indicator.reporters()).lines.flatMap(({ code, seriesId }) =>
      codes.includes(code) ? [seriesId] : [],
    )

  it('given to another agency are told to who reports them now and to who did until then, once an indicator', async () => {
    await manager().indicator.nameReporter({
      seriesIds: await seriesIds('PO01', 'PO02'),
      agencyCode: 'council',
    })
    const taken = ['indicator-lines-taken /indicators/PO01', 'indicator-lines-taken /indicators/PO02']
    const given = taken.map((each) => each.replace('taken', 'given'))
    const both = ['indicator-lines-given', 'indicator-lines-taken'] as const
    for (const key of ['police-lead', 'police-contributor'])
      expect(await toldOf(key, ...both), key).toEqual(taken)
    expect(await toldOf('council-lead', ...both)).toEqual(given)
    for (const key of ['manager', 'chair', 'health-lead', 'observer'])
      expect(await toldOf(key, ...both), key).toEqual([])
    await manager().indicator.nameReporter({ seriesIds: await seriesIds('PO01'), agencyCode: 'council' })
    expect(await toldOf('council-lead', ...both)).toEqual(given)
  })

  it('are told too where one is changed alone, ended, brought back, or added', async () => {
    const [line] = await lineOf('PO01')
    if (line === undefined) throw new Error('PO01 has no line.')
    const asked = { code: 'PO01', seriesId: line.seriesId, name: 'Whole' }
    await manager().indicator.changeSeries({ ...asked, reportingAgencyCode: 'council' })
    expect(await toldOf('police-lead', 'indicator-lines-taken')).toHaveLength(1)
    expect(await toldOf('council-lead', 'indicator-lines-given')).toHaveLength(1)
    later()
    const part = { id: newId(), name: 'North', agencyCode: null, reportingAgencyCode: 'police' }
    const other = { id: newId(), name: 'South', agencyCode: null, reportingAgencyCode: null }
    await manager().indicator.addDimension({
      code: 'PO01',
      dimension: 'Place',
      addsUp: false,
      parts: [part, other],
    })
    expect(await toldOf('police-lead', 'indicator-lines-given')).toHaveLength(1)
    later()
    await manager().indicator.endSeries({ code: 'PO01', seriesId: part.id, reason: 'No more.' })
    expect(await toldOf('police-lead', 'indicator-lines-taken')).toHaveLength(2)
    later()
    await manager().indicator.restoreSeries({ code: 'PO01', seriesId: part.id })
    expect(await toldOf('police-lead', 'indicator-lines-given')).toHaveLength(2)
  })
})

describe('an agency that becomes part of another', () => {
  const both = ['agency-merged', 'agency-parted'] as const

  it('is told to who leads in either, once for all that passes, and when it is undone', async () => {
    await acceptIssue(at, await raiseIssue(at))
    await signPledge(at.callerAs('police-lead'))
    await raiseChallenge(at, { by: 'council-lead', toAgencyCode: 'police', supportAgencyCode: 'council' })
    await merge('police', 'icb')
    for (const key of ['police-lead', 'health-lead']) {
      expect(await toldOf(key, ...both), key).toEqual(['agency-merged /accountabilities/icb'])
    }
    const [told] = await noticesOf('health-lead', both)
    expect(told?.title).toBe('Smallborough Police is part of Smallborough Integrated Care Board now')
    for (const key of ['manager', 'council-lead', 'police-contributor', 'observer'])
      expect(await toldOf(key, ...both), key).toEqual([])
    await unmerge('police')
    expect(await toldOf('police-lead', 'agency-parted')).toEqual(['agency-parted /accountabilities/police'])
    expect(await toldOf('health-lead', 'agency-parted')).toEqual(['agency-parted /accountabilities/icb'])
    const [lost] = await noticesOf('health-lead', ['agency-parted'])
    expect(lost?.sentence).toContain('Smallborough Integrated Care Board has it no more')
  })

  it('says the same where a restricted challenge passed with it as where none did', async () => {
    await merge('police', 'icb')
    const plain = await noticesOf('health-lead', both)
    await unmerge('police')
    await raiseChallenge(at, {
      ...{ by: 'council-lead', toAgencyCode: 'police', supportAgencyCode: 'council' },
      ...{ restricted: true, ground: 'Conduct.', about: '' },
    })
    await merge('police', 'icb')
    const [told] = await noticesOf('health-lead', ['agency-merged'])
    expect([told?.title, told?.sentence]).toEqual([plain[0]?.title, plain[0]?.sentence])
  })
})

describe('who answers for something by name', () => {
  const assign = (memberId: string | null) =>
    manager().accountability.assign({
      ...{ goalCode: null, indicatorCodes: ['PO02'], agencyCode: 'police', title: 'Head', memberId },
      kind: 'accountable',
    })
  const held = async () =>
    (await manager().accountability.list()).rows.flatMap(({ id, subjectCode, untilDay, agencyCode }) =>
      id !== null && untilDay === null && subjectCode === 'PO02' && agencyCode === 'police' ? [id] : [],
    )
  const lost = (key: string) => toldOf(key, 'accountability-ended')

  it('is told that another of the agency has it, whose lead keeps it', async () => {
    await assign(at.member('police-contributor'))
    later()
    await manager().accountability.handOver({
      ...{ ids: await held(), agencyCode: 'police', title: 'Analyst', memberId: at.member('police-lead') },
      ...{ fromDay: at.clock.now.slice(0, 10), reason: 'Another does.' },
    })
    expect(await lost('police-contributor')).toEqual(['accountability-ended /indicators/PO02'])
    expect(await lost('police-lead')).toEqual([])
  })

  it('is told where a handing over is taken back, with who has it again', async () => {
    await assign(null)
    later()
    const ids = await held()
    await manager().accountability.handOver({
      ...{ ids, agencyCode: 'schools', title: 'Head of schools', memberId: null },
      ...{ fromDay: at.clock.now.slice(0, 10), reason: 'Schools do it.' },
    })
    later()
    await manager().accountability.restore({ ids })
    expect(await lost('education-lead')).toEqual(['accountability-ended /indicators/PO02'])
    expect(await toldOf('police-lead', 'accountability-given')).toHaveLength(2)
  })

  it('is told where a seat ended, and its agency’s lead is not told that it has what it had', async () => {
    await assign(at.member('police-lead'))
    const before = await toldOf('police-lead', 'accountability-given')
    later()
    const seat = (await manager().member.list()).find(({ id }) => id === at.member('police-lead'))
    await manager().member.end({
      ...{ id: at.member('police-lead'), version: seat?.version ?? 0, reason: 'Retired.' },
      ...{ successorId: at.member('police-contributor'), acceptsForPost: true },
    })
    expect(before).toHaveLength(1)
    expect(await toldOf('police-contributor', 'accountability-given')).toEqual([
      'accountability-given /goals/safe',
      'accountability-given /indicators/PO02',
    ])
  })
})

it('who answered by name for what another does once agencies are one is told so; who goes on is not', async () => {
  const assign = (agencyCode: string, key: string, kind: 'accountable' | 'responsible', code: string) =>
    manager().accountability.assign({
      ...{ goalCode: null, indicatorCodes: [code], agencyCode, title: 'Head', kind },
      memberId: at.member(key),
    })
  await assign('icb', 'health-contributor', 'responsible', 'PO02')
  await assign('police', 'police-contributor', 'accountable', 'PO02')
  await assign('police', 'police-contributor', 'responsible', 'PO03')
  await merge('police', 'icb')
  const ended = (key: string) => toldOf(key, 'accountability-ended')
  expect(await ended('health-contributor')).toEqual(['accountability-ended /indicators/PO02'])
  expect(await ended('police-contributor')).toEqual([])
  expect(await ended('health-lead')).toEqual([])
})

describe('whoever deputises', () => {
  const seatOf = async (key: string) => {
    const seat = (await manager().member.list()).find(({ id }) => id === at.member(key))
    if (seat === undefined) throw new Error(`${key} has no seat.`)
    return seat
  }
  const named = async (deputy: string, untilDay = '2099-01-31') => {
    later()
    await manager().member.deputise({
      ...{ id: at.member('police-lead'), version: (await seatOf('police-lead')).version, untilDay },
      ...{ deputyMemberId: at.member(deputy), fromDay: at.clock.now.slice(0, 10) },
    })
  }
  const end = async () => {
    later()
    await manager().member.end({
      ...{ id: at.member('police-lead'), version: (await seatOf('police-lead')).version },
      ...{ successorId: null, acceptsForPost: true, reason: 'Retired.' },
    })
  }
  const noMore = (key: string) => toldOf(key, 'seat-deputised-no-more')

  it('is told of whom, and until when', async () => {
    await named('police-contributor')
    const [told] = await noticesOf('police-contributor', ['seat-deputised'])
    expect(told?.title).toMatch(/^You deputise for /)
    expect(told?.sentence).toContain('to 31 January 2099')
    expect(await toldOf('police-lead', 'seat-deputised')).toEqual([])
  })

  it('is told that another does now, and not where they are named again', async () => {
    await named('police-contributor')
    await named('police-contributor', '2099-02-28')
    expect(await noMore('police-contributor')).toEqual([])
    await named('police-second-contributor')
    expect(await noMore('police-contributor')).toHaveLength(1)
    expect(await noMore('police-second-contributor')).toEqual([])
  })

  it('is not told that another does, where their own days were over', async () => {
    const today = at.clock.now.slice(0, 10)
    await named('police-contributor', today)
    at.clock.now = new Date(Date.parse(at.clock.now) + 2 * 86_400_000).toISOString()
    await named('police-second-contributor')
    expect(await noMore('police-contributor')).toEqual([])
  })

  it('is told that the seat became another, and that it ended', async () => {
    await named('police-contributor')
    later()
    const { version, title, fromDay } = await seatOf('police-lead')
    await manager().member.change({
      ...{ id: at.member('police-lead'), version, title, fromDay, untilDay: null, goalCodes: [] },
      role: 'contributor',
    })
    expect(await noMore('police-contributor')).toHaveLength(1)
    await named('police-second-contributor')
    await end()
    expect(await noMore('police-second-contributor')).toHaveLength(1)
    const [told] = await noticesOf('police-second-contributor', ['seat-deputised-no-more'])
    expect(told?.title).toBe(`You deputise for ${(await seatOf('police-lead')).name} no more`)
  })

  it('is told that they do so again, where the seat comes back within their days', async () => {
    await named('police-contributor')
    await end()
    later()
    const { version } = await seatOf('police-lead')
    const back = { id: at.member('police-lead'), version, reason: 'A mistake.' }
    await manager().member.restore(back)
    expect(await toldOf('police-contributor', 'seat-deputised')).toHaveLength(2)
  })

  it('of a seat that passes with its agency goes on, and is told nothing of it', async () => {
    await named('police-contributor')
    await merge('police', 'icb')
    expect(await noMore('police-contributor')).toEqual([])
    expect((await at.callerAs('police-contributor').me.get()).seats).toHaveLength(2)
  })
})

it('a goal that ends, or comes back, is told to who answers for it or pledged, once', async () => {
  await signPledge(at.callerAs('police-lead'))
  await manager().goal.step({ code: 'safe', steps: 1, deed: 'withdrawn', reason: 'So.', meeting: '' })
  expect(await toldOf('police-lead', 'goal-over')).toHaveLength(1)
  expect(await toldOf('education-lead', 'goal-over')).toEqual([])
  later()
  await manager().goal.step({ code: 'safe', steps: 2, deed: 'restore', reason: 'So.', meeting: '' })
  const notices = await noticesOf('police-lead', ['goal-over'])
  expect(notices.map(({ title }) => title)).toHaveLength(2)
})

it('an indicator that is not asked for any more is told to who reports it', async () => {
  await manager().indicator.step({ code: 'PO01', steps: 1, deed: 'retire', reason: 'No more.', meeting: '' })
  expect(await toldOf('police-contributor', 'indicator-asked')).toEqual(['indicator-asked /indicators/PO01'])
  expect(await toldOf('education-lead', 'indicator-asked')).toEqual([])
})

it('who was named to help is told that a challenge has ended, never of a restricted one', async () => {
  const { reference } = await raiseChallenge(at, {
    ...{ by: 'council-lead', toAgencyCode: 'police', supportAgencyCode: 'icb' },
  })
  later()
  await doneWith(at, reference).decide('withdraw', 'council-lead')
  expect(await toldOf('health-lead', 'challenge-help-over')).toEqual([
    `challenge-help-over /challenges/${reference}`,
  ])
})
