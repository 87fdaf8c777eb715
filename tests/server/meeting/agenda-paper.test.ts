import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const pdf = (words = 'Contract') => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`)

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
    expect(await told(Buffer.from('%PDF-1.7\n/Encrypt 5 0 R'))).toContain('locked by a password')
    expect(await told(Buffer.from('%PDF-1.7\n/OpenAction << /S /JavaScript >>'))).toContain('holds a program')
    expect((await at.sendPaper(item, pdf(), { title: ' ' })).message).toContain(
      'Enter what the paper is called',
    )
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
})
