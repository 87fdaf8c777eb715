import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { newId } from '@roundtable/db/ids.ts'
import { findRendition, findRenditionFile } from '@roundtable/db/queries/rendition.queries.ts'
import { paperDocumentPage } from '@roundtable/server/rendition/paper-document-page.ts'
import { paperExhibit } from '@roundtable/server/rendition/paper-exhibit.ts'
import { paperPage } from '@roundtable/server/rendition/paper-page.ts'
import { PrintFailed, printPage } from '@roundtable/server/rendition/print-page.ts'
import { printRenditions } from '@roundtable/server/rendition/print-renditions.ts'
import type { PackView } from '@roundtable/shared/pack/pack.ts'
import { paperText } from '@roundtable/shared/paper/paper-document.ts'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../support/browser/chromium.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { blackOut } from '../../support/make/removal.ts'

const at = perFile(openPartnershipAlone)
const chromium = findChromium() ?? ''
const printing = import.meta.resolve('@roundtable/server/rendition/print-page.ts')
const run = async (program: string, words: readonly string[]): Promise<string> =>
  (await promisify(execFile)(program, words)).stdout.trim()
const held = { isHeld: () => true }

let number = 0
let packId = ''
let pack: PackView

beforeAll(async () => {
  at.services.config = { ...at.services.config, chromiumPath: chromium }
  const meeting = await callMeetingWithPins(at)
  number = meeting.number
  packId = await freezePack(at, meeting.id)
  pack = await at.callerAs('chair').pack.get({ number })
})

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>
type Tree = Awaited<ReturnType<Awaited<ReturnType<Proxy['getPage']>>['getStructTree']>>
type Outline = Awaited<ReturnType<Proxy['getOutline']>>

async function textsOf(pdf: Proxy): Promise<string[]> {
  const texts: string[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    texts.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
    )
  }
  return texts
}

/** Alternative texts, wherever they hang. */
const altsIn = (node: Tree | Tree['children'][number]): string[] => {
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : []
  const inside = 'children' in node ? node.children.flatMap((child) => altsIn(child as Tree)) : []
  return [...own, ...inside]
}

const titlesAt = (outline: Outline, depth: number): string[] =>
  depth === 0 ? outline.map(({ title }) => title) : outline.flatMap(({ items }) => titlesAt(items, depth - 1))

/** The pack with a goal of so many indicators, and titles as they are set. */
function withRows(rows: number, titles: readonly string[] = []): PackView {
  const { content } = pack
  const exhibits = content.exhibits.map((exhibit) => {
    if (exhibit.kind !== 'goal' || exhibit.shown === null) return exhibit
    const [first] = exhibit.shown.indicators
    if (first === undefined) return exhibit
    const indicators = Array.from({ length: rows }, (_, n) => ({ ...first, code: `ROW-${n + 1000}` }))
    return { ...exhibit, shown: { ...exhibit.shown, indicators } }
  })
  const items = content.items.map((item, n) => ({ ...item, title: titles[n] ?? item.title }))
  return { ...pack, content: { ...content, exhibits, items } }
}

describe('the PDF of a pack', () => {
  it('is tagged, in British English, with the agenda as its bookmarks, and each chart in words', async () => {
    const long =
      'What the partners promised in the spring, what became of it since, and what the board asks of them'
    const file = await printPage(paperPage(withRows(8, [long])), chromium)
    const pdf = await getDocumentProxy(new Uint8Array(file))
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { info } = (await pdf.getMetadata()) as { info: { Language?: string; Title?: string } }
    expect([info.Language, info.Title]).toEqual(['en-GB', expect.stringContaining('pack, version 1')])
    const outline = await pdf.getOutline()
    expect(titlesAt(outline, 0)).toHaveLength(1)
    expect(titlesAt(outline, 1)).toEqual([`1. ${long}`, '2. Conduct'])
    const alts: string[] = []
    for (let page = 1; page <= pdf.numPages; page++)
      alts.push(...altsIn(await (await pdf.getPage(page)).getStructTree()))
    const shown = pack.content.exhibits.flatMap((each) =>
      each.kind === 'indicator' ? (each.shown ?? []) : [],
    )
    expect(alts).toEqual(shown.map(({ message, sentences }) => [message, ...sentences].join(' ')))
  })

  it('and that of minutes have their items as bookmarks, and say on each sheet that they are a draft', async () => {
    const [partnership, marking] = ['Northmere', 'OFFICIAL-SENSITIVE']
    const sections = Array.from({ length: 40 }, (_, n) => ({
      ...{ title: `${n + 1}. Item`, level: 2 as const },
      parts: [paperText('Chair', 'quiet'), paperText('It was noted. '.repeat(20))],
    }))
    const minutes = {
      ...{ kind: 'minutes' as const, partnership, marking, title: 'Draft minutes: Board', about: 'Board' },
      ...{ stands: 'Draft, agreed by the chair.', isDraft: true, lead: '14:00 to 16:00', sections },
    }
    const file = await printPage(paperDocumentPage(minutes, at.clock.now), chromium)
    const pdf = await getDocumentProxy(new Uint8Array(file))
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(titlesAt(await pdf.getOutline(), 1)).toEqual(sections.map(({ title }) => title))
    const texts = await textsOf(pdf)
    expect(texts.length).toBeGreaterThan(2)
    for (const [n, text] of texts.entries()) {
      expect(text).toContain(`Page ${n + 1} of ${texts.length}`)
      expect(text).toContain('Draft · OFFICIAL-SENSITIVE')
      // An item and who leads it never stand without what was said.
      expect(text).not.toMatch(/Item Chair Board/)
    }
  })

  it('has every row of a table of 300 once, its heads on each sheet, and number and marking on all of them', async () => {
    const file = await printPage(paperPage(withRows(300)), chromium)
    const texts = await textsOf(await getDocumentProxy(new Uint8Array(file)))
    expect(texts.length).toBeGreaterThan(8)
    for (const [n, text] of texts.entries()) {
      expect(text).toContain(`Page ${n + 1} of ${texts.length}`)
      expect(text).toContain(pack.content.marking)
      expect(text).toContain(pack.content.partnership)
      expect(text).toContain('as at 23 November 2026')
    }
    const rows = texts.join(' ').match(/ROW-\d{4}/g) ?? []
    expect(rows).toEqual(Array.from({ length: 300 }, (_, n) => `ROW-${n + 1000}`))
    for (const text of texts.filter((each) => each.includes('ROW-')))
      expect(text).toContain('Indicator Figure Period Status')
  })

  it('has no head of a table, no single row and no heading of a record alone on a sheet, wherever on it they begin', async () => {
    const page = paperPage(withRows(3))
    const [table = ''] = /<table>[\s\S]*?<\/table>/.exec(page) ?? []
    const shown = {
      ...{ number: 8, title: 'Caseloads', state: 'accepted' as const, severity: null },
      why: 'WHY',
      known: 'KNOWN',
    }
    const record = paperExhibit({ kind: 'issue', reference: '8', shown }).markup
    const sheetsOf = (what: string) =>
      Array.from(
        { length: 36 },
        (_, lines) => `<div style="break-before: page">${'<p>One line</p>'.repeat(lines)}${what}</div>`,
      )
    const [before = ''] = page.split('<body>')
    const file = await printPage(
      `${before.replace(/data-charts="\d+"/, 'data-charts="0"')}<body>${[...sheetsOf(table), ...sheetsOf(record)].join('')}</body></html>`,
      chromium,
    )
    const texts = await textsOf(await getDocumentProxy(new Uint8Array(file)))
    const wholeOnes = (begin: string, whole: RegExp) => {
      const found = texts.filter((text) => text.includes(begin))
      expect(found.filter((text) => !whole.test(text))).toEqual([])
      expect(found).toHaveLength(36)
    }
    wholeOnes('Indicators of goal', /Indicator Figure Period Status ROW-1000.*ROW-1001.*ROW-1002/)
    wholeOnes('Indicator Figure Period Status', /Indicators of goal/)
    wholeOnes('Issue 8', /Caseloads.*WHY.*KNOWN/)
  })

  it('is not made where a chart could not be drawn: the chart is named', async () => {
    const { content } = pack
    const exhibits = content.exhibits.map((exhibit) =>
      exhibit.kind !== 'indicator' || exhibit.shown === null
        ? exhibit
        : {
            ...exhibit,
            shown: {
              ...exhibit.shown,
              points: exhibit.shown.points.map((each) => ({ ...each, value: 'x' })),
            },
          },
    )
    expect(() => paperPage({ ...pack, content: { ...content, exhibits } })).toThrow('The chart of PO01')
    // One that the page was to have and has not.
    const page = paperPage(pack).replace(/<svg viewBox="0 0 658[\s\S]*?<\/svg>/, '')
    await expect(printPage(page, chromium)).rejects.toMatchObject({ failure: 'chart PO01' })
  })

  it('that takes too long is given up, and says so', async () => {
    const late = printPage(paperPage(pack), chromium, 50)
    await expect(late).rejects.toBeInstanceOf(PrintFailed)
    await expect(late).rejects.toMatchObject({ failure: 'time' })
  })

  it('is made by a printer that is ready for the next, and ends with who started it', async () => {
    const began = (): Promise<string> => run('pgrep', ['-P', String(process.pid), '-f', 'print-process'])
    await printPage(paperPage(pack), chromium)
    const printer = await began()
    expect(printer).toMatch(/^\d+$/)
    await printPage(paperPage(pack), chromium)
    expect(await began()).toBe(printer)
    const words = [
      '--input-type=module',
      '--eval',
      `import { printPage } from '${printing}'
      const pdf = await printPage('<html data-charts="0"><p>One', '${chromium}')
      console.log(pdf.length > 0)`,
    ]
    expect(await run(process.execPath, words)).toBe('true')
  }, 60_000)

  it('is stored with its hash and on the trail, and not where words were blacked out meanwhile', async () => {
    const { partnershipId } = at
    const of = { partnershipId, kind: 'pack' as const, subjectId: packId, sourceHash: pack.sha256 }
    const ask = () => at.callerAs('chair').rendition.print({ kind: 'pack', id: newId(), number })
    await ask()
    const printed = printRenditions(at.services, held)
    await expect.poll(async () => (await findRendition(at.database.db, of))?.state).toBe('printing')
    await blackOut(at, 'Ella')
    expect(await printed).toBe(0)
    const { rendition } = await at.callerAs('chair').rendition.get({ kind: 'pack', number })
    expect(rendition).toMatchObject({ state: 'failed', failure: expect.stringContaining('blacked out') })
    await ask()
    expect(await printRenditions(at.services, held)).toBe(1)
    const row = await findRendition(at.database.db, of)
    const file = await findRenditionFile(at.database.db, {
      partnershipId: at.partnershipId,
      id: row?.id ?? '',
    })
    const pdf = await getDocumentProxy(new Uint8Array(file ?? []))
    expect(row).toMatchObject({ state: 'ready', edition: 2, pages: pdf.numPages, size: file?.length })
    const text = (await textsOf(pdf)).join(' ')
    expect(text).toContain('[removed]')
    expect(text).not.toContain('Ella')
    const { events } = await at.callerAs('manager').auditEvent.list({})
    expect(events.map(({ action }) => action)).toContain('pack.printed')
  })
})
