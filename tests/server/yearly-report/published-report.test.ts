import { newId } from '@roundtable/db/ids.ts'
import type { EvidenceRef } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { blackOut } from '../../support/make/removal.ts'
import { enter, everybodyArrives, type InSession, startMeeting } from '../../support/make/room.ts'
import {
  beginReport,
  leaveTheRest,
  publishedReport,
  publishReport,
  readReport,
  signReport,
  stepReport,
  writeIn,
} from '../../support/make/yearly-report.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

let meeting: InSession
let decided = ''
const decision: EvidenceRef = { kind: 'decision', reference: '1-D1', part: '' }

beforeEach(async () => {
  meeting = await startMeeting(at)
  await everybodyArrives(at, meeting)
  decided = await enter(at, meeting, { kind: 'decision' })
})

/** A report that was sent to be signed. */
async function sentReport(under: Parameters<typeof writeIn>[2] = {}): Promise<number> {
  const { number } = await beginReport(at)
  const text = 'Ella’s case worker is paid for together.'
  await writeIn(at, number, { text, evidence: [decision], ...under })
  await leaveTheRest(at, number)
  await stepReport(at, number, 'send')
  return number
}

const refusedWith = async (tried: Promise<unknown>) => {
  const { code, sentence } = await refusal(tried)
  return [code, sentence]
}
const leadAlso = (key: string, agency: string) =>
  giveSeat(at, key, { agencyId: at.agency(agency), role: 'lead-partner' })

describe('a report that was sent', () => {
  it('waits for each lead partner, who signs what they read for their own agency', async () => {
    await leadAlso('health-lead', 'icb')
    const number = await sentReport()
    const titles = async (key: string) =>
      (await at.callerAs(key).me.waiting()).items
        .filter(({ what }) => what === 'Yearly report')
        .map(({ verb }) => verb)
    expect(await titles('lead-partner')).toEqual(['Read and sign'])
    const foreign = await refusedWith(signReport(at, number, 'lead-partner', at.agency('icb')))
    expect(foreign).toEqual(['forbidden', 'A lead partner signs for their own agency.'])
    expect((await refusal(signReport(at, number, 'chair', at.agency('icb')))).code).toBe('forbidden')
    await signReport(at, number, 'lead-partner')
    expect(await titles('lead-partner')).toEqual([])
    expect(await readReport(at, number)).toMatchObject({
      ...{ state: 'draft', signatures: [{ agencyId: at.agency('council') }] },
      unsigned: [{ agencyId: at.agency('icb') }],
    })
    const twice = await refusedWith(signReport(at, number, 'lead-partner', at.agency('council')))
    expect(twice).toEqual(['rule', 'This agency has signed the report already.'])
    expect((await refusal(publishReport(at, number))).code).toBe('rule')
    await signReport(at, number, 'health-lead')
    expect((await readReport(at, number)).state).toBe('signed')
    expect(await titles('manager')).toEqual(['Publish'])
  })

  it('is signed once by one person, whatever seats they hold', async () => {
    await leadAlso('lead-partner', 'police')
    const number = await sentReport()
    await signReport(at, number, 'lead-partner', at.agency('council'))
    const [code, sentence] = await refusedWith(signReport(at, number, 'lead-partner', at.agency('police')))
    expect([code, sentence?.split(':')[0]]).toEqual(['rule', 'You signed this report for another agency'])
    expect((await readReport(at, number, 'lead-partner')).signFor).toEqual([])
  })

  it('is not signed by who assembled it', async () => {
    await leadAlso('manager', 'police')
    const number = await sentReport()
    const [code, sentence] = await refusedWith(signReport(at, number, 'manager', at.agency('police')))
    expect([code, sentence]).toEqual(['rule', expect.stringContaining('nobody signs what they assembled')])
  })

  it('is signed anew after it was taken back, by what stands then', async () => {
    const number = await sentReport()
    const { id, frozen } = await readReport(at, number)
    await signReport(at, number)
    expect((await refusal(stepReport(at, number, 'take-back'))).code).toBe('bad-input')
    await stepReport(at, number, 'take-back', { reason: 'A figure is missing.' })
    expect((await readReport(at, number, 'chair')).steps[0]?.reason).toBe('A figure is missing.')
    expect((await refusal(writeIn(at, number, { by: 'scrutineer' }))).code).toBe('forbidden')
    await writeIn(at, number, { text: 'One more.', evidence: [decision] })
    await stepReport(at, number, 'send')
    const agencyId = at.agency('council')
    const old = { id, agencyId, sha256: frozen?.sha256 ?? '' }
    expect((await refusal(at.callerAs('lead-partner').yearlyReport.sign(old))).code).toBe('conflict')
    expect((await readReport(at, number)).signatures).toEqual([])
    await signReport(at, number)
    expect((await readReport(at, number)).state).toBe('signed')
    await publishReport(at, number)
    const { steps } = await readReport(at, number, 'elected-member')
    expect(steps.map(({ word, reason }) => [word, reason])).toEqual([['Published', null]])
  })

  it('is read by the board and the scrutineer, and by nobody else', async () => {
    const number = await sentReport()
    for (const who of ['chair', 'lead-partner', 'scrutineer', 'manager'])
      expect((await readReport(at, number, who)).state).toBe('draft')
    for (const who of ['police-lead', 'elected-member', 'young-person']) {
      expect((await refusal(readReport(at, number, who))).code).toBe('not-found')
      expect((await at.callerAs(who).yearlyReport.list()).reports).toEqual([])
    }
    expect((await refusal(readReport(at, number, 'observer'))).code).toBe('forbidden')
  })
})

describe('a published report', () => {
  it.each([
    ['the manager', {}],
    ['the scrutineer', { heading: 'scrutineer’s statement', by: 'scrutineer' }],
  ])(
    'is refused while a record on which a sentence of %s rests alone cannot be read by everybody who reads in full',
    async (_, under) => {
      const number = await sentReport(under)
      await signReport(at, number)
      const { db } = at.database
      const [row] = await db
        .selectFrom('agendaItemVersion')
        .selectAll()
        .where('itemId', '=', meeting.item)
        .execute()
      await db
        .insertInto('agendaItemVersion')
        .values({ ...(row ?? expect.fail()), words: 2, restricted: 1, ground: 'About a person.' })
        .execute()
      await db.updateTable('agendaItem').set({ words: 2 }).where('id', '=', meeting.item).execute()
      const [code, sentence] = await refusedWith(publishReport(at, number))
      expect(code).toBe('rule')
      expect(sentence).toContain('leads to records that cannot be read any more. Take the report back first.')
      expect((await readReport(at, number)).state).toBe('signed')
    },
  )

  it('is read by everybody who reads meetings, as what was signed', async () => {
    const { number } = await publishedReport(at, [decision])
    const full = await readReport(at, number, 'police-contributor')
    const wide = await readReport(at, number, 'elected-member')
    expect([full.audience, wide.audience]).toEqual(['trusted', 'wider'])
    expect(full.frozen?.sha256).not.toBe(wide.frozen?.sha256)
    expect(full.signatures).toHaveLength(1)
    expect(wide.headings.flatMap(({ statements }) => statements)[0]?.text).toContain('Ella')
  })

  it('leads wider readers to nothing that is not theirs to read', async () => {
    const { number: action } = await setAction(at)
    const { number } = await publishedReport(at, [
      decision,
      { kind: 'action', reference: `${action}`, part: '' },
      { kind: 'indicator', reference: 'PO02', part: '2026-04-01' },
    ])
    const rests = async (who: string) =>
      (await readReport(at, number, who)).headings
        .flatMap(({ statements }) => statements)
        .flatMap(({ evidence }) => evidence)
    const [open, hidden, figure] = await rests('elected-member')
    expect(open).toMatchObject({ kind: 'decision', page: '/decisions/1-D1' })
    expect(hidden).toMatchObject({ kind: 'action', text: null, page: null })
    expect(figure?.kind).toBe('indicator')
    expect((await rests('chair')).every(({ text }) => text !== null)).toBe(true)
  })

  it('is corrected beside the text, and its bytes stay after records were renamed', async () => {
    const { id, number } = await publishedReport(at, [decision])
    const before = (await readReport(at, number)).frozen?.sha256
    await enter(at, meeting, {
      ...{ kind: 'decision', text: 'Agreed for one year.', correctsId: decided, why: 'Misheard.' },
    })
    const [statement] = (await readReport(at, number)).headings.flatMap(({ statements }) => statements)
    expect(statement?.evidence[0]?.text).toContain('The apprenticeship guarantee is agreed.')
    const { changes } = await at.callerAs('chair').yearlyReport.check({ number })
    expect(changes[0]?.since).toContain('Agreed for one year.')
    const written = { id, entryId: newId(), statementId: statement?.id ?? '', text: 'It is paid by two.' }
    const correct = (by: string) => at.callerAs(by).yearlyReport.correct(written)
    expect((await refusal(correct('chair'))).code).toBe('forbidden')
    await correct('manager')
    await correct('manager')
    const after = await readReport(at, number, 'elected-member')
    const [corrected] = after.headings.flatMap(({ statements }) => statements)
    expect(corrected?.corrections.map(({ text }) => text)).toEqual(['It is paid by two.'])
    expect((await readReport(at, number)).frozen).toMatchObject({ sha256: before, isWhole: true })
    expect((await refusal(writeIn(at, number, {}))).code).toBe('rule')
  })

  it('loses words that are blacked out, in every cut, and still verifies', async () => {
    const { number } = await publishedReport(at, [decision])
    await blackOut(at, 'Ella')
    for (const who of ['manager', 'elected-member']) {
      const { frozen, headings } = await readReport(at, number, who)
      expect(frozen).toMatchObject({ isWhole: true, removed: 1 })
      expect(headings.flatMap(({ statements }) => statements)[0]?.text).toBe(
        '[removed]’s case worker is paid for together.',
      )
    }
    const stored = await at.database.db
      .selectFrom('yearlyStatement')
      .select('text')
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    expect(stored.map(({ text }) => text).join(' ')).not.toContain('Ella')
  })

  it('tells one altered byte', async () => {
    const { number } = await publishedReport(at, [decision])
    await at.database.db
      .updateTable('yearlyWord')
      .set({ text: 'Another case worker.' })
      .where('text', 'like', '%Ella%')
      .execute()
    expect((await readReport(at, number)).frozen?.isWhole).toBe(false)
  })

  it('is found by search once it is published, and not before', async () => {
    const number = await sentReport()
    const found = async (key: string) =>
      (await at.callerAs(key).search.find({ text: 'case worker' })).filter(
        ({ kind }) => kind === 'yearly-report',
      )
    expect(await found('manager')).toEqual([])
    await signReport(at, number)
    await publishReport(at, number)
    expect(await found('elected-member')).toMatchObject([{ code: '1', detail: 'Yearly report 2026/27' }])
    expect(await found('observer')).toEqual([])
  })

  it('stands as at a moment as it stood', async () => {
    const number = await sentReport()
    const asAt = at.clock.now
    at.clock.now = '2027-02-01T09:00:00.000Z'
    await signReport(at, number)
    await publishReport(at, number)
    const then = await at.callerAs('manager').yearlyReport.get({ number, asAt })
    expect([then.state, then.signatures]).toEqual(['draft', []])
    expect((await readReport(at, number)).state).toBe('published')
  })

  it('gives its statements and what they rest on as a file, as its reader reads them', async () => {
    const { number } = await publishedReport(at, [decision])
    const file = async (name: string, by: string) =>
      (
        await at.download(
          `${name}.csv?partnership=${at.slug}${name === 'yearly-report' ? `&report=${number}` : ''}`,
          by,
        )
      ).rows
    const rows = await file('yearly-report', 'elected-member')
    expect(rows.filter((row) => row.statement_rests_on === 'Decision')).toMatchObject([
      { report_heading: 'Funding', record_reference: '1-D1' },
    ])
    expect(rows.filter((row) => row.report_statement === 'Nothing recorded.')).toHaveLength(12)
    expect(await file('yearly-reports', 'chair')).toMatchObject([
      { report_number: '1', state: 'Published', lead_partners_signed: '1', lead_partners_to_sign: '1' },
    ])
  })

  it('is on paper what was signed, with who signed it, and as PDF once', async () => {
    at.services.config = { ...at.services.config, chromiumPath: '/bin/true' }
    const { number } = await publishedReport(at, [decision])
    const paper = (kind: string, by: string) =>
      at.download(`yearly-report.${kind}?partnership=${at.slug}&number=${number}`, by)
    const { status, body } = await paper('html', 'elected-member')
    expect(status).toBe(200)
    expect(body).toContain('<h2>9. Funding</h2>')
    expect(body).toContain('Helen Marsh')
    expect(body).toContain('@top-right { content: "OFFICIAL-SENSITIVE"')
    expect((await paper('html', 'observer')).status).toBe(403)
    expect((await paper('pdf', 'chair')).status).toBe(404)
    const print = (by: string) => at.callerAs(by).rendition.printReport({ id: newId(), number })
    await print('chair')
    await print('lead-partner')
    const { rendition } = await at.callerAs('lead-partner').rendition.report({ number })
    expect(rendition).toMatchObject({ state: 'waiting', before: 0 })
    expect((await at.callerAs('elected-member').rendition.report({ number })).rendition).toBeNull()
  })
})
