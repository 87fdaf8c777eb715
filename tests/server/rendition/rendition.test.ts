import { hash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@roundtable/db/ids.ts'
import { findPackCut } from '@roundtable/db/queries/pack.queries.ts'
import { findRendition, updateRendition } from '@roundtable/db/queries/rendition.queries.ts'
import { printRenditions } from '@roundtable/server/rendition/print-renditions.ts'
import { renditionRights } from '@roundtable/server/rendition/rendition-routes.ts'
import { roles } from '@roundtable/shared/base/role.ts'
import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { blackOut } from '../../support/make/removal.ts'
import { seats } from '../../support/make/small-partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { reachOf } from '../../support/read/table-of-rights.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const held = { isHeld: () => true }
/** It tells a version as a browser does, and then does nothing of what a browser does. */
const noPrinter = '/bin/true'

let number = 0
let packId = ''

const setChromium = (chromiumPath: string) => {
  at.services.config = { ...at.services.config, chromiumPath }
}

beforeEach(async () => {
  setChromium(noPrinter)
  const meeting = await callMeetingWithPins(at)
  number = meeting.number
  packId = await freezePack(at, meeting.id)
})

const ask = (by: string) => at.callerAs(by).rendition.print({ kind: 'pack', id: newId(), number })
const seen = (by: string) => at.callerAs(by).rendition.get({ kind: 'pack', number })
const paper = (kind: 'html' | 'pdf', by: string | null) =>
  at.download(`pack.${kind}?partnership=${at.slug}&number=${number}`, by)
/** A cut of the pack, as what is printed of it is found. */
async function of(audience: PackAudience) {
  const { partnershipId } = at
  const cut = await findPackCut(at.database.db, { partnershipId, packId, audience })
  return { partnershipId, kind: 'pack' as const, subjectId: packId, sourceHash: cut?.contentHash ?? '' }
}

/** What a printer would have stored. */
async function store(by: string, audience: PackAudience, text: string): Promise<void> {
  await ask(by)
  const { db } = at.database
  const waiting = await findRendition(db, await of(audience))
  const file = Buffer.from(text)
  await updateRendition(
    db,
    { partnershipId: at.partnershipId, id: waiting?.id ?? '', from: 'waiting' },
    { state: 'ready', pages: 2, size: file.length, fileHash: hash('sha256', file, 'hex'), file },
  )
}

describe('a pack on paper', () => {
  it('has the agenda of its reader as headings, with marking and moment, and nothing of a wider cut', async () => {
    const board = await paper('html', 'chair')
    expect([board.status, board.type]).toEqual([200, 'text/html; charset=utf-8'])
    const headings = [...board.body.matchAll(/<h2>([^<]*)</g)].map(([, text]) => text)
    expect(headings).toEqual(['1. Ella’s case worker', '2. Conduct'])
    expect(board.body).toContain('<html lang="en-GB" data-charts="1">')
    expect(board.body).toContain('@top-right { content: "OFFICIAL-SENSITIVE"')
    expect(board.body).toContain('for the board, with its restricted items')
    for (const who of ['police-contributor', 'scrutineer', 'elected-member']) {
      const { status, body } = await paper('html', who)
      expect([who, status]).toEqual([who, 200])
      expect(body).not.toMatch(/Conduct|About a person/)
    }
  })

  it('tells each chart by the sentences of its reading, once for whoever does not see it', async () => {
    const { content } = await at.callerAs('chair').pack.get({ number })
    const [shown] = content.exhibits.flatMap((each) => (each.kind === 'indicator' ? [each.shown] : []))
    const { body } = await paper('html', 'chair')
    const [, label = ''] = /<svg [^>]*role="img" aria-label="([^"]*)"/.exec(body) ?? []
    for (const sentence of shown?.sentences ?? ['no sentence'])
      expect(label.replaceAll('&#39;', "'")).toContain(sentence)
  })

  it('skips no level of heading and takes nothing from elsewhere', async () => {
    const { body } = await paper('html', 'chair')
    const levels = [...body.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.forEach((level, n) => {
      expect(level - (levels[n - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
    expect(body).not.toMatch(/<script|src=|https?:/)
  })
})

describe('a pack as PDF', () => {
  it('is asked for once for all who read the same cut, and waits to be printed', async () => {
    await ask('chair')
    await ask('lead-partner')
    await ask('elected-member')
    expect((await seen('lead-partner')).rendition).toMatchObject({ state: 'waiting', before: 0 })
    expect((await seen('elected-member')).rendition).toMatchObject({ state: 'waiting', before: 1 })
    expect((await seen('scrutineer')).rendition).toBeNull()
  })

  it('is given byte for byte to whoever reads its cut, and to nobody else', async () => {
    await store('chair', 'restricted', '%PDF of the board')
    const { status, type, name, body } = await paper('pdf', 'lead-partner')
    expect([status, type, body]).toEqual([200, 'application/pdf', '%PDF of the board'])
    expect(name).toBe(`roundtable_${at.slug}_pack-${number}-v1_restricted.pdf`)
    expect((await seen('chair')).rendition?.sha256).toBe(hash('sha256', '%PDF of the board', 'hex'))
    for (const who of ['police-contributor', 'scrutineer', 'elected-member'])
      expect([who, (await paper('pdf', who)).status]).toEqual([who, 404])
    await ask('chair')
    expect((await seen('chair')).rendition?.state).toBe('ready')
  })

  it('is destroyed with words that are blacked out, and another is made without them', async () => {
    await store('chair', 'restricted', '%PDF with Ella')
    await store('elected-member', 'wider', '%PDF with Ella too')
    await blackOut(at, 'Ella')
    for (const who of ['chair', 'elected-member']) {
      expect((await paper('pdf', who)).status).toBe(404)
      expect((await seen(who)).rendition).toMatchObject({ state: 'destroyed', sha256: null })
    }
    const files = await at.database.db
      .selectFrom('rendition')
      .select('file')
      .where('subjectId', '=', packId)
      .execute()
    expect(files.map(({ file }) => file)).toEqual([null, null])
    await ask('chair')
    expect((await seen('chair')).rendition?.state).toBe('waiting')
    expect((await paper('html', 'chair')).body).not.toContain('Ella')
  })

  it('is left where it lies by words that stand in another cut alone', async () => {
    await store('elected-member', 'wider', '%PDF of what everybody reads')
    await blackOut(at, 'Conduct')
    expect((await paper('pdf', 'elected-member')).status).toBe(200)
  })

  it('whose printer does not answer says so, and can be asked for again', async () => {
    await ask('chair')
    expect(await printRenditions(at.services, held)).toBe(0)
    expect((await seen('chair')).rendition).toMatchObject({
      state: 'failed',
      failure: 'No PDF was made. The browser that prints did not answer.',
    })
    await ask('chair')
    expect((await seen('chair')).rendition?.state).toBe('waiting')
  }, 90_000)

  it('that is asked for while another is printed is printed after it', async () => {
    const slow = join(await mkdtemp(join(tmpdir(), 'printer-')), 'printer.sh')
    await writeFile(slow, '#!/bin/sh\n[ "$1" = --version ] || sleep 1\n', { mode: 0o755 })
    setChromium(slow)
    await ask('chair')
    const printed = printRenditions(at.services, held)
    // What others of the file left waiting comes first.
    await expect
      .poll(async () => (await seen('chair')).rendition?.state, { timeout: 60_000 })
      .toBe('printing')
    await ask('elected-member')
    await printed
    expect((await seen('elected-member')).rendition?.state).toBe('failed')
  }, 90_000)

  it('that was being printed when its server died is taken up, and given up after five minutes', async () => {
    await ask('chair')
    const waiting = await findRendition(at.database.db, await of('restricted'))
    const key = { partnershipId: at.partnershipId, id: waiting?.id ?? '' }
    const die = () =>
      updateRendition(
        at.database.db,
        { ...key, from: 'waiting' },
        { state: 'printing', startedAt: at.clock.now },
      )
    await die()
    const printed = printRenditions(at.services, held)
    expect(await printed).toBe(0)
    expect((await seen('chair')).rendition?.state).toBe('failed')
    await updateRendition(at.database.db, { ...key, from: 'failed' }, { state: 'waiting' })
    await die()
    at.clock.now = new Date(Date.parse(at.clock.now) + 301_000).toISOString()
    setChromium('/nowhere/chromium')
    await printRenditions(at.services, held)
    expect((await seen('chair')).rendition?.state).toBe('failed')
  }, 90_000)

  it('is not asked for where there is nothing to print with: the page says that the browser prints', async () => {
    setChromium('/nowhere/chromium')
    expect((await seen('chair')).canPrint).toBe(false)
    expect((await refusal(ask('chair'))).sentence).toContain('no Chromium')
    expect((await paper('html', 'chair')).status).toBe(200)
  })
})

const seated = roles.filter((role) => seats.some((seat) => seat.role === role))

it.each(seated)('%s reads pack and PDF where the rights say so', async (role) => {
  const who = seats.find((seat) => seat.role === role)?.id ?? ''
  const isRefused = reachOf(renditionRights.pack, role) === 'no'
  expect([role, (await paper('html', who)).status]).toEqual([role, isRefused ? 403 : 200])
  expect([role, (await paper('pdf', who)).status]).toEqual([role, isRefused ? 403 : 404])
  expect((await paper('pdf', null)).status).toBe(401)
})
