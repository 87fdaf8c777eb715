import { isSqlite } from '@roundtable/db/dialect.ts'
import { newId } from '@roundtable/db/ids.ts'
import { appendOnly, notAppendOnly } from '@roundtable/db/migrations/columns.ts'
import { wordsRemovable } from '@roundtable/db/migrations/words-removable.ts'
import type { EvidenceRef } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem } from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, everybodyArrives, type InSession, startMeeting } from '../../support/make/room.ts'
import {
  beginReport,
  leaveTheRest,
  readReport,
  stepReport,
  writeIn,
} from '../../support/make/yearly-report.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

type Decided = { meeting: InSession; id: string; decision: EvidenceRef }

/** A decision of the year, on an item that everybody reads. */
async function decide(): Promise<Decided> {
  const meeting = await startMeeting(at)
  await everybodyArrives(at, meeting)
  const id = await enter(at, meeting, { kind: 'decision' })
  return { meeting, id, decision: { kind: 'decision', reference: `${meeting.number}-D1`, part: '' } }
}

const check = (number: number, by = 'manager') => at.callerAs(by).yearlyReport.check({ number })
const statementsOf = async (number: number, by = 'manager') =>
  (await readReport(at, number, by)).headings.flatMap(({ statements }) => statements)

describe('a yearly report', () => {
  it('is begun by the manager for a year that has begun, once', async () => {
    const { years } = await at.callerAs('manager').yearlyReport.list()
    expect(years[0]).toEqual({ startsOn: '2026-04-01', endsOn: '2027-03-31' })
    const { number } = await beginReport(at)
    expect(await readReport(at, number)).toMatchObject({
      ...{ number: 1, state: 'assembling', startsOn: '2026-04-01', endsOn: '2027-03-31' },
      guidance: 'Working Together to Safeguard Children 2026',
    })
    expect((await refusal(beginReport(at))).code).toBe('bad-input')
    expect((await refusal(beginReport(at, '2030-04-01'))).code).toBe('bad-input')
    const asked = { id: newId(), startsOn: '2025-04-01' }
    for (const who of ['lead-partner', 'scrutineer', 'elected-member'])
      expect((await refusal(at.callerAs(who).yearlyReport.begin(asked))).code).toBe('forbidden')
  })

  it('proposes the records of its year under its headings, and links each as it reads', async () => {
    const { decision } = await decide()
    const { number } = await beginReport(at)
    const { proposals } = await at.callerAs('manager').yearlyReport.proposals({ number })
    const found = proposals.find(({ kind }) => kind === 'decision')
    expect(found).toMatchObject({ ...decision, on: '2026-12-15' })
    expect(found?.text).toMatch(/^D1 of .+, 15 December 2026: The apprenticeship guarantee is agreed\.$/)
    expect(proposals.filter(({ kind }) => kind === 'goal').length).toBeGreaterThan(0)
    await writeIn(at, number, { evidence: [decision] })
    const [statement] = await statementsOf(number)
    expect(statement?.evidence).toEqual([
      { ...decision, text: found?.text, page: '/decisions/1-D1', linkedAt: expect.any(String) },
    ])
  })

  it('proposes every challenge of its year, however long the register is', async () => {
    for (let n = 0; n < 51; n += 1) await raiseChallenge(at)
    const { number } = await beginReport(at)
    const { proposals } = await at.callerAs('manager').yearlyReport.proposals({ number })
    expect(proposals.filter(({ kind }) => kind === 'challenge')).toHaveLength(51)
  })

  it('links nothing that is restricted, and does not tell that it is there', async () => {
    const { meeting } = await decide()
    const item = await addItem(at, meeting.id, {
      ...{ title: 'Conduct', restricted: true, ground: 'About a person.', lateReason: 'It came up today.' },
    })
    await enter(at, { ...meeting, item }, { kind: 'decision', text: 'He is suspended.' })
    const { reference } = await raiseChallenge(at, { restricted: true, ground: 'About a person.' })
    const { number } = await beginReport(at)
    const { proposals } = await at.callerAs('manager').yearlyReport.proposals({ number })
    expect(proposals.filter(({ kind }) => kind === 'decision')).toHaveLength(1)
    expect(proposals.filter(({ kind }) => kind === 'challenge')).toEqual([])
    const restricted = [
      { kind: 'decision' as const, reference: `${meeting.number}-DR1`, part: '' },
      { kind: 'challenge' as const, reference, part: '' },
      { kind: 'challenge' as const, reference: 'R999', part: '' },
    ]
    for (const each of restricted) {
      const refused = await refusal(writeIn(at, number, { evidence: [each] }))
      expect([refused.code, refused.sentence]).toEqual([
        'bad-input',
        'One of the records is not there, or cannot be read by everybody who reads in full.',
      ])
    }
  })

  it('marks a record that reads otherwise since it was linked, until it is linked anew', async () => {
    const { decision, meeting, id } = await decide()
    const { number } = await beginReport(at)
    const statementId = await writeIn(at, number, { evidence: [decision] })
    expect((await check(number)).changes).toEqual([])
    const text = 'The guarantee is agreed for two years.'
    await enter(at, meeting, { kind: 'decision', text, correctsId: id, why: 'It was misheard.' })
    const [change] = (await check(number)).changes
    expect(change).toMatchObject({ ...decision, statementId })
    expect(change?.since).toContain('The guarantee is agreed for two years.')
    expect((await statementsOf(number))[0]?.evidence[0]?.text).toContain('The apprenticeship guarantee')
    await writeIn(at, number, { statementId, words: 1, evidence: [decision] })
    expect((await check(number)).changes).toHaveLength(1)
    await writeIn(at, number, { statementId, words: 2, evidence: [{ ...decision, renew: true }] })
    expect((await check(number)).changes).toEqual([])
  })

  it('does not say that a figure reads otherwise that was stored with other decimals', async () => {
    const { points } = await at.callerAs('manager').indicator.get({ code: 'PO01' })
    const part = points.findLast(({ value }) => value !== null)?.periodStart ?? ''
    const { number } = await beginReport(at)
    await writeIn(at, number, { evidence: [{ kind: 'indicator', reference: 'PO01', part }] })
    const { db } = at.database
    const setGuard = async (on: boolean) => {
      if (!isSqlite(db)) {
        await sql.raw(`alter table yearly_evidence ${on ? 'enable' : 'disable'} trigger user`).execute(db)
      } else if (on) {
        await appendOnly(db as never, 'yearly_evidence')
        await wordsRemovable(db as never, 'yearly_evidence', ['basis'])
      } else await notAppendOnly(db as never, 'yearly_evidence')
    }
    const store = (from: string, to: string) =>
      sql`update yearly_evidence set basis = replace(basis, ${sql.lit(from)}, ${sql.lit(to)}) where partnership_id = ${at.partnershipId}`.execute(
        db,
      )
    await setGuard(false)
    await store('80.0%', '80.000%')
    const [exact] = [(await check(number)).changes]
    await store('80.000%', '80.004%')
    await setGuard(true)
    expect(exact).toEqual([])
    expect((await check(number)).changes).toMatchObject([{ since: expect.stringContaining('80.0%') }])
  })

  it('is not sent while a statement leads to nothing, or a heading is empty', async () => {
    const { decision } = await decide()
    const { number } = await beginReport(at)
    const statementId = await writeIn(at, number, { text: 'Nobody knows why.' })
    const { findings } = await check(number)
    expect(findings.map(({ sentence }) => sentence)).toContain('“Nobody knows why.” leads to no record.')
    await leaveTheRest(at, number)
    const refused = await refusal(stepReport(at, number, 'send'))
    expect([refused.code, refused.sentence]).toEqual([
      'rule',
      'Funding: “Nobody knows why.” leads to no record.',
    ])
    await writeIn(at, number, { statementId, words: 1, evidence: [decision] })
    await stepReport(at, number, 'send')
    expect((await readReport(at, number)).state).toBe('draft')
    expect((await refusal(stepReport(at, number, 'send'))).code).toBe('rule')
  })

  it('is not sent while a heading says neither something nor that nothing is recorded, also the scrutineer’s', async () => {
    const { decision } = await decide()
    const { number } = await beginReport(at)
    await leaveTheRest(at, number)
    const { id, headings } = await readReport(at, number)
    const headingOf = (scrutiny: boolean) => headings.find((each) => each.scrutiny === scrutiny)
    const say = (by: string, scrutiny: boolean, nothing: boolean) =>
      at.callerAs(by).yearlyReport.nothing({ id, headingId: headingOf(scrutiny)?.id ?? '', nothing })
    const refusedSending = async () => (await refusal(stepReport(at, number, 'send'))).sentence
    await say('manager', false, false)
    expect(await refusedSending()).toBe(
      `${headingOf(false)?.title}: No statement yet, and it is not said that nothing is recorded.`,
    )
    await say('manager', false, true)
    await say('scrutineer', true, false)
    expect(await refusedSending()).toBe(
      `${headingOf(true)?.title}: The scrutineer has written no statement, and has not said that nothing is recorded.`,
    )
    const scrutiny = { heading: 'scrutineer’s statement', text: 'They listen.', by: 'scrutineer' }
    const statementId = await writeIn(at, number, scrutiny)
    expect(await refusedSending()).toBe(`${headingOf(true)?.title}: “They listen.” leads to no record.`)
    await writeIn(at, number, { ...scrutiny, statementId, words: 1, evidence: [decision] })
    await stepReport(at, number, 'send')
    expect((await readReport(at, number)).state).toBe('draft')
  })

  it('has a statement of the scrutineer that nobody else writes', async () => {
    const { decision } = await decide()
    const { number } = await beginReport(at)
    const scrutiny = { heading: 'scrutineer’s statement', text: 'They listen.', evidence: [decision] }
    const refused = await refusal(writeIn(at, number, scrutiny))
    expect([refused.code, refused.sentence]).toEqual([
      'forbidden',
      'The scrutineer’s statement is written by the scrutineer alone.',
    ])
    await writeIn(at, number, { ...scrutiny, by: 'scrutineer' })
    expect((await refusal(writeIn(at, number, { by: 'scrutineer' }))).code).toBe('forbidden')
    const { id, headings } = await readReport(at, number)
    const other = headings.find(({ title }) => title === 'Funding')
    const nothing = { id, headingId: other?.id ?? '', nothing: true }
    expect((await refusal(at.callerAs('scrutineer').yearlyReport.nothing(nothing))).code).toBe('forbidden')
  })

  it('asks the scrutineer, who is waited for until they have written', async () => {
    const { decision } = await decide()
    const { number } = await beginReport(at)
    const waits = async () =>
      (await at.callerAs('scrutineer').me.waiting()).items.filter(({ title }) =>
        title.startsWith('Yearly report'),
      )
    expect(await waits()).toEqual([])
    await stepReport(at, number, 'ask')
    expect(await waits()).toMatchObject([{ title: 'Yearly report 2026/27', verb: 'Write the statement' }])
    await writeIn(at, number, {
      ...{ heading: 'scrutineer’s statement', by: 'scrutineer', text: 'They listen.', evidence: [decision] },
    })
    expect(await waits()).toEqual([])
  })

  it('says nothing recorded, or has statements, and not both', async () => {
    const { number } = await beginReport(at)
    const { id, headings } = await readReport(at, number)
    const headingId = headings.find(({ title }) => title === 'Funding')?.id ?? ''
    await at.callerAs('manager').yearlyReport.nothing({ id, headingId, nothing: true })
    const funding = async () => (await readReport(at, number)).headings.find((each) => each.id === headingId)
    expect((await funding())?.nothing).toBe(true)
    await writeIn(at, number, { text: 'Something after all.' })
    expect(await funding()).toMatchObject({ nothing: false, statements: [{ text: 'Something after all.' }] })
    const again = at.callerAs('manager').yearlyReport.nothing({ id, headingId, nothing: true })
    expect((await refusal(again)).code).toBe('rule')
  })

  it('is left empty for the scrutineer by the manager where nobody is the scrutineer', async () => {
    const { number } = await beginReport(at)
    const scrutiny = async () => (await readReport(at, number)).headings.find((each) => each.scrutiny)
    const { id } = await readReport(at, number)
    const leave = async () =>
      at
        .callerAs('manager')
        .yearlyReport.nothing({ id, headingId: (await scrutiny())?.id ?? '', nothing: true })
    expect((await scrutiny())?.mayLeave).toBe(false)
    expect((await refusal(leave())).code).toBe('forbidden')
    await at.database.db
      .updateTable('member')
      .set({ endedAt: at.clock.now })
      .where('id', '=', at.member('scrutineer'))
      .execute()
    expect(await scrutiny()).toMatchObject({ mayLeave: true, mayWrite: false })
    await leave()
    expect((await scrutiny())?.nothing).toBe(true)
  })

  it('keeps what two people write: the second is told what stands', async () => {
    const { number } = await beginReport(at)
    const statementId = await writeIn(at, number, { text: 'First.' })
    await writeIn(at, number, { statementId, words: 1, text: 'Second.' })
    const late = await refusal(writeIn(at, number, { statementId, words: 1, text: 'Third.' }))
    expect(late.code).toBe('conflict')
    const [report] = [await readReport(at, number)]
    expect(report.headings.flatMap(({ statements }) => statements)).toMatchObject([
      { text: 'Second.', words: 2 },
    ])
  })

  it('moves statements and takes them out', async () => {
    const { number } = await beginReport(at)
    const first = await writeIn(at, number, { text: 'First.' })
    await writeIn(at, number, { text: 'Second.' })
    const { id } = await readReport(at, number)
    const { yearlyReport } = at.callerAs('manager')
    await yearlyReport.move({ id, statementId: first, words: 1, to: 'down' })
    expect((await statementsOf(number)).map(({ text }) => text)).toEqual(['Second.', 'First.'])
    await yearlyReport.remove({ id, statementId: first, words: 2 })
    expect((await statementsOf(number)).map(({ text }) => text)).toEqual(['Second.'])
  })
})
