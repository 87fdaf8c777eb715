import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const table = [
  'Code,Period,Actual,Numerator,Denominator',
  'PO01,Jan 2021,50%,10,20',
  'PO01,Feb 2021,25%,5,20',
  'PO01,Mar 2021,n/a,,',
].join('\r\n')
const council = 'CO01,Jan 2021,40%,4,10'
const manager = () => at.callerAs('manager')
const lead = () => at.callerAs('police-lead')

async function handedIn(file = table, reason = '') {
  const read = await at.readPast(file, { as: 'manager', name: 'Old figures.csv' })
  await manager().pastFigures.handIn({ id: read.id, reason, withoutQuestions: false })
  const part = (await lead().pastFigures.list()).find(({ state }) => state === 'handed-in')
  if (part === undefined) throw new Error('Nothing was handed in.')
  return part
}

async function agreed(file = table, reason = '') {
  const { id, version } = await handedIn(file, reason)
  await lead().pastFigures.agree({ id, version })
  return { id, version: version + 1 }
}

const standing = async () =>
  at.database.db
    .selectFrom('measurement')
    .select(['periodStart', 'numerator', 'denominator', 'value', 'reason', 'state', 'revision'])
    .where('seriesId', '=', at.series('PO01'))
    .where('periodStart', '<', '2021-04-01')
    .orderBy('periodStart')
    .execute()

describe('past figures from a file', () => {
  it('are seen line by line before anything is handed in, with what was not read', async () => {
    const read = await at.readPast(`${table}\r\nXX99,Jan 2021,1,,`, { as: 'manager' })
    expect(read).toMatchObject({ state: 'ready', figures: 3, questions: [] })
    expect(read.lines).toMatchObject([
      { code: 'PO01', figures: 3, reasons: 1, corrections: 0, same: 0, from: '2021-01-01', to: '2021-03-01' },
    ])
    expect(read.notRead.map(({ kind, cells }) => [kind, cells])).toEqual([
      ['no-indicator', ['csv!A5', 'csv!C5']],
    ])
    expect(await standing()).toEqual([])
  })

  it('are not handed to an agency that does not report them any more', async () => {
    const read = await at.readPast(table, { as: 'manager', name: 'Old figures.csv' })
    const agencies = await manager().agency.list()
    const { version = 0 } = agencies.find(({ code }) => code === 'police') ?? {}
    const fromDay = at.clock.now.slice(0, 10)
    await manager().agency.merge({ code: 'police', version, into: 'council', fromDay, reason: 'One force.' })
    const handing = manager().pastFigures.handIn({ id: read.id, reason: '', withoutQuestions: false })
    expect(await refusal(handing)).toMatchObject({
      code: 'conflict',
      sentence: 'Smallborough Police does not report PO01 any more: upload the file again.',
    })
  })

  it('wait for the lead of the agency, and count for nobody until then', async () => {
    const part = await handedIn()
    expect(part).toMatchObject({ state: 'handed-in', figures: 3, may: { agree: true, takeBack: false } })
    expect(await standing()).toEqual([])
    const { items } = await lead().me.waiting()
    expect(items.map(({ what, page }) => [what, page])).toContainEqual(['Past figures', '/past-figures'])
  })

  it('are published in one act when the lead agrees them, with the file and the cell they came from', async () => {
    await agreed()
    expect(await standing()).toMatchObject([
      { periodStart: '2021-01-01', numerator: '10', denominator: '20', value: '50', revision: 1 },
      { periodStart: '2021-02-01', numerator: '5', value: '25', state: 'published' },
      { periodStart: '2021-03-01', value: null, reason: 'not-available' },
    ])
    const { sources, authors } = await manager().indicator.get({ code: 'PO01' })
    expect(authors).toHaveLength(3)
    expect(authors[0]).toMatchObject({ isPast: true, enteredBy: 'Daniel Okafor', approvedBy: 'Ruth Calder' })
    expect(sources.map(({ fileName, line, cell }) => [fileName, line, cell])).toEqual([
      ['Old figures.csv', 2, 'csv!C2'],
      ['Old figures.csv', 3, 'csv!C3'],
      ['Old figures.csv', 4, 'csv!C4'],
    ])
    const address = `measurements.csv?partnership=${at.slug}&indicator=PO01`
    const { rows } = await at.download(address, 'manager')
    const source = rows.find(({ period_start: start }) => start === '2021-02-01')?.source
    expect(source).toBe('Entered later: Old figures.csv, cell C3')
    const wider = await at.download(address, 'elected-member')
    expect(new Set(wider.rows.map((row) => row.source))).toEqual(new Set(['Roundtable, Smallborough']))
    expect((await at.callerAs('elected-member').indicator.get({ code: 'PO01' })).sources).toEqual([])
  })

  it('are never agreed by who handed them in, nor by another agency', async () => {
    const read = await at.readPast(table, { as: 'police-lead' })
    await lead().pastFigures.handIn({ id: read.id, reason: '', withoutQuestions: false })
    const [part] = await lead().pastFigures.list()
    const asked = { id: part?.id ?? '', version: 1 }
    expect(part?.may.agree).toBe(false)
    expect(await refusal(lead().pastFigures.agree(asked))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(at.callerAs('health-lead').pastFigures.agree(asked))).toMatchObject({
      code: 'not-found',
    })
    await at.callerAs('police-second-lead').pastFigures.agree(asked)
    expect(await standing()).toHaveLength(3)
  })

  it('are agreed once, and refused where somebody decided meanwhile', async () => {
    const { id, version } = await agreed()
    expect(await refusal(lead().pastFigures.agree({ id, version: version - 1 }))).toMatchObject({
      code: 'conflict',
    })
    expect(await refusal(lead().pastFigures.agree({ id, version }))).toMatchObject({
      sentence: 'These past figures are agreed already.',
    })
  })

  it('correct a figure that stands with a reason, as a further revision', async () => {
    await agreed()
    const corrected = table.replace('Jan 2021,50%,10,20', 'Jan 2021,60%,12,20')
    const read = await at.readPast(corrected, { as: 'manager' })
    expect(read.lines).toMatchObject([{ figures: 3, corrections: 1, same: 2 }])
    const silent = manager().pastFigures.handIn({ id: read.id, reason: '', withoutQuestions: false })
    expect(await refusal(silent)).toMatchObject({ code: 'bad-input' })
    await agreed(corrected, 'Two were left out.')
    expect(await standing()).toMatchObject([
      { numerator: '12', state: 'revised', revision: 2 },
      { revision: 1 },
      { revision: 1 },
    ])
  })

  it('come out again while nobody has changed one, and what stood before stands again', async () => {
    await agreed()
    const second = await agreed(table.replace('Jan 2021,50%,10,20', 'Jan 2021,60%,12,20'), 'Left out.')
    await lead().pastFigures.undo({ ...second, reason: 'The wrong file.' })
    expect((await standing())[0]).toMatchObject({ numerator: '10', revision: 3 })
    const again = lead().pastFigures.undo({
      id: second.id,
      version: second.version + 1,
      reason: 'Once more.',
    })
    expect((await refusal(again)).sentence).toContain('undone again')
  })

  it('are declined with a reason, or taken back by who handed them in', async () => {
    const first = await handedIn()
    const noReason = lead().pastFigures.decline({ id: first.id, version: 1, reason: '' })
    expect(await refusal(noReason)).toMatchObject({ code: 'bad-input' })
    await lead().pastFigures.decline({ id: first.id, version: 1, reason: 'The years are shifted.' })
    const [declined] = await manager().pastFigures.list()
    expect(declined).toMatchObject({ state: 'declined', decidedBecause: 'The years are shifted.' })
    const { notices } = await manager().notice.list({})
    expect(notices.map(({ title }) => title)).toContain(`Past figures of ${first.agencyName} were declined`)
    const { rows } = await at.download(`past-figures.csv?partnership=${at.slug}`, 'manager')
    expect(rows).toMatchObject([
      { file: 'Old figures.csv', state: 'Declined', reason: 'The years are shifted.' },
    ])
    const second = await handedIn()
    const foreign = lead().pastFigures.takeBack({ id: second.id, version: 1 })
    expect(await refusal(foreign)).toMatchObject({ code: 'forbidden' })
    await manager().pastFigures.takeBack({ id: second.id, version: 1 })
    const list = await manager().pastFigures.list()
    expect(list.map(({ state }) => state).sort()).toEqual(['declined', 'taken-back'])
    expect(await standing()).toEqual([])
  })

  it('of several agencies go each to its own lead', async () => {
    await handedIn(`${table}\r\n${council}`)
    const parts = await manager().pastFigures.list()
    expect(parts.map(({ figures, lines }) => [lines.map(({ code }) => code), figures]).sort()).toEqual([
      [['CO01'], 1],
      [['PO01'], 3],
    ])
    expect((await lead().pastFigures.list()).map(({ figures }) => figures)).toEqual([3])
  })

  it('are read for the lines of the own agency alone, and seen by nobody else before they are handed in', async () => {
    const read = await at.readPast(`${table}\r\n${council}`)
    expect(read.lines.map(({ code }) => code)).toEqual(['PO01'])
    expect(await refusal(manager().pastFigures.file({ id: read.id }))).toMatchObject({ code: 'not-found' })
  })

  it('are asked about where a percentage is not what its numbers make, and left out until somebody answers', async () => {
    const doubtful = table.replace('Jan 2021,50%', 'Jan 2021,90%')
    const read = await at.readPast(doubtful, { as: 'manager' })
    const check = 'check:po01::2021-01-01:10/20:90%'
    expect(read).toMatchObject({ figures: 2, questions: [{ id: check }] })
    const early = manager().pastFigures.handIn({ id: read.id, reason: '', withoutQuestions: false })
    expect((await refusal(early)).sentence).toContain('Answer the questions first')
    const answered = await at.readPast(doubtful, { as: 'manager', answers: { [check]: 'numbers' } })
    expect(answered).toMatchObject({ figures: 3, questions: [] })
  })

  describe('of a form that was answered before', () => {
    const signed = (year: number) =>
      `Code,Period,Actual,Numerator,Denominator,RAG\r\nPO01,Jan ${year},50%,10,20,G\r\nPO01,Feb ${year},z,,,A`
    const answer = { 'sign:z': 'not-available' }
    const send = (year: number, how = {}) => at.readPast(signed(year), { as: 'manager', ...how })
    const handIn = (id: string) => manager().pastFigures.handIn({ id, reason: '', withoutQuestions: false })

    it('ask nothing again: the answer counts, and says who gave it', async () => {
      const first = await send(2020)
      expect(first).toMatchObject({ figures: 1, questions: [{ id: 'sign:z' }], answered: [] })
      const answered = await send(2020, { answers: answer, after: first.id })
      expect(answered).toMatchObject({ figures: 2, questions: [] })
      expect(answered.answered).toMatchObject([{ id: 'sign:z', answer: 'not-available', since: null }])
      await handIn(answered.id)
      const next = await send(2021)
      expect(next).toMatchObject({ figures: 2, questions: [] })
      expect(next.answered).toMatchObject([
        { id: 'sign:z', answer: 'not-available', since: { by: 'Daniel Okafor' } },
      ])
    })

    it('take another answer in its place, for the files that follow as well', async () => {
      await handIn((await send(2020, { answers: answer })).id)
      const changed = await send(2021, { answers: { 'sign:z': 'suppressed' } })
      expect(changed.answered).toMatchObject([{ answer: 'suppressed', since: null }])
      await handIn(changed.id)
      expect((await send(2022)).answered).toMatchObject([{ answer: 'suppressed' }])
    })

    it('keep an answer only once the file is handed in, and for files of that form alone', async () => {
      await send(2020, { answers: answer })
      expect((await send(2021)).questions).toHaveLength(1)
      await handIn((await send(2020, { answers: answer })).id)
      const other = signed(2021).replace('RAG', 'Target')
      expect((await at.readPast(other, { as: 'manager' })).questions).toHaveLength(1)
    })

    it('read on with the answers of the reading before, which gives way to the next one', async () => {
      const twice = `${signed(2020)}\r\nPO01,Mar 2020,90%,10,20,G`
      const check = 'check:po01::2020-03-01:10/20:90%'
      const first = await at.readPast(twice, { as: 'manager', answers: answer })
      expect(first.questions).toMatchObject([{ id: check }])
      const second = await at.readPast(twice, {
        as: 'manager',
        answers: { [check]: 'numbers' },
        after: first.id,
      })
      expect(second).toMatchObject({ figures: 3, questions: [] })
      expect(await refusal(manager().pastFigures.file({ id: first.id }))).toMatchObject({ code: 'not-found' })
      const foreign = await at.readPast(twice, { as: 'police-lead', after: second.id })
      expect(foreign.questions).toHaveLength(2)
      expect(await manager().pastFigures.file({ id: second.id })).toMatchObject({ state: 'ready' })
    })
  })

  it('come with a picture of their first rows, each cell as it was taken, for whoever sent them', async () => {
    const read = await at.readPast(`${table}\r\nXX99,Jan 2021,1,,`, { as: 'manager' })
    const { sheets, indicators } = await manager().pastFigures.picture({ id: read.id })
    const [sheet] = sheets
    expect(sheet?.columns[2]).toMatchObject({ letter: 'C', key: 'actual' })
    expect(sheet?.rows[1]).toMatchObject({ line: 2, label: 'po01' })
    expect(sheet?.rows[1]?.cells.map(({ mark }) => mark)).toEqual([
      ...['heading', 'heading', 'figure', 'figure', 'figure'],
    ])
    expect(sheet?.rows[4]?.cells[0]).toEqual({ text: 'XX99', mark: 'unknown' })
    expect(indicators.map(({ code }) => code)).toContain('PO01')
    expect(await refusal(lead().pastFigures.picture({ id: read.id }))).toMatchObject({ code: 'not-found' })
  })

  it('say in words why a file cannot be read', async () => {
    expect(await at.readPast('%PDF-1.7', { as: 'manager' })).toMatchObject({
      state: 'failed',
      sentence: expect.stringContaining('not a table'),
    })
  })
})
