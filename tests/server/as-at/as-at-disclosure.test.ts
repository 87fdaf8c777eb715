import type { Role } from '@roundtable/shared/base/role.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordRevisions } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { readEverythingPast } from '../../support/read/procedure.ts'

/** Three of ninety-one stood in every figure for one day; then each was put right: what was hidden stays so. */
const small = {
  numerator: '3',
  denominator: '91',
  value: '3.2967032967033',
  why: 'Three children of one family.',
}
const large = { numerator: '45', denominator: '90', value: '50', why: 'Three were too few.' }
const telling = [/3\.2967/, /(?<!\d)3\.3%/, /"numerator":"3"/, /Three were too few/]

const partnership = perFile(openNorthmere)
let between = ''
beforeAll(async () => {
  const day = (days: number) => new Date(Date.parse(partnership.clock.now) + days * 86_400_000).toISOString()
  const [first, second] = [day(1), day(3)]
  between = day(2)
  const { db } = partnership.database
  const lines = await db
    .selectFrom('measurement')
    .where('partnershipId', '=', partnership.partnershipId)
    .select(['partnershipId', 'seriesId', 'periodStart', 'periodEnd'])
    .execute()
  await recordRevisions({ db }, lines, { ...small, revision: 90, recordedAt: first })
  await recordRevisions({ db }, lines, { ...large, revision: 91, recordedAt: second })
  const { numerator, denominator, value } = large
  await db.updateTable('measurement').set({ numerator, denominator, value, revision: 91 }).execute()
  partnership.clock.now = day(4)
})

/** What the reader meets as at the moment at which every count was small, and what changed since. */
async function toldAsAt(role: Role): Promise<string> {
  const caller = partnership.callerAs(role)
  const asAt = between
  const goals = (await caller.goal.list({ asAt })).map(({ code }) => ({ code }))
  const indicators = (await caller.indicator.list({ asAt })).map(({ code }) => ({ code }))
  const things = {
    'action.get': [],
    'challenge.get': [],
    'agendaPaper.list': [],
    'meeting.get': [],
    'room.get': [],
    'minutes.get': [],
    'decision.get': [],
    'yearlyReport.get': [],
    'yearlyReport.check': [],
    'goal.get': goals,
    'indicator.get': indicators,
    'issue.get': [],
    'progress.list': indicators.map(({ code }) => ({ indicator: code, goal: '' })),
    'timeline.list': [
      ...goals.map((goal) => ({ kind: 'goal', ...goal })),
      ...indicators.map((indicator) => ({ kind: 'indicator', ...indicator })),
    ],
    'accountability.agency': [{ agencyCode: 'police' }],
  }
  const past = await readEverythingPast(caller, things, asAt)
  return JSON.stringify([past, await caller.change.list({ from: asAt })])
}

describe('a moment at which every count was small', () => {
  it('is told to trusted members', async () => {
    const told = await toldAsAt('chair')
    for (const trace of telling) expect(told).toMatch(trace)
  })

  it.each(['elected-member', 'observer', 'young-person'] as const)(
    'is told to the %s in no figure, no sentence and no change, nor is what was put right',
    async (role) => {
      const told = await toldAsAt(role)
      for (const trace of telling) expect(trace.exec(told)).toBeNull()
      expect(told).not.toContain(small.why)
      expect(told).toContain('Suppressed')
      const today = JSON.stringify(await partnership.callerAs(role).scorecard.get())
      expect(today).not.toContain('50.0%')
      expect(JSON.stringify(await partnership.callerAs('chair').scorecard.get())).toContain('50.0%')
    },
  )
})
