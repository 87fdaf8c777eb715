import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const fileName = 'Quarrelsome.csv'
const table = 'Code,Period,Actual,Numerator,Denominator\r\nPO01,Jan 2021,12.34%,1234,10000'

const at = perFile(async () => {
  const served = await servePartnership()
  const read = await served.readPast(table, { as: 'manager', name: fileName })
  await served.callerAs('manager').pastFigures.handIn({ id: read.id, reason: '', withoutQuestions: false })
  return { ...served, fileId: read.id }
})

const others = [
  'elected-member',
  'observer',
  'young-person',
  'scrutineer',
  'chair',
  'health-lead',
  'administrator',
]
const ownAgency = ['police-lead', 'police-contributor']
const traces = /Quarrelsome|12\.34|1234|[Pp]ast figure/

const part = async () => {
  const [found] = await at.callerAs('manager').pastFigures.list()
  if (found === undefined) throw new Error('Nothing was handed in.')
  return found
}

describe('a file of past figures that awaits its lead', () => {
  it.each(others)('is in no list and no file of %s', async (who) => {
    const listed = await at
      .callerAs(who)
      .pastFigures.list()
      .catch((error: Error) => error.message)
    expect(JSON.stringify(listed)).not.toMatch(traces)
    const csv = await at.download(`past-figures.csv?partnership=${at.slug}`, who)
    expect(csv.body).not.toMatch(/Quarrelsome|12\.34|1234/)
    for (const path of [
      'measurements.csv?indicator=PO01',
      'series.csv?indicator=PO01',
      'scorecard.csv',
      'waiting.csv',
    ]) {
      const file = await at.download(`${path}${path.includes('?') ? '&' : '?'}partnership=${at.slug}`, who)
      expect(file.body).not.toMatch(traces)
    }
  })

  it.each(others)('is on no page and in no notice of %s', async (who) => {
    const caller = at.callerAs(who)
    const seen = await Promise.all([
      caller.indicator.get({ code: 'PO01' }).catch(() => null),
      caller.me.waiting().catch(() => null),
      caller.notice.list({}).catch(() => null),
      caller.search.find({ text: 'Quarrelsome' }).catch(() => null),
    ])
    expect(JSON.stringify(seen)).not.toMatch(traces)
  })

  it.each([...others, ...ownAgency])('is opened by nobody but who sent it: not by %s', async (who) => {
    const opened = await refusal(at.callerAs(who).pastFigures.file({ id: at.fileId }))
    expect(['not-found', 'forbidden']).toContain(opened.code)
  })

  it.each(others)('is neither agreed, declined nor undone by %s', async (who) => {
    const { id, version } = await part()
    const { pastFigures } = at.callerAs(who)
    const asked = { id, version }
    const tries = [
      () => pastFigures.agree(asked),
      () => pastFigures.takeBack(asked),
      () => pastFigures.decline({ ...asked, reason: 'Mine.' }),
      () => pastFigures.undo({ ...asked, reason: 'Mine.' }),
    ]
    for (const attempt of tries) {
      expect(['not-found', 'forbidden']).toContain((await refusal(attempt())).code)
    }
    expect(await part()).toMatchObject({ state: 'handed-in', version })
  })

  it('has no figure on the page of its indicator, not even for its own agency', async () => {
    for (const who of [...ownAgency, 'manager']) {
      const { points } = await at.callerAs(who).indicator.get({ code: 'PO01' })
      expect(points.some(({ periodStart }) => periodStart < '2022')).toBe(false)
    }
  })
})
