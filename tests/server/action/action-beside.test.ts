import { describe, expect, it } from 'vitest'
import { actionOn, doneAction, evidence, setAction, verifiedAction } from '../../support/make/action.ts'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, raiseIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { tellByTime, toldOf } from '../../support/make/notice.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const people = [
  'police-lead',
  'police-contributor',
  'manager',
  'chair',
  'health-lead',
  'scrutineer',
  'elected-member',
]
const ofActions = async () => (await toldOf(at, people)).filter((told) => told.includes(' action-'))

describe('of an action', () => {
  it('its agency’s leads are told when it is set, soon due and overdue, who set it when it is overdue', async () => {
    await setAction(at, { dueOn: '2026-12-18' }, 'chair')
    expect(await ofActions()).toEqual(['police-lead action-set'])
    at.clock.now = '2026-12-13T09:00:00.000Z'
    await tellByTime(at)
    await tellByTime(at)
    expect(await ofActions()).toEqual(['police-lead action-set', 'police-lead action-due'])
    at.clock.now = '2026-12-19T09:00:00.000Z'
    await tellByTime(at)
    expect((await ofActions()).filter((told) => told.endsWith('overdue')).toSorted()).toEqual([
      'chair action-overdue',
      'police-lead action-overdue',
    ])
  })

  it('that is given to another agency its leads are told at once, as of one that is set for them', async () => {
    const { id } = await setAction(at, {}, 'chair')
    const given = { agencyCode: 'schools', title: 'Head of schools', dueOn: '', reason: 'It is theirs.' }
    await at.callerAs('manager').action.changeSeveral({ actions: [{ id, version: 1 }], ...given })
    const told = await toldOf(at, ['education-lead', 'police-lead'])
    expect(told.filter((each) => each.endsWith(' action-set'))).toEqual([
      'police-lead action-set',
      'education-lead action-set',
    ])
    const { notices } = await at.callerAs('education-lead').notice.list({})
    expect(notices[0]?.sentence).toContain('gave Action 1 to Head of schools of Smallborough Schools')
  })

  it('that is given to another agency, the leads who lose it are told once, and whoever began it', async () => {
    const { id } = await setAction(at, { dueOn: '2026-12-18' }, 'chair')
    await at.callerAs('police-contributor').action.begin({ id, version: 1 })
    at.clock.now = '2026-12-13T09:00:00.000Z'
    await tellByTime(at)
    const given = { agencyCode: 'schools', title: 'Head of schools', dueOn: '', reason: 'It is theirs.' }
    await at.callerAs('manager').action.changeSeveral({ actions: [{ id, version: 2 }], ...given })
    await tellByTime(at)
    const told = await toldOf(at, [...people, 'education-lead'])
    expect(told.filter((each) => each.endsWith('given-away')).toSorted()).toEqual([
      'police-contributor action-given-away',
      'police-lead action-given-away',
    ])
    const { notices } = await at.callerAs('police-lead').notice.list({})
    const ofIt = notices.filter(({ kind }) => kind.startsWith('action-'))
    expect(ofIt.map(({ kind, settled }) => [kind, settled])).toEqual([
      ['action-given-away', false],
      ['action-due', true],
      ['action-set', true],
    ])
    expect(ofIt[0]).toMatchObject({ reason: 'It is theirs.' })
    expect(ofIt[0]?.sentence).toContain('Head of schools of Smallborough Schools has it to do')
  })

  it('that is put off, what was told of its day is over', async () => {
    const { id } = await setAction(at, { dueOn: '2026-12-18' })
    at.clock.now = '2026-12-19T09:00:00.000Z'
    await tellByTime(at)
    const later = { agencyCode: '', title: '', dueOn: '2027-01-29', reason: 'Snow.' }
    await at.callerAs('chair').action.changeSeveral({ actions: [{ id, version: 1 }], ...later })
    const { notices } = await at.callerAs('police-lead').notice.list({})
    expect(notices.find(({ kind }) => kind === 'action-overdue')?.settled).toBe(true)
  })

  it('that is done those are told who are asked to verify it, and it waits for them and no others', async () => {
    const { id, number } = await doneAction(at)
    const told = (await ofActions()).filter((each) => each.endsWith('action-done'))
    expect(told.toSorted()).toEqual(['chair action-done', 'manager action-done', 'scrutineer action-done'])
    const waits = async (by: string) =>
      (await at.callerAs(by).me.waiting()).items.filter((item) => item.id === id)
    expect(await waits('chair')).toMatchObject([
      { verb: 'Verify, or say why not', page: `/actions/${number}` },
    ])
    for (const by of ['police-lead', 'health-lead', 'elected-member']) expect(await waits(by)).toEqual([])
    await at.callerAs('chair').action.refuse({ id, version: 2, reason: 'The log is empty.' })
    expect(await ofActions()).toContain('police-lead action-not-verified')
    expect(await waits('chair')).toEqual([])
  })

  it('its impact is asked about on its day, once', async () => {
    const { id } = await verifiedAction(at, { impactOn: '2027-01-15' })
    at.clock.now = '2027-01-16T09:00:00.000Z'
    await tellByTime(at)
    await tellByTime(at)
    expect((await ofActions()).filter((each) => each === 'chair action-impact-due')).toHaveLength(1)
    expect((await at.callerAs('chair').action.list({})).actions.find((each) => each.id === id)?.isMine).toBe(
      true,
    )
  })

  it('the timelines of its indicator and goal tell each step, to whoever reads figures in full', async () => {
    await doneAction(at)
    const sentences = async (by: string, kind: 'indicator' | 'goal', code: string) =>
      (await at.callerAs(by).timeline.list({ kind, code })).entries.map(({ sentence }) => sentence)
    const steps = [
      'Smallborough Police reported Action 1 done.',
      'Action 1 was set for Smallborough Police, due on 18 December 2026.',
    ]
    expect((await sentences('health-lead', 'indicator', 'PO01')).slice(0, 2)).toEqual(steps)
    expect((await sentences('health-lead', 'goal', 'safe')).slice(0, 2)).toEqual(steps)
    expect((await sentences('elected-member', 'indicator', 'PO01')).join()).not.toContain('Action 1')
  })

  it('is found by its words by whoever reads figures in full, and by nobody else', async () => {
    await setAction(at, { wording: 'Ring every grandmother' })
    const found = async (by: string) =>
      (await at.callerAs(by).search.find({ text: 'grandmother' })).map(({ kind, code }) => `${kind} ${code}`)
    expect(await found('health-lead')).toEqual(['action 1'])
    expect(await found('elected-member')).toEqual([])
  })
})

describe('an action about something', () => {
  it('is marked on the scorecard once it is overdue, for whoever reads figures in full', async () => {
    await setAction(at)
    const marks = async (by: string) => {
      const { goals } = await at.callerAs(by).scorecard.get()
      const rows = goals.flatMap(({ rows: each }) => each)
      return rows.find(({ code }) => code === 'PO01')?.open.map(({ text }) => text)
    }
    expect(await marks('chair')).not.toContain('1 action overdue')
    at.clock.now = '2026-12-19T09:00:00.000Z'
    expect(await marks('chair')).toContain('1 action overdue')
    expect(await marks('elected-member')).not.toContain('1 action overdue')
    const { items } = await at.callerAs('chair').progress.list({ indicator: 'PO01', goal: '' })
    expect(items).toMatchObject([{ kind: 'action', number: 1, stands: 'Overdue', dueOn: '2026-12-18' }])
  })

  it('is set about an issue that was accepted, and is for its indicator; not about one that waits', async () => {
    const id = await raiseIssue(at)
    const about = { subjectKind: 'issue' as const, subjectCode: '1' }
    expect((await refusal(setAction(at, about))).sentence).toBe('There is no such issue.')
    await acceptIssue(at, id)
    const { number } = await setAction(at, about)
    const view = await at.callerAs('chair').action.get({ number })
    expect(view).toMatchObject({ indicatorCode: 'PO01', subject: { page: '/issues/1', name: 'Issue 1' } })
    expect(view.impact?.whenSet).not.toBeNull()
  })

  it('is set about a challenge, and never about a restricted one', async () => {
    const { reference } = await raiseChallenge(at)
    const about = { subjectKind: 'challenge' as const, subjectCode: reference }
    const { number } = await setAction(at, about)
    expect(await at.callerAs('chair').action.get({ number })).toMatchObject({
      ...{ indicatorCode: 'CO01', subject: { page: `/challenges/${reference}` } },
    })
    const hidden = await raiseChallenge(at, { restricted: true, ground: 'Conduct.', by: 'chair' })
    const of = setAction(at, { subjectKind: 'challenge', subjectCode: hidden.reference })
    expect(['not-found', 'bad-input']).toContain((await refusal(of)).code)
  })
})

describe('an agency', () => {
  const leave = () =>
    at
      .callerAs('manager')
      .agency.step({ code: 'police', version: 1, deed: 'end', reason: 'It joins another.' })

  it('does not leave with what it still has to do: it is named, and given to another agency first', async () => {
    const { id } = await setAction(at)
    expect((await refusal(leave())).sentence).toBe(
      'Action 1 is still open at Smallborough Police: give it to another agency, or let what is done be verified, first.',
    )
    const given = { agencyCode: 'icb', title: 'Lead nurse', dueOn: '', reason: 'The police leave.' }
    await at.callerAs('manager').action.changeSeveral({ actions: [{ id, version: 1 }], ...given })
    await leave()
    expect(await actionOn(at, id)).toMatchObject({
      agencyCode: 'icb',
      title: 'Lead nurse',
      dueOn: '2026-12-18',
    })
  })

  it('that becomes part of another gives it what it has to do, and has it again when that is undone', async () => {
    const { id } = await setAction(at, { agencyCode: 'schools' })
    const done = await setAction(at, { agencyCode: 'schools' })
    const lead = at.callerAs('education-lead').action
    await lead.report({ id: done.id, version: 1, ...evidence })
    const merge = () =>
      at.callerAs('manager').agency.merge({
        ...{ code: 'schools', version: 1, into: 'icb', fromDay: '2026-11-23', reason: 'One service.' },
      })
    expect((await refusal(merge())).sentence).toContain(
      'Action 2 of Smallborough Schools waits to be verified',
    )
    await at.callerAs('health-lead').action.verify({ id: done.id, version: 2, words: '' })
    await merge()
    expect(await actionOn(at, id)).toMatchObject({ agencyCode: 'icb', version: 2 })
    const [agency] = (await at.callerAs('manager').agency.list()).filter(({ code }) => code === 'schools')
    await at
      .callerAs('manager')
      .agency.unmerge({ code: 'schools', version: agency?.version ?? 0, reason: 'Not yet.' })
    expect(await actionOn(at, id)).toMatchObject({ agencyCode: 'schools', version: 3 })
  })
})
