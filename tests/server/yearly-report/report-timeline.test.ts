import { listTimeline } from '@roundtable/db/queries/timeline.queries.ts'
import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import {
  beginReport,
  leaveTheRest,
  publishReport,
  signReport,
  stepReport,
  writeIn,
} from '../../support/make/yearly-report.ts'

const at = perTest(openPartnership)

type Of = { kind: 'indicator' | 'goal'; code: string; asAt?: string }
const published = async (by: string, of: Of) =>
  (await at.callerAs(by).timeline.list(of)).entries.filter(({ sentence }) =>
    sentence.includes('yearly report'),
  )

it('a yearly report stands in the timelines of the goals and indicators it rests on, once it is published', async () => {
  const { points } = await at.callerAs('chair').indicator.get({ code: 'PO01' })
  const part = points.findLast(({ value, periodEnd }) => value !== null && periodEnd < '2026-11-30')
  const goal = (await at.callerAs('manager').goal.list())[0]?.code ?? ''
  const { number } = await beginReport(at)
  const figure = { kind: 'indicator' as const, reference: 'PO01', part: part?.periodStart ?? '' }
  await writeIn(at, number, { text: 'It was better.', evidence: [figure] })
  const mended = await writeIn(at, number, {
    text: 'It was dear.',
    evidence: [{ ...figure, reference: 'HE01' }],
  })
  await writeIn(at, number, {
    ...{ statementId: mended, words: 1, text: 'It was dear to us.' },
    evidence: [{ kind: 'goal', reference: goal, part: '' }],
  })
  await leaveTheRest(at, number)
  await stepReport(at, number, 'send')
  await signReport(at, number)
  const of = { kind: 'indicator', code: 'PO01' } as const
  expect(await published('manager', of)).toEqual([])
  const before = at.clock.now
  at.clock.now = new Date(Date.parse(before) + 60_000).toISOString()
  await publishReport(at, number)
  const entry = {
    what: 'Yearly report published',
    who: expect.any(String),
    reason: null,
  }
  const restsOn = (what: string) => [
    expect.objectContaining({
      ...entry,
      sentence: `The yearly report 2026/27 was published. It rests on ${what}.`,
    }),
  ]
  for (const by of ['manager', 'chair', 'police-contributor', 'elected-member']) {
    expect([by, await published(by, of)]).toEqual([by, restsOn('PO01')])
    const ofGoal = await published(by, { kind: 'goal', code: goal })
    expect([by, ofGoal]).toEqual([by, restsOn('this goal or its indicators')])
  }
  expect(await published('observer', of)).toEqual([])
  expect(await published('chair', { ...of, code: 'HE01' })).toEqual([])
  expect(await published('chair', { ...of, asAt: before })).toEqual([])
  const indicatorId = at.indicator('PO01')
  const asked = {
    ...{ partnershipId: at.partnershipId, goalId: null, indicatorIds: [indicatorId], isOfSharing: false },
    ...{ withProgress: true, withReports: true, returnsOf: 'all' as const, silentNotes: [], after: null },
    ...{ until: at.clock.now, limit: 100 },
  }
  const told = async (periodStart: string) =>
    (await listTimeline(at.database.reader, { ...asked, silences: [{ indicatorId, periodStart }] })).filter(
      ({ act }) => act === 'yearly-report.published',
    ).length
  expect([await told('2020-01-01'), await told(figure.part)]).toEqual([1, 0])
}, 60_000)
