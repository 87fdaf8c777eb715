import { describe, expect, it } from 'vitest'
import { addCalculated } from '../../support/make/calculated.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addRows, cellIn, openBook, removeRow, setCell } from '../../support/make/set-up-book.ts'
import { setUpFilesOf } from '../../support/make/set-up-files.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const { download, read, applied } = setUpFilesOf(at)
const manager = () => at.callerAs('manager')
const reason = 'The board asked for it.'

const agencyNames = async () => (await manager().agency.list()).map(({ name }) => name)
const police = ['Code', 'police'] as const

describe('a set-up file that was changed', () => {
  it('says of each row what it was and what it becomes, and a screen’s verb makes it so', async () => {
    const book = await download()
    setCell(book, 'Agencies', police, { Name: 'Smallborough Constabulary' })
    setCell(book, 'Goals', ['Code', 'safe'], { Goal: 'Children are safe.' })
    setCell(book, 'Indicators', ['Code', 'PO01'], {
      Caveats: 'Counted anew.',
      'New words hold from': 'Dec 2026',
      'New words break comparison': 'yes',
    })
    const view = await read(book)
    expect(view.problems).toEqual([])
    expect(view.asksReason).toBe(true)
    expect(view.counts).toMatchObject({ new: 0, changed: 3 })
    expect(view.rows[0]).toMatchObject({
      place: 'Agencies!3',
      kind: 'changed',
      differences: [{ heading: 'Name', was: 'Smallborough Police', becomes: 'Smallborough Constabulary' }],
    })
    await applied(book)
    expect(await agencyNames()).toContain('Smallborough Constabulary')
    expect(await manager().goal.get({ code: 'safe' })).toMatchObject({ wording: 'Children are safe.' })
    const again = await read(book)
    expect(again.counts).toMatchObject({ new: 0, changed: 0, conflict: 0, newer: 0 })
    const { events } = await manager().auditEvent.list({})
    const renamed = events.find(({ summary }) => summary.includes('Constabulary'))
    expect(renamed?.reason).toBe('From the file set-up.xlsx.')
    expect(events.some(({ summary }) => summary.includes('A set-up file was taken over'))).toBe(true)
  })

  it('asks about what it leaves out, and ends nothing', async () => {
    const book = await download()
    removeRow(book, 'Agencies', police)
    removeRow(book, 'Targets', ['Indicator', 'PO01'])
    const view = await read(book)
    expect(view.missing.map(({ sheetName, name }) => [sheetName, name])).toEqual([
      ['Agencies', 'Smallborough Police'],
      ['Targets', expect.stringContaining('PO01')],
    ])
    expect(view.counts).toMatchObject({ new: 0, changed: 0 })
    const { id, seen } = view
    const refused = await refusal(manager().setUp.applyFile({ id, seen, reason, choices: {} }))
    expect(refused.sentence).toBe('Nothing in this file differs from what is here.')
    expect(await agencyNames()).toContain('Smallborough Police')
  })

  it('leaves what changed on its page since, and asks where both changed', async () => {
    const book = await download()
    const rename = async (code: string, name: string) => {
      const found = (await manager().agency.list()).find((each) => each.code === code)
      if (found === undefined) throw new Error(`There is no agency ${code}.`)
      const { version, shortName, sector } = found
      await manager().agency.rename({ code, version, name, shortName, sector })
    }
    setCell(book, 'Agencies', police, { Name: 'Name of the file' })
    await rename('police', 'Name of the page')
    await rename('council', 'Council of the page')
    const view = await read(book)
    expect(view.rows.map(({ place, kind }) => [place, kind])).toEqual([
      ['Agencies!2', 'newer'],
      ['Agencies!3', 'conflict'],
    ])
    expect(view.rows[1]?.differences).toEqual([
      { heading: 'Name', was: 'Name of the page', becomes: 'Name of the file' },
    ])
    const { id, seen } = view
    const unanswered = await refusal(manager().setUp.applyFile({ id, seen, reason, choices: {} }))
    expect(unanswered.sentence).toContain('Agencies!3 was changed on its page too')
    await manager().setUp.applyFile({ id, seen, reason, choices: { 'Agencies!3': 'file' } })
    expect(await agencyNames()).toContain('Name of the file')
    expect(await agencyNames()).toContain('Council of the page')
  })

  it('is refused where the partnership changed after it was looked at', async () => {
    const book = await download()
    setCell(book, 'Agencies', police, { Name: 'Name of the file' })
    const { id, seen } = await read(book)
    const { version, shortName, sector } = (await manager().agency.list()).find(
      ({ code }) => code === 'police',
    ) ?? {
      version: 0,
      shortName: '',
      sector: 'police' as const,
    }
    await manager().agency.rename({ code: 'police', version, name: 'Name of the page', shortName, sector })
    const refused = await refusal(manager().setUp.applyFile({ id, seen, reason, choices: {} }))
    expect(refused.code).toBe('conflict')
    expect(await agencyNames()).toContain('Name of the page')
  })

  it('is taken over once, however often it is sent', async () => {
    const book = await download()
    addRows(book, 'Agencies', { Code: 'fire', Name: 'Fire', 'Short name': 'Fire', Sector: 'Fire and rescue' })
    const { id, seen } = await read(book)
    const send = () => manager().setUp.applyFile({ id, seen, reason, choices: {} })
    const both = await Promise.allSettled([send(), send()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await refusal(send())).sentence).toBe('This file was taken over already.')
    expect((await agencyNames()).filter((name) => name === 'Fire')).toHaveLength(1)
  })

  it('comes to nothing as a whole where one of its last rows is refused', async () => {
    const book = await download()
    addRows(book, 'Agencies', { Code: 'fire', Name: 'Fire', 'Short name': 'Fire', Sector: 'Fire and rescue' })
    addRows(book, 'Due days', {
      Agency: 'police',
      Indicator: 'PO01',
      'From period': '2027-01-01',
      'Days after the period': '20',
      'Days of grace': '2',
      // A scrutineer has a seat at no agency that reports, and enters nothing.
      'Deputy’s e-mail': cellIn(book, 'People', ['Role', 'Agency lead'], 'E-mail'),
    })
    setCell(book, 'Due days', ['Indicator', 'PO01'], {
      'Deputy’s e-mail': 'nobody-who-enters@police.example',
    })
    addRows(book, 'People', {
      Name: 'Not an enterer',
      'E-mail': 'nobody-who-enters@police.example',
      Agency: 'police',
      Role: 'Delegated partner',
      Post: 'Chief',
    })
    const { id, seen, problems } = await read(book)
    expect(problems).toEqual([])
    const before = await at.database.db.selectFrom('auditEvent').select('id').execute()
    const refused = await refusal(manager().setUp.applyFile({ id, seen, reason, choices: {} }))
    expect(refused.sentence).toContain('Due days, line 2')
    expect(refused.sentence).toContain('A deputy is somebody who enters figures')
    expect(await agencyNames()).not.toContain('Fire')
    expect(await at.database.db.selectFrom('auditEvent').select('id').execute()).toHaveLength(before.length)
    expect((await manager().setUp.readFile({ id })).state).toBe('ready')
  })

  it('waits for whoever sent it until it is taken over or goes by itself, and for nobody else', async () => {
    const waits = async (key: string) =>
      (await at.callerAs(key).me.waiting()).items.filter(({ what }) => what === 'Set-up file')
    const before = (await waits('manager')).length
    const { id } = await read(await download())
    expect((await waits('manager')).slice(before)).toMatchObject([
      { title: 'set-up.xlsx', verb: 'Take it over', page: `/set-up?file=${id}#workbook` },
    ])
    expect(await waits('administrator')).toEqual([])
    const now = at.clock.now
    at.clock.now = '2027-02-01T09:00:00.000Z'
    expect(await waits('manager')).toEqual([])
    at.clock.now = now
  })

  it('tells every problem by sheet, line and column, and nothing is taken over', async () => {
    const book = await download()
    setCell(book, 'Agencies', police, { Sector: 'Polizei' })
    setCell(book, 'Goals', ['Code', 'safe'], { 'In a child’s words': '' })
    setCell(book, 'Indicators', ['Code', 'PO01'], { Unit: 'days' })
    setCell(book, 'Indicators', ['Code', 'PO02'], { Name: 'Another name' })
    setCell(book, 'People', ['Role', 'Agency lead'], { Agency: 'council' })
    addRows(book, 'People', {
      Name: 'X',
      'E-mail': 'no address',
      Agency: 'nowhere',
      Role: 'Agency lead',
      Post: 'Y',
    })
    addRows(book, 'Lines', {
      Indicator: 'PO01',
      'Broken down by': 'Age',
      Line: 'Young',
      'Parts make up the whole': 'No',
    })
    addRows(book, 'Targets', { Indicator: 'PO01', 'From period': '01/02/2026', 'At least': 'about 5' })
    addRows(book, 'Accountability', {
      Goal: 'safe',
      Indicator: 'PO01',
      Agency: 'police',
      Part: 'Accountable',
    })
    const view = await read(book)
    const found = view.problems.map(({ sheetName, line, column }) => `${sheetName} ${line} ${column}`)
    expect(found).toEqual(
      expect.arrayContaining([
        'Agencies 3 Sector',
        'Goals 2 In a child’s words',
        'Indicators 2 Unit',
        'Indicators 3 New words hold from',
        expect.stringMatching(/^People \d+ Agency$/),
        expect.stringMatching(/^Lines \d+ Line$/),
        expect.stringMatching(/^Targets \d+ From period$/),
        expect.stringMatching(/^Targets \d+ At least$/),
        expect.stringMatching(/^Accountability \d+ Goal$/),
      ]),
    )
    const { id, seen } = view
    const refused = await refusal(manager().setUp.applyFile({ id, seen, reason, choices: {} }))
    expect(refused.code).toBe('rule')
  })
})

describe('texts of a set-up file', () => {
  it('that look like formulas come in, go out and come back as the texts they are', async () => {
    const book = await download()
    const evil = '=HYPERLINK("http://evil.example")'
    addRows(book, 'Agencies', { Code: 'fire', Name: `'${evil}`, 'Short name': '@fire', Sector: 'Other' })
    setCell(book, 'Goals', ['Code', 'safe'], { 'The story behind it': 'One\nTwo  <b>&amp;</b>\n\n+Three' })
    await applied(book)
    expect(await agencyNames()).toContain(evil)
    for (const kind of ['xlsx', 'ods']) {
      const file = await at.download(`set-up.${kind}?partnership=${at.slug}`, 'manager')
      expect(cellIn(openBook(file.bytes), 'Agencies', ['Code', 'fire'], 'Name')).toBe(`'${evil}`)
      expect(file.bytes.toString('latin1')).not.toContain('<f>')
      const view = await at.readSetUp(file.bytes)
      expect([kind, view.rows, view.problems]).toEqual([kind, [], []])
    }
  })
})

describe('a calculated indicator in a set-up file', () => {
  it('has no line that is reported, and is changed on its page', async () => {
    const code = await addCalculated(at, [['PO01.numerator'], ['CO01.denominator']])
    const book = await download()
    expect((await read(book)).counts).toMatchObject({ new: 0, changed: 0 })
    setCell(book, 'Indicators', ['Code', code], { Caveats: 'Counted anew.' })
    const { problems } = await read(book)
    const sentence = `${code} is calculated from others: change it on its page.`
    expect(problems.map((each) => each.sentence)).toContain(sentence)
  })
})
