import { relations } from '@roundtable/db/as-at/as-at-relations.ts'
import { readerAsAt } from '@roundtable/db/as-at.ts'
import type { Tables } from '@roundtable/db/tables.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { evidence, setAction } from '../../support/make/action.ts'
import { doneWith, raiseChallenge } from '../../support/make/challenge.ts'
import { reviseGoal, signPledge } from '../../support/make/goal.ts'
import { acceptIssue, raiseIssue, startIssue } from '../../support/make/issue.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { correctMonth, publishMonth } from '../../support/make/return.ts'
import { agreeTarget, proposeTarget } from '../../support/make/target.ts'
import { procedureAt, procedures, readEverythingPast } from '../../support/read/procedure.ts'
import { refusal } from '../../support/read/refusal.ts'

const then = '2026-11-23T10:00:00.000Z'
const seenThen = new Map<string, unknown>()
const at = perFile(openPartnership)
let action = { id: '', number: 0 }
let meeting = { id: '', number: 0 }
beforeAll(async () => {
  at.clock.now = then
  await acceptIssue(at, await raiseIssue(at, { as: 'elected-member' }))
  action = await setAction(at)
  await raiseChallenge(at)
  meeting = await planMeeting(at)
  await addItem(at, meeting.id)
  await stepMeeting(at, meeting.number, 'call')
  for (const key of readers) seenThen.set(key, told(await everything(key)))
  at.clock.now = '2026-11-24T09:00:00.000Z'
  await changeEverything()
  at.clock.now = '2027-11-23T10:00:00.000Z'
})

const readers = ['manager', 'chair', 'police-contributor', 'elected-member', 'observer'] as const

const things = {
  'action.get': [{ number: 1 }],
  'goal.get': [{ code: 'safe' }],
  'indicator.get': [{ code: 'PO01' }],
  'accountability.agency': [{ agencyCode: 'police' }],
  'issue.get': [{ number: 1 }],
  'progress.list': [{ indicator: 'PO01', goal: '' }],
  'challenge.get': [{ reference: '1' }],
  'agendaPaper.list': [{ number: 1 }],
  'meeting.get': [{ number: 1 }],
  'room.get': [],
  'minutes.get': [],
  'decision.get': [],
  'yearlyReport.get': [],
  'yearlyReport.check': [],
  'timeline.list': [
    { kind: 'goal', code: 'safe' },
    { kind: 'indicator', code: 'PO01' },
  ],
}

/** All that can be read as at a moment, as one person. */
const everything = (key: string, asAt?: string) => readEverythingPast(at.callerAs(key), things, asAt)

/** Without what an actor may do now, which nobody may in the past. */
function told(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) => {
      if (key === 'can' || key === 'answersAs') return null
      // The years a report can be begun on are of who may begin one, now.
      if (key === 'years') return null
      if (!key.startsWith('may')) return each
      return Array.isArray(each) ? [] : typeof each === 'boolean' ? false : each
    }),
  )
}

describe('every reading', () => {
  const readings = procedures.filter(({ type }) => type === 'query')

  it('is answered as at a moment, or says why it is not', () => {
    const unsaid = readings.filter(({ past, onlyNow }) => (past === true) === (onlyNow !== undefined))
    expect(unsaid).toEqual([])
    expect(procedures.filter(({ type, past, onlyNow }) => type !== 'query' && (past ?? onlyNow))).toEqual([])
  })

  it('that says why it is not refuses a moment', async () => {
    const caller = at.callerAs('manager')
    for (const { path, onlyNow, takesInput } of readings) {
      if (onlyNow === undefined || !takesInput) continue
      const code = await procedureAt(
        caller,
        path,
      )({ asAt: then }).then(
        () => null,
        (error: { code: string }) => error.code,
      )
      expect([path, code]).toEqual([path, 'BAD_REQUEST'])
    }
  })
})

describe('a partnership as it stood', () => {
  it('reads the same to the byte after figures, targets, goals, accountabilities and pledges have changed', async () => {
    for (const key of readers) {
      const again = told(await everything(key, then))
      expect(JSON.stringify(again)).toBe(JSON.stringify(seenThen.get(key)))
      expect(JSON.stringify(told(await everything(key)))).not.toBe(JSON.stringify(again))
    }
  })

  it('shows a revised figure as it was between its revisions', async () => {
    const latest = async (asAt: string) =>
      (await at.callerAs('chair').indicator.get({ code: 'PO01', asAt })).points.at(-1)
    const before = await latest('2026-11-24T08:59:59Z')
    const between = await latest('2026-11-24T09:00:00Z')
    const after = await latest('2026-11-25T09:00:00Z')
    expect(before?.periodStart).toBe('2026-09-01')
    expect(between).toMatchObject({
      periodStart: '2026-10-01',
      value: '90',
      state: 'published',
      revisions: [],
    })
    expect(after).toMatchObject({ value: '88', state: 'revised', revisions: [{ why: 'Counted twice.' }] })
  })

  it('offers nobody to write in the past', async () => {
    const { goal, indicator, accountability } = at.callerAs('manager')
    const asAt = '2026-11-24T12:00:00Z'
    const safe = await goal.get({ code: 'safe', asAt })
    const one = await indicator.get({ code: 'PO01', asAt })
    const matrix = await accountability.matrix({ asAt })
    expect([
      safe.mayRevise,
      one.mayProposeTarget,
      one.targets.some(({ mayAgree }) => mayAgree),
      matrix.mayAssign,
    ]).toEqual([false, false, false, false])
    expect(safe.pledges.some(({ maySign }) => maySign)).toBe(false)
  })

  it('never tells a draft, not even to the agency that typed it', async () => {
    const { points, marking } = await at
      .callerAs('police-contributor')
      .indicator.get({ code: 'PO02', asAt: '2027-11-23T09:59:00Z' })
    expect(points.map(({ state }) => state)).not.toContain('draft')
    expect(marking).toBe('OFFICIAL-SENSITIVE')
  })

  it('refuses the future, the time before it began, and what is no moment, in words', async () => {
    const { scorecard } = at.callerAs('chair')
    const future = await refusal(scorecard.get({ asAt: '2031-01-01T00:00:00Z' }))
    expect(future).toMatchObject({ code: 'bad-input' })
    expect(future.sentence).toBe('This moment has not come yet: choose one that has passed.')
    const early = await refusal(scorecard.get({ asAt: '2019-01-01T00:00:00Z' }))
    expect(early.sentence).toBe('The partnership began on 1 April 2020: choose a later moment.')
    await expect(scorecard.get({ asAt: 'last Tuesday' })).rejects.toThrow('A moment is written as')
  })

  it('keeps the rights of today: a goal that is not granted is not there', async () => {
    const call = at.callerAs('observer').goal.get({ code: 'well', asAt: '2026-11-24T12:00:00Z' })
    expect(await refusal(call)).toMatchObject({ code: 'not-found' })
  })

  it('still holds a goal and an indicator that were put away later', async () => {
    at.clock.now = '2027-12-01T09:00:00.000Z'
    const { steps } = await at.callerAs('manager').goal.get({ code: 'well' })
    const away = { code: 'well', steps, deed: 'withdrawn' as const }
    await at.callerAs('manager').goal.step({ ...away, reason: 'It is done.', meeting: '' })
    at.clock.now = '2028-01-01T09:00:00.000Z'
    const { goal, indicator } = at.callerAs('chair')
    const codes = async (asAt?: string) =>
      (await goal.list(asAt === undefined ? {} : { asAt })).map((g) => g.code)
    expect(await codes()).toEqual(['safe'])
    expect(await codes('2027-11-30T00:00:00Z')).toEqual(['safe', 'well'])
    const retired = await indicator.get({ code: 'PO04', asAt: '2026-06-30T08:59:00Z' })
    expect(retired.points.at(-1)?.periodStart).toBe('2026-05-01')
    expect(await indicator.get({ code: 'PO04' })).toMatchObject({ state: 'retired' })
    const wider = at.callerAs('elected-member').indicator.get({ code: 'PO04' })
    expect(await refusal(wider)).toMatchObject({ code: 'not-found' })
  })
})

describe('the tables as they stood', () => {
  it('have the columns of the tables as they stand', async () => {
    const { db, reader } = at.database
    const past = readerAsAt(reader, '2027-01-01T00:00:00.000Z')
    const camel = (name: string) => name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())
    const columns = async (from: typeof db, name: keyof Tables) => {
      const [row = {}] = await from.selectFrom(name).selectAll().limit(1).execute()
      return Object.keys(row).sort()
    }
    for (const { name } of relations) {
      const table = camel(name) as keyof Tables
      const now = await columns(db, table)
      if (now.length > 0 && name !== 'return_entry')
        expect([name, await columns(past, table)]).toEqual([name, now])
    }
  })

  it('are all tables that are recorded at a moment, but those that are told as they stand today', async () => {
    const today = [
      'agenda_paper_file',
      'benchmark_label',
      'benchmark_match',
      'disclosure_rule_set',
      'group_member',
      'named_view',
      'retention_setting',
      'return_schedule',
      'typed_words',
    ]
    const insideOthers = ['agency_version', 'indicator_place', 'member_version']
    const tables = await at.database.db.introspection.getTables()
    const recorded = tables
      .filter(({ columns }) => columns.some(({ name }) => name === 'recordedAt' || name === 'recorded_at'))
      .map(({ name }) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    const known = relations.map(({ name }) => name)
    expect(recorded.length).toBeGreaterThan(10)
    expect(recorded.filter((name) => ![...known, ...today, ...insideOthers].includes(name))).toEqual([])
  })

  it('are only read', async () => {
    const past = readerAsAt(at.database.db, '2027-01-01T00:00:00.000Z')
    await expect(past.deleteFrom('goal').execute()).rejects.toThrow('The past is read, never written.')
  })
})

/** A month published and corrected, a target, a goal, an accountability and a pledge changed. */
async function changeEverything(): Promise<void> {
  const manager = at.callerAs('manager')
  await startIssue(at, 1)
  await addItem(at, meeting.id, { title: 'Later', lateReason: 'It came up.' })
  await publishMonth(at)
  await proposeTarget(at.callerAs('council-lead'))
  await agreeTarget(at.callerAs('chair'))
  await reviseGoal(manager, { code: 'safe', wording: 'Safer' })
  await manager.accountability.assign({
    goalCode: 'safe',
    indicatorCodes: [],
    agencyCode: 'icb',
    title: 'Nurse',
    memberId: null,
    kind: 'accountable',
  })
  await signPledge(at.callerAs('police-lead'), { wording: 'We will come.' })
  const moved = { agencyCode: '', title: '', dueOn: '2027-02-26', reason: 'Later.' }
  await manager.action.changeSeveral({ actions: [{ id: action.id, version: 1 }], ...moved })
  await at.callerAs('police-lead').action.report({ id: action.id, version: 2, ...evidence })
  await doneWith(at, '1').answer()

  at.clock.now = '2026-11-25T09:00:00.000Z'
  await correctMonth(at, { numerator: '176', denominator: '200' })
}
