import { newId } from '@roundtable/db/ids.ts'
import { issueListSchema, issueViewSchema } from '@roundtable/shared/issue/issue.ts'
import { describe, expect, it } from 'vitest'
import {
  acceptIssue,
  closedIssue,
  closeIssue,
  issueRef,
  noteOn,
  owned,
  raiseIssue,
  startIssue,
  stepIssue,
} from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const get = (as: string, number = 1) => at.callerAs(as).issue.get({ number })
const list = async (as: string, show: 'open' | 'triage' | 'closed' | 'all' = 'all') =>
  (await at.callerAs(as).issue.list({ show })).issues.map(({ number }) => number)
const code = async (call: Promise<unknown>) => (await refusal(call)).code

describe('an issue', () => {
  it('is raised with three fields, waits for triage, and the board reads it once it is accepted', async () => {
    const id = await raiseIssue(at)
    expect(await get('manager')).toMatchObject({ state: 'proposed', indicatorCode: 'PO01', ownerTitle: '' })
    expect([await list('police-lead'), await list('chair'), await list('health-lead')]).toEqual([[1], [], []])
    expect(await code(get('chair'))).toBe('not-found')
    expect(await at.callerAs('manager').issue.list({})).toMatchObject({ toTriage: 1 })
    expect(await at.callerAs('chair').issue.list({})).toMatchObject({ toTriage: null })
    await acceptIssue(at, id)
    const view = await get('chair')
    expect(view).toEqual(issueViewSchema.parse(view))
    expect(view).toMatchObject({ state: 'accepted', severity: 'high', ownerAgencyCode: 'police' })
    const all = await at.callerAs('chair').issue.list({})
    expect(all).toEqual(issueListSchema.parse(all))
    expect(await actionsOn(at, id)).toEqual(['issue.raised', 'issue.accepted'])
  })

  it('sent twice is raised once, and numbers run on', async () => {
    const raised = { id: newId(), title: 'Late', indicator: '', goal: 'safe', why: 'Children wait.' }
    const both = await Promise.all([
      at.callerAs('chair').issue.raise(raised),
      at.callerAs('chair').issue.raise(raised),
    ])
    expect(both).toEqual([{ number: 1 }, { number: 1 }])
    await raiseIssue(at)
    expect(await list('manager')).toEqual([2, 1])
    const foreign = at.callerAs('manager').issue.raise({ ...raised, id: newId(), goal: 'nowhere' })
    expect(await code(foreign)).toBe('not-found')
    for (const who of ['observer', 'administrator'])
      expect(await code(at.callerAs(who).issue.raise(raised))).toBe('forbidden')
  })

  it('that the manager raised is decided on by the board, and nobody decides on their own', async () => {
    const id = await raiseIssue(at, { as: 'manager' })
    expect(await list('chair')).toEqual([1])
    expect(await get('manager')).toMatchObject({
      refused: 'A manager raised this issue: the board decides on it.',
    })
    const seen = await issueRef(at, id)
    expect(await code(at.callerAs('manager').issue.accept({ ...seen, ...owned }))).toBe('forbidden')
    await acceptIssue(at, id, 'chair')
    const other = await raiseIssue(at, { as: 'chair' })
    const own = at.callerAs('chair').issue.accept({ ...(await issueRef(at, other)), ...owned })
    expect(await code(own)).toBe('forbidden')
    await stepIssue(at, other, 'set-aside')
    expect((await get('chair', 2)).history[0]).toMatchObject({ reason: 'It has to be so.' })
  })

  it('is progressed by its owner, or by the manager on their behalf, and by no other agency', async () => {
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    for (const who of ['council-lead', 'chair', 'police-contributor'])
      expect(await code(at.callerAs(who).issue.start(await issueRef(at, id)))).toBe('forbidden')
    await startIssue(at, id)
    const note = noteOn(id)
    await at.callerAs('police-lead').issue.note(note)
    await at.callerAs('police-lead').issue.note(note)
    await at.callerAs('manager').issue.note(noteOn(id, { asksToClose: true }))
    const { notes, reviewOn } = await get('chair')
    expect(notes.map(({ kind, onBehalf }) => [kind, onBehalf])).toEqual([
      ['progress', false],
      ['asks-to-close', true],
    ])
    expect(reviewOn).toBe('2027-01-11')
  })

  it('is closed with evidence by the board, never by the owner’s agency nor by who worked on it', async () => {
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    await startIssue(at, id)
    const closing = { noteId: newId(), text: 'It is solved.', evidence: 'https://police.example/1' }
    const close = async (as: string, change: object = {}) =>
      at.callerAs(as).issue.close({ ...(await issueRef(at, id)), ...closing, ...change })
    for (const who of ['manager', 'police-lead', 'scrutineer'])
      expect(await code(close(who))).toBe('forbidden')
    expect((await refusal(close('chair', { evidence: '' }))).fields).toEqual([
      { field: 'evidence', sentence: 'Give at least one link to what shows it.' },
    ])
    await at.database.db
      .updateTable('member')
      .set({ agencyId: at.agency('police') })
      .where('id', '=', at.member('chair'))
      .execute()
    expect(await refusal(close('chair'))).toMatchObject({
      code: 'forbidden',
      sentence: 'Your agency owns this issue: somebody of another agency closes it.',
    })
    await closeIssue(at, id)
    expect(await get('manager')).toMatchObject({ state: 'closed' })
  })

  it('that two people decide on at one time is decided once, and the second reads what stands', async () => {
    const id = await raiseIssue(at)
    const seen = await issueRef(at, id)
    const manager = at.callerAs('manager').issue
    const answers = await Promise.allSettled([
      manager.accept({ ...seen, ...owned }),
      manager.step({ ...seen, deed: 'set-aside', reason: 'Not now.' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = await refusal(manager.accept({ ...seen, ...owned }))
    expect(late).toMatchObject({ code: 'conflict' })
    expect(late.current).toMatchObject({ title: 'Answers come late' })
  })

  it('is worded anew with what stood, and enters the risk register with likelihood and impact', async () => {
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    const risk = { likelihood: '4', impact: '5', controls: 'A rota.', acceptedBy: 'council' }
    const words = { title: 'Answers are late', why: 'Children wait.', known: 'Since May.', ...owned, ...risk }
    await at.callerAs('manager').issue.revise({ ...(await issueRef(at, id)), ...words, reason: 'Known now.' })
    const { issues } = await at.callerAs('chair').issue.risks({})
    expect(issues).toMatchObject([{ likelihood: 4, impact: 5, acceptedByCode: 'council' }])
    const versions = at.database.db.selectFrom('issueVersion').select('title').where('issueId', '=', id)
    expect((await versions.orderBy('version').execute()).map(({ title }) => title)).toEqual([
      'Answers come late',
      'Answers come late',
      'Answers are late',
    ])
    const rows = (await at.download(`risks.csv?partnership=${at.slug}`, 'chair')).rows
    const council = 'Smallborough Council'
    expect(rows).toMatchObject([{ issue_number: '1', risk_score: '20', accepted_by_agency: council }])
  })

  it('is looked at again on a day to come; a day that stands may have passed', async () => {
    const id = await raiseIssue(at)
    const manager = at.callerAs('manager').issue
    const passed = { ...owned, reviewOn: '2026-11-22' }
    const early = await refusal(manager.accept({ ...(await issueRef(at, id)), ...passed }))
    expect(early.fields).toMatchObject([{ field: 'reviewOn', sentence: 'Choose today or a day to come.' }])
    await acceptIssue(at, id)
    const risk = { likelihood: '', impact: '', controls: '', acceptedBy: '' }
    const words = { title: 'Late', why: 'Children wait.', known: '', reason: 'Known now.', ...owned, ...risk }
    const revise = async (change: Partial<typeof words>) =>
      manager.revise({ ...(await issueRef(at, id)), ...words, ...change })
    expect((await refusal(revise(passed))).fields).toMatchObject([{ field: 'reviewOn' }])
    at.clock.now = '2027-02-01T09:00:00.000Z'
    await revise({ title: 'Answers are late' })
    expect((await get('chair')).reviewOn).toBe(owned.reviewOn)
  })

  it('once closed is proposed for reopening, and reopened or left closed with a reason', async () => {
    const id = await closedIssue(at)
    await stepIssue(at, id, 'propose-reopening', 'police-lead')
    expect(
      await code(
        at
          .callerAs('police-lead')
          .issue.step({ ...(await issueRef(at, id)), deed: 'reopen', reason: 'Now.' }),
      ),
    ).toBe('forbidden')
    await stepIssue(at, id, 'leave-closed')
    await stepIssue(at, id, 'propose-reopening', 'scrutineer')
    await stepIssue(at, id, 'reopen', 'chair')
    expect(await get('chair')).toMatchObject({ state: 'in-progress' })
    expect((await get('chair')).history.map(({ word }) => word)).toHaveLength(8)
  })

  it('is read in full by nobody with small counts hidden: they read what they raised, as they raised it', async () => {
    const id = await raiseIssue(at, { as: 'elected-member', title: 'I worry about answers' })
    await raiseIssue(at)
    await acceptIssue(at, id)
    const words = { why: 'Three of four children wait.', known: 'It is three children.', ...owned }
    const none = { likelihood: '', impact: '', controls: '', acceptedBy: '' }
    await at.callerAs('manager').issue.revise({
      ...(await issueRef(at, id)),
      ...{ title: 'Three of four children wait', ...words, ...none, reason: 'Counted.' },
    })
    const own = await get('elected-member')
    expect(own).toMatchObject({ title: 'I worry about answers', known: '', notes: [], inFull: false })
    expect(JSON.stringify(own)).not.toContain('hree')
    expect(await list('elected-member')).toEqual([1])
    expect(await code(get('elected-member', 2))).toBe('not-found')
    expect(await code(at.callerAs('elected-member').issue.risks({}))).toBe('forbidden')
    for (const who of ['observer', 'administrator'])
      expect(await code(at.callerAs(who).issue.list({}))).toBe('forbidden')
  })

  it('marks its indicator for whoever reads figures in full, stands on its page and is found', async () => {
    const id = await raiseIssue(at)
    const marks = async (as: string) =>
      (await at.callerAs(as).scorecard.get())?.goals
        .flatMap(({ rows }) => rows)
        .flatMap(({ code: of, open }) => (of === 'PO01' ? open.map(({ text }) => text) : []))
    expect(await marks('chair')).not.toContain('1 issue')
    await acceptIssue(at, id)
    expect(await marks('chair')).toContain('1 issue')
    expect(await marks('elected-member')).not.toContain('1 issue')
    const progress = await at.callerAs('chair').progress.list({ indicator: 'PO01', goal: '' })
    expect(progress.items).toMatchObject([{ kind: 'issue', number: 1, stands: 'Accepted' }])
    expect((await at.callerAs('chair').progress.list({ indicator: '', goal: 'safe' })).items).toHaveLength(1)
    const onChart = async (as: string) => (await at.callerAs(as).indicator.get({ code: 'PO01' })).annotations
    expect(await onChart('chair')).toMatchObject([{ label: 'Issue 1', mayWithdraw: false }])
    expect(await onChart('elected-member')).toEqual([])
    const found = await at.callerAs('chair').search.find({ text: 'answers late' })
    expect(found[0]).toMatchObject({ kind: 'issue', code: '1' })
    expect(await at.callerAs('elected-member').search.find({ text: 'answers late' })).toEqual([])
    const acts = (await at.callerAs('chair').timeline.list({ kind: 'indicator', code: 'PO01' })).entries
    expect(acts.map(({ what }) => what)).toContain('Issue accepted')
    const wider = (await at.callerAs('elected-member').timeline.list({ kind: 'indicator', code: 'PO01' }))
      .entries
    expect(wider.map(({ what }) => what)).not.toContain('Issue accepted')
    const rows = (await at.download(`issues.csv?partnership=${at.slug}&severity=high`, 'chair')).rows
    expect(rows).toMatchObject([{ issue_number: '1', owner_agency_code: 'police', state: 'Accepted' }])
  })

  it('waits for the manager, then its owner, then the board of another agency', async () => {
    const waits = async (as: string) =>
      (await at.callerAs(as).me.waiting()).items
        .filter(({ what }) => what === 'Issue')
        .map(({ verb }) => verb)
    const id = await raiseIssue(at)
    expect([await waits('manager'), await waits('chair')]).toEqual([['Accept or set aside'], []])
    await acceptIssue(at, id)
    expect([await waits('manager'), await waits('police-lead')]).toEqual([[], ['Start']])
    await startIssue(at, id)
    await at.callerAs('police-lead').issue.note(noteOn(id, { asksToClose: true }))
    expect([await waits('police-lead'), await waits('lead-partner')]).toEqual([[], ['Look and close']])
    const kinds = (await at.callerAs('lead-partner').notice.list({})).notices.map(({ kind }) => kind)
    expect(kinds).toContain('issue-to-close')
  })
})
