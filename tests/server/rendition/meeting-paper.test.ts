import { newId } from '@roundtable/db/ids.ts'
import { listUnfinishedRenditions, updateRendition } from '@roundtable/db/queries/rendition.queries.ts'
import { printRenditions } from '@roundtable/server/rendition/print-renditions.ts'
import type { PaperDocument } from '@roundtable/shared/paper/paper-document.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { agreeMinutes, endMeetingWithMinutes, stepMinutes } from '../../support/make/minutes.ts'
import { blackOut } from '../../support/make/removal.ts'
import { startMeeting } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
/** It tells a version as a browser does, and then does nothing of what a browser does. */
const noPrinter = '/bin/true'

let number = 0

beforeEach(async () => {
  at.services.config = { ...at.services.config, chromiumPath: noPrinter }
  number = (await endMeetingWithMinutes(at)).number
})

type Kind = 'minutes' | 'archive'
const ask = (kind: Kind, by: string) => at.callerAs(by).rendition.print({ kind, id: newId(), number })
const seen = async (kind: Kind, by: string) =>
  (await at.callerAs(by).rendition.get({ kind, number })).rendition
const paper = (file: `${Kind}.${'html' | 'pdf'}`, by: string | null) =>
  at.download(`${file}?partnership=${at.slug}&number=${number}`, by)

/** What a printer would have stored for all who wait. */
async function storeAll(text: string): Promise<void> {
  const { db } = at.database
  for (const { partnershipId, id } of await listUnfinishedRenditions(db)) {
    if (partnershipId !== at.partnershipId) continue
    const file = Buffer.from(text)
    const ready = { state: 'ready' as const, pages: 1, size: file.length, fileHash: 'hash', file }
    await updateRendition(db, { partnershipId, id, from: 'waiting' }, ready)
  }
}

async function approve(): Promise<void> {
  await stepMinutes(at, number, 'send-round')
  await agreeMinutes(at, number)
  const later = await startMeeting(at, { day: '2027-01-19' })
  await stepMinutes(at, number, 'approve', { meetingId: later.id })
}

describe('minutes on paper', () => {
  it('are marked as a draft on each sheet until they are approved, with headings and nothing from elsewhere', async () => {
    const { status, type, body } = await paper('minutes.html', 'chair')
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
    expect(body).toContain('@top-right { content: "Draft · OFFICIAL-SENSITIVE"')
    expect(body).toContain('<html lang="en-GB"')
    expect(body).toMatch(/<h1>Draft minutes: Executive/)
    const headings = [...body.matchAll(/<h2>([^<]*)</g)].map(([, text]) => text)
    expect(headings).toEqual(['Attendance and interests', '1. Missing children', '2. Conduct'])
    expect(body).not.toMatch(/<script|src=|https?:/)
    await approve()
    const approved = (await paper('minutes.html', 'elected-member')).body
    expect(approved).toContain('@top-right { content: "OFFICIAL-SENSITIVE"')
    expect(approved).toMatch(/<h1>Minutes: Executive/)
    expect(approved).toContain('Approved at meeting')
    expect(approved).not.toMatch(/Conduct|secret point/)
  })

  it('are nobody’s who does not read them on their page', async () => {
    for (const who of ['scrutineer', 'elected-member', 'police-contributor']) {
      expect([who, (await paper('minutes.html', who)).status]).toEqual([who, 404])
      expect((await refusal(ask('minutes', who))).code).toBe('not-found')
    }
    expect((await paper('minutes.html', null)).status).toBe(401)
  })

  it('are printed once for all who read the same, and never given to who reads less', async () => {
    await approve()
    await ask('minutes', 'chair')
    await ask('minutes', 'manager')
    expect((await seen('minutes', 'manager'))?.state).toBe('waiting')
    await storeAll('%PDF of the board')
    expect((await paper('minutes.pdf', 'manager')).body).toBe('%PDF of the board')
    expect(await seen('minutes', 'elected-member')).toBeNull()
    expect((await paper('minutes.pdf', 'elected-member')).status).toBe(404)
  })

  it('that were corrected since are other minutes: what was printed is never given for them', async () => {
    await approve()
    await ask('minutes', 'manager')
    await storeAll('%PDF as approved')
    const { id, version } = await at.callerAs('manager').minutes.get({ number })
    const correction = { id, version, entryId: newId(), line: '', text: 'Fifty, not forty.' }
    await at.callerAs('manager').minutes.correct(correction)
    expect(await seen('minutes', 'manager')).toBeNull()
    expect((await paper('minutes.html', 'manager')).body).toContain('Corrected: Fifty, not forty.')
  })

  it('are destroyed with words that are blacked out, and are not in what waits either', async () => {
    await ask('minutes', 'chair')
    await storeAll('%PDF with forty children')
    await blackOut(at, 'Forty children')
    expect(await seen('minutes', 'chair')).toBeNull()
    const rows = await at.database.db
      .selectFrom('rendition')
      .select(['state', 'file', 'content'])
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    expect(rows).toEqual([{ state: 'destroyed', file: null, content: expect.not.stringContaining('Forty') }])
  })

  it('whose printer does not answer say so', async () => {
    await ask('minutes', 'chair')
    await printRenditions(at.services, { isHeld: () => true })
    expect(await seen('minutes', 'chair')).toMatchObject({
      state: 'failed',
      failure: 'No PDF was made. The browser that prints did not answer.',
    })
  }, 90_000)
})

const titlesOf = ({ sections }: PaperDocument) =>
  sections.filter(({ level }) => level === 2).map(({ title }) => title)

describe('the archive of a meeting', () => {
  it('is one document in its order, with who was there and what follows', async () => {
    const archive = await at.callerAs('chair').archive.get({ number })
    expect(titlesOf(archive)).toEqual([
      ...[
        'Agenda',
        'Pack and papers',
        'Who was there',
        'Decisions',
        'Minutes',
        'Corrections',
        'What follows',
      ],
    ])
    const said = JSON.stringify(archive)
    for (const words of [
      'D1: The apprenticeship guarantee is agreed.',
      'Dissent, Health',
      'Conduct (restricted)',
    ])
      expect(said).toContain(words)
    expect(said).toContain('Quorate: 2 there, 2 needed.')
    expect(archive.isDraft).toBe(true)
    const { body } = await paper('archive.html', 'chair')
    const levels = [...body.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    levels.forEach((level, n) => {
      expect(level - (levels[n - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('holds nothing restricted, no minutes and no follow-up for whoever may not read them', async () => {
    const said = JSON.stringify(await at.callerAs('elected-member').archive.get({ number }))
    expect(said).not.toMatch(/Conduct|secret point|Forty children/)
    expect(said).toContain('There are no minutes yet that are yours to read.')
    expect(said).toContain('told to whoever reads figures in full')
  })

  it('is there once the meeting has ended', async () => {
    const later = await startMeeting(at, { day: '2027-01-19' })
    const early = at.callerAs('chair').archive.get({ number: later.number })
    expect((await refusal(early)).sentence).toBe('A meeting has an archive once it has ended.')
    await ask('archive', 'chair')
    await storeAll('%PDF of all of it')
    expect((await paper('archive.pdf', 'chair')).body).toBe('%PDF of all of it')
    expect((await paper('archive.pdf', 'elected-member')).status).toBe(404)
  })
})
