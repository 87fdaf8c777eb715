import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@roundtable/db/ids.ts'
import { scanFile } from '@roundtable/server/agenda-paper/scan-file.ts'
import { repeatRemovals } from '@roundtable/server/removal/repeat-removals.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, newItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { pdfOf as pdf } from '../../support/make/paper.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

async function meetingWithItem(over: Parameters<typeof addItem>[2] = {}) {
  const { id, number } = await planMeeting(at)
  const item = await addItem(at, id, over)
  return { id, number, item }
}
const papers = async (number: number, item: string, by = 'chair') =>
  (await at.callerAs(by).agendaPaper.list({ number })).items.find(({ itemId }) => itemId === item)

describe('a paper of a partner', () => {
  it('is handed in by who leads in the agency that brings the item, and read as it was sent', async () => {
    const { number, item } = await meetingWithItem()
    const { id, status } = await at.sendPaper(item, pdf())
    expect(status).toBe(201)
    const file = await at.download(`agenda-paper/${id}?partnership=${at.slug}`, 'chair')
    expect([file.status, file.type]).toEqual([200, 'application/pdf'])
    expect(file.bytes.equals(pdf())).toBe(true)
    expect((await papers(number, item))?.papers).toMatchObject([
      { title: 'Contract of care leavers', fileName: 'contract.pdf', scanned: false, late: false },
    ])
    expect(await actionsOn(at, item)).toContain('agenda-item.paper-added')
  })

  it('is kept once however often it is sent, and is marked where it comes after the notice', async () => {
    const { number, item } = await meetingWithItem()
    const first = await at.sendPaper(item, pdf())
    expect((await at.sendPaper(item, pdf())).id).toBe(first.id)
    await stepMeeting(at, number, 'call')
    await at.sendPaper(item, pdf('Appendix'), { title: 'Appendix', as: 'manager' })
    expect((await papers(number, item))?.papers.map(({ title, late }) => [title, late])).toEqual([
      ['Contract of care leavers', false],
      ['Appendix', true],
    ])
  })

  it('is refused to another agency, to who only enters figures, and to whoever may not know of the item', async () => {
    const { item } = await meetingWithItem()
    for (const as of ['health-lead', 'police-contributor', 'elected-member', 'scrutineer']) {
      expect((await at.sendPaper(item, pdf(), { as })).status).toBe(403)
    }
    const hidden = await meetingWithItem({ restricted: true, ground: 'About a person.' })
    expect((await at.sendPaper(hidden.item, pdf(), { as: 'scrutineer' })).status).toBe(404)
  })

  it('is refused where it is no PDF, is locked, or holds a program, each with what to do', async () => {
    const { item } = await meetingWithItem()
    const told = async (file: Buffer) => (await at.sendPaper(item, file)).message
    expect(await told(Buffer.from('PK\u0003\u0004 a Word file'))).toContain('This is no PDF')
    expect(await told(pdf('.\n/Encrypt 5 0 R'))).toContain('locked by a password')
    expect(await told(pdf('.\n/OpenAction << /S /JavaScript >>'))).toContain('holds a program')
    expect(await told(Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog'))).toContain('its end is missing')
    expect((await at.sendPaper(item, pdf(), { title: ' ' })).message).toContain(
      'Enter what the paper is called',
    )
  })

  it('is refused where its program is written with letters by their number, and taken where an address only says so', async () => {
    const { item } = await meetingWithItem()
    let sent = 0
    const told = async (words: string) =>
      (await at.sendPaper(item, pdf(words), { title: `Paper ${++sent}` })).message
    expect(await told('.\n<< /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>')).toContain('holds a program')
    expect(await told('.\n<< /S % of the form\n/JavaScript >>')).toContain('holds a program')
    expect(await told('.\n<< /Title (100% sure) /S /JavaScript >>')).toContain('holds a program')
    expect(await told('.\n<< /JS\0(app.alert\\(1\\)) >>')).toContain('holds a program')
    expect(await told('.\n/OpenAction << /JS 12 0 R >>')).toContain('holds a program')
    expect(await told('.\n<< /S /Launch /F (a.exe) >>')).toContain('holds a program')
    expect(await told('.\ntrailer << /Encr#79pt 5 0 R >>')).toContain('locked by a password')
    expect(await told('.\n/URI (https://example.org/docs/Web/JavaScript)')).toBe('')
    expect(await told('.\n(A rocket: /Launch in May, /Encrypt it before)')).toBe('')
  })

  it('is taken where its pages are packed or named by numbers, and refused where it has none', async () => {
    const { item } = await meetingWithItem()
    let sent = 0
    const told = async (words: string) => {
      const file = Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)
      return (await at.sendPaper(item, file, { title: `Paper ${++sent}` })).message
    }
    expect(await told('1 0 obj <</Type/ObjStm/N 9>> endobj')).toBe('')
    expect(await told('1 0 obj << /Type /P#61ge >> endobj')).toBe('')
    expect(await told('1 0 obj << /Type % of it\n/Page >> endobj')).toBe('')
    expect(await told('1 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj')).toContain('has no page')
    expect(await told('1 0 obj << /Type /PageLabel >> endobj')).toContain('has no page')
  })

  it('has 20 MB at most: a byte more is refused, with how much it has, and nothing of it is kept', async () => {
    const { number, item } = await meetingWithItem()
    const most = 20 * 1024 * 1024
    const full = Buffer.concat([pdf(), Buffer.alloc(most - pdf().length)])
    expect((await at.sendPaper(item, full)).status).toBe(201)
    const over = await at.sendPaper(item, Buffer.concat([full, Buffer.alloc(1)]), { title: 'One more' })
    expect([over.status, over.id]).toEqual([413, ''])
    expect(over.message).toContain('20 MB')
    expect((await papers(number, item))?.papers).toHaveLength(1)
  })

  it('goes through the scanner of the installation, and is not kept where that refuses it or fails', async () => {
    const { number, item } = await meetingWithItem()
    const scan = async (command: string, words: string) => {
      at.services.config.scanCommand = command
      return (await at.sendPaper(item, pdf(words), { title: words })).message
    }
    expect(await scan('grep -q VIRUS && exit 1 || exit 0', 'a VIRUS')).toContain('refused the file')
    expect(await scan('exit 7', 'other')).toContain('could not be scanned')
    expect(await scan('cat > /dev/null', 'clean')).toBe('')
    expect((await papers(number, item))?.papers).toMatchObject([{ title: 'clean', scanned: true }])
  })

  it('is not kept where its item was withdrawn, or went to another agency, while it was scanned', async () => {
    at.services.config.scanCommand = 'cat > /dev/null; sleep 1'
    for (const deed of ['withdraw', 'give away'] as const) {
      const { number, item } = await meetingWithItem()
      const sending = at.sendPaper(item, pdf(deed))
      await new Promise((resolve) => setTimeout(resolve, 300))
      if (deed === 'withdraw') {
        const step = { id: item, version: 1, deed, reason: 'It is not ready.' }
        await at.callerAs('manager').meeting.stepItem(step)
      } else {
        const revised = { ...newItem, leadAgencyCode: 'icb', pins: [], id: item, version: 1 }
        await at.callerAs('manager').meeting.reviseItem(revised)
      }
      const { status, id } = await sending
      expect([deed, status === 403 || status === 404 || status === 422, id]).toEqual([deed, true, ''])
      expect((await papers(number, item, 'manager'))?.papers ?? []).toEqual([])
    }
  })

  it.each(['withdraw', 'defer'] as const)(
    'is not taken for an item after the notice once somebody has pressed %s, and is not offered',
    async (deed) => {
      const { number, item } = await meetingWithItem()
      await addItem(at, (await at.callerAs('manager').meeting.get({ number })).id, { title: 'Winter' })
      const first = await at.sendPaper(item, pdf())
      await stepMeeting(at, number, 'call')
      expect((await papers(number, item, 'police-lead'))?.mayAdd).toBe(true)
      await at.callerAs('manager').meeting.stepItem({ id: item, version: 1, deed, reason: 'Not ready.' })
      const late = await at.sendPaper(item, pdf('late'), { title: 'Late' })
      expect([late.status, late.message]).toEqual([422, expect.stringContaining('takes no papers')])
      const told = await papers(number, item, 'police-lead')
      expect([told?.mayAdd, told?.papers.map(({ id, mayEnd }) => [id, mayEnd])]).toEqual([
        ...[false, [[first.id, true]]],
      ])
    },
  )

  it('is not waited for where the scanner does not end, and the scanner and what it started end', async () => {
    const mark = `99${process.pid}`
    const began = performance.now()
    const scanning = scanFile(pdf(), `trap '' TERM HUP; sleep ${mark} & wait; sleep ${mark}`, 300)
    expect((await refusal(scanning)).sentence).toContain('could not be scanned')
    expect(performance.now() - began).toBeLessThan(5_000)
    const running = () => execFileSync('ps', ['-A', '-o', 'args']).toString().includes(`sleep ${mark}`)
    await expect.poll(running).toBe(false)
  })

  it('of a restricted item, or not handed in for them, is not there for whoever reads less', async () => {
    const { number, item } = await meetingWithItem()
    await stepMeeting(at, number, 'call')
    const own = await at.sendPaper(item, pdf('own'), { title: 'For partners' })
    const all = await at.sendPaper(item, pdf('all'), { title: 'For members', wider: true })
    expect((await papers(number, item, 'elected-member'))?.papers.map(({ title }) => title)).toEqual([
      'For members',
    ])
    const read = (id: string, as: string | null) =>
      at.download(`agenda-paper/${id}?partnership=${at.slug}`, as).then(({ status }) => status)
    expect(await read(all.id, 'elected-member')).toBe(200)
    expect(await read(own.id, 'elected-member')).toBe(404)
    expect(await read(own.id, null)).toBe(401)
    expect(await read('nonsense', 'chair')).toBe(404)
  })

  it('stands in the pack by its hash, after it was taken off too; destroyed, its bytes are gone and the pack still verifies', async () => {
    const { id, number, item } = await meetingWithItem()
    const paper = await at.sendPaper(item, pdf())
    await stepMeeting(at, number, 'call')
    await at.callerAs('manager').pack.freeze({ id: newId(), meetingId: id, version: 0, reason: '' })
    const end = (destroy: boolean, by: string) =>
      at.callerAs(by).agendaPaper.end({ id: paper.id, destroy, reason: 'It names a child.' })
    expect((await refusal(end(true, 'police-lead'))).code).toBe('forbidden')
    await end(false, 'police-lead')
    expect((await papers(number, item))?.papers).toEqual([])
    expect((await refusal(end(false, 'police-lead'))).code).toBe('conflict')
    const inPack = async () => (await at.callerAs('chair').pack.get({ number })).content.items[0]?.papers
    expect(await inPack()).toMatchObject([{ id: paper.id, title: 'Contract of care leavers' }])
    const url = `agenda-paper/${paper.id}?partnership=${at.slug}`
    expect((await at.download(url, 'chair')).status).toBe(200)
    await end(true, 'manager')
    const gone = await at.download(url, 'chair')
    expect([gone.status, gone.body]).toEqual([404, expect.stringContaining('destroyed')])
    expect((await at.callerAs('chair').pack.get({ number })).isWhole).toBe(true)
  })

  it('on an item somebody proposed is taken off again by them, with a reason, until the item is placed', async () => {
    const { id, number } = await meetingWithItem()
    const item = newId()
    const words = {
      title: 'Housing',
      purpose: 'note',
      leadAgencyCode: '',
      lead: 'Chair',
      minutes: '10',
    } as const
    const late = { lateReason: 'It came up since.' }
    const proposed = { ...words, ...late, ask: '', restricted: false, ground: '', pins: [] }
    await stepMeeting(at, number, 'call')
    await at.callerAs('scrutineer').meeting.addItem({ id: item, meetingId: id, ...proposed })
    const hand = (name: string) => at.sendPaper(item, pdf(name), { as: 'scrutineer', title: name })
    const [first, second] = [await hand('Draft'), await hand('Report')]
    const end = (paper: string, by = 'scrutineer', reason = 'It was a draft.') =>
      at.callerAs(by).agendaPaper.end({ id: paper, destroy: false, reason })
    const mayEnd = async () => (await papers(number, item, 'scrutineer'))?.papers.map((each) => each.mayEnd)
    expect(await mayEnd()).toEqual([true, true])
    expect((await refusal(end(first.id, 'scrutineer', ' '))).fields?.[0]?.field).toBe('reason')
    expect((await refusal(end(first.id, 'police-lead'))).code).toBe('not-found')
    await end(first.id)
    expect(await actionsOn(at, item)).toContain('agenda-item.paper-ended')
    const place = { id: item, version: 1, deed: 'place' as const, reason: '' }
    await at.callerAs('manager').meeting.stepItem(place)
    expect(await mayEnd()).toEqual([false])
    expect((await refusal(end(second.id))).code).toBe('forbidden')
  })

  it('that was destroyed leaves no byte in the files of the database, and a restored backup loses it again', async () => {
    const { number, item } = await meetingWithItem()
    const folder = mkdtempSync(join(tmpdir(), 'papers-'))
    at.services.config.removalFile = join(folder, 'removals')
    // Longer than a page of the file, and not to be packed.
    const marks = Array.from({ length: 4000 }, (_, n) => `MARK${hash('sha256', `mark ${n}`).slice(0, 12)}`)
    const file = pdf(marks.join('\n'))
    const paper = await at.sendPaper(item, file)
    const found = async () => {
      const bytes = await filesOf(at.database)
      return new Set(bytes.flatMap((each) => each.toString('latin1').match(/MARK[0-9a-f]{12}/g) ?? [])).size
    }
    expect(await found()).toBeGreaterThan(3900)
    const { db } = at.database
    const before = await db
      .selectFrom('agendaPaperFile')
      .selectAll()
      .where('fileHash', '=', hash('sha256', file))
      .executeTakeFirstOrThrow()
    await at.callerAs('manager').agendaPaper.end({ id: paper.id, destroy: true, reason: 'It names a child.' })
    expect(await found()).toBe(0)
    expect(readFileSync(at.services.config.removalFile, 'utf8')).not.toContain('mark')
    // As a backup from before has it.
    await db.insertInto('agendaPaperFile').values(before).execute()
    await db
      .updateTable('agendaPaper')
      .set({ destroyedAt: null, destroyedBy: null })
      .where('id', '=', paper.id)
      .execute()
    const url = `agenda-paper/${paper.id}?partnership=${at.slug}`
    expect((await at.download(url, 'chair')).status).toBe(200)
    expect(await repeatRemovals(at.services)).toBe(1)
    expect((await at.download(url, 'chair')).status).toBe(404)
    expect(await found()).toBe(0)
    expect(await repeatRemovals(at.services)).toBe(0)
    expect(await actionsOn(at, item)).toContain('agenda-item.paper-destroyed-again')
    // Handed in anew on purpose, it stays.
    at.clock.now = '2027-01-05T09:00:00.000Z'
    const again = await at.sendPaper(item, file, { title: 'Again' })
    expect(await repeatRemovals(at.services)).toBe(0)
    expect((await papers(number, item))?.papers.find(({ id }) => id === again.id)?.destroyed).toBe(false)
  })
})

/** What lies on the disk: the file of the database with its log, or those of the table with what is long in it. */
async function filesOf({ db, file }: typeof at.database): Promise<Buffer[]> {
  if (file !== null) {
    return [file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => readFileSync(path))
  }
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ bytes: Buffer }>`
    select pg_read_binary_file(pg_relation_filepath(c.oid)) as bytes from pg_class c
    where c.relname = 'agenda_paper_file'
      or c.oid = (select reltoastrelid from pg_class where relname = 'agenda_paper_file')`.execute(db)
  return rows.map(({ bytes }) => bytes)
}
