import { agencyLead, matrixLead } from '@roundtable/client/features/accountability/answer-words.ts'
import { goalsLead } from '@roundtable/client/features/goal/goal-words.ts'
import { indicatorsLead } from '@roundtable/client/features/indicator/list/indicators-lead.ts'
import { isActive } from '@roundtable/client/features/member/seat/seat.ts'
import { returnsLead } from '@roundtable/client/features/return/list/returns-table.tsx'
import { progressLead } from '@roundtable/client/features/return/progress/progress-rows.ts'
import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn } from '@roundtable/server/base/context.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { countPledges, sumPledges } from '@roundtable/shared/pledge/pledge-counts.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { addEmptyPartnership } from '../../support/make/empty-partnership.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { addPublished } from '../../support/make/published.ts'

const at = perFile(openNorthmere)
const published = 'north-lincolnshire'
const empty = 'newborough'
const partnerships = ['northmere', published, empty]

beforeAll(async () => {
  const { now } = at.clock
  await addPublished(at.database, { at: now })
  const roles = ['manager', 'chair', 'observer'] as const
  await addEmptyPartnership(at.database, { slug: empty, now, likeThoseOf: at.partnershipId, roles })
  // A period closed without the return of one agency: nobody owes it any more.
  const { id } = await at.database.db
    .selectFrom('return')
    .select('id')
    .where('partnershipId', '=', at.partnershipId)
    .where('publishedAt', 'is', null)
    .orderBy('dueOn')
    .executeTakeFirstOrThrow()
  await at.database.db.updateTable('return').set({ state: 'closed' }).where('id', '=', id).execute()
})

const callerIn = (slug: string, role: Role) =>
  createCaller(appRouter)(async () => {
    const context = await at.contextAs(role)
    const acting = context.visitor === null ? null : actorIn(context.visitor, slug)
    return { ...context, actor: acting?.actor ?? null, membership: acting?.membership ?? null }
  })

/** What every page reads that tells a number. */
async function pages(slug: string, role: Role) {
  const caller = callerIn(slug, role)
  const goals = await caller.goal.list()
  const matrix = await caller.accountability.matrix()
  return {
    caller,
    me: await caller.me.get(),
    scorecard: await caller.scorecard.get(),
    goals,
    eachGoal: await Promise.all(goals.map(({ code }) => caller.goal.get({ code }))),
    matrix,
    agencies: await Promise.all(
      matrix.agencies.map(({ code }) => caller.accountability.agency({ agencyCode: code })),
    ),
    indicators: await caller.indicator.list(),
  }
}

const everyone = partnerships.flatMap((slug) =>
  (['chair', 'observer'] as const).map((role) => [slug, role] as const),
)

describe.each(everyone)('of %s, read by the %s,', (slug, role) => {
  it('pledges are as many on the scorecard, with the goals, the accountabilities and the agencies', async () => {
    const { scorecard, goals, eachGoal, matrix, agencies } = await pages(slug, role)
    const { pledges } = scorecard.counts
    const sum = (all: readonly { pledges: typeof pledges }[]) =>
      pledges === null ? null : sumPledges(all.flatMap((each) => each.pledges ?? []))
    expect(sum(scorecard.goals)).toEqual(pledges)
    expect(sum(goals)).toEqual(pledges)
    expect(sum(matrix.goals)).toEqual(pledges)
    expect(sum(agencies.map(({ counts }) => counts))).toEqual(pledges)
    if (pledges === null) return
    const cells = matrix.goals.flatMap((goal) => goal.cells.map(({ pledge }) => pledge))
    expect(countPledges(cells)).toEqual(pledges)
    const told = eachGoal.flatMap((goal) => goal.pledges.map(({ state }) => state))
    expect(countPledges(told)).toEqual(pledges)
  })

  it('indicators are as many on the scorecard, with the goals, the accountabilities and in the list', async () => {
    const { scorecard, goals, eachGoal, matrix, indicators, agencies } = await pages(slug, role)
    expect(scorecard.counts.indicators).toBe(indicators.length)
    expect(matrix.indicators).toBe(indicators.length)
    const off = (code: string | null) =>
      indicators.filter(
        (row) => (code === null || row.goalCode === code) && row.reading.status === 'off-target',
      ).length
    for (const goal of goals) expect(goal.offTarget).toBe(off(goal.code))
    const headline = indicators.filter((row) => row.headline && row.goalCode !== null)
    for (const [key, is] of [
      ['offTarget', (row: (typeof indicators)[number]) => row.reading.status === 'off-target'],
      ['worsening', (row: (typeof indicators)[number]) => row.reading.signal === 'worsening'],
      ['improving', (row: (typeof indicators)[number]) => row.reading.signal === 'improving'],
    ] as const) {
      expect(scorecard.counts[key]).toBe(headline.filter(is).length)
    }
    for (const { counts, agencyCode, indicators: own } of agencies) {
      const accountable = own.filter(({ kind }) => kind === 'accountable')
      expect(counts.indicators).toBe(indicators.filter((row) => row.agencyCode === agencyCode).length)
      expect(counts.offTarget).toBe(accountable.filter(({ status }) => status === 'off-target').length)
    }
    const open = indicators.filter((row) => row.open.some(({ kind }) => kind === 'nobody-answers'))
    const nobody = matrix.indicatorsWithoutAnyone.map(({ code }) => code)
    expect(open.map(({ code }) => code).sort()).toEqual(nobody.toSorted())
    const ofGoals = eachGoal.flatMap((goal) => goal.nobodyAnswersFor.map(({ code }) => code))
    const withGoal = indicators.filter((row) => row.goalCode !== null).map(({ code }) => code)
    expect(ofGoals.sort()).toEqual(nobody.filter((code) => withGoal.includes(code)).sort())
  })

  it('goals without anybody are as many in the list as with the accountabilities', async () => {
    const { goals, matrix } = await pages(slug, role)
    const alone = slug === published ? [] : goals.filter(({ accountable }) => accountable === null)
    expect(matrix.goals.filter(({ nobody }) => nobody).map(({ code }) => code)).toEqual(
      alone.map(({ code }) => code),
    )
  })

  it('no sentence on top of a page contradicts another, praises nothing, or asks where nothing is asked', async () => {
    const { scorecard, goals, matrix, agencies, indicators, me } = await pages(slug, role)
    const readOnly = me.partnership?.readOnly ?? false
    const leads = [
      scorecard.headline,
      scorecard.summary,
      goalsLead(goals),
      matrixLead(matrix, readOnly),
      indicatorsLead(countReadings(indicators), indicators.length),
      ...agencies.map(agencyLead),
    ]
    for (const lead of leads) expect(lead).not.toMatch(/\b0 (goals|indicators)\b|undefined|null/)
    const all = leads.join(' ')
    if (slug !== 'northmere') {
      expect(all).not.toMatch(/every (goal|pledge|indicator)|nobody\.|outstanding|unsigned|0 off target/i)
      expect(scorecard.headline === 'There is no goal to show yet.').toBe(
        slug === empty || goals.length === 0,
      )
    }
    const outstanding = [...all.matchAll(/(\d+) pledges are outstanding/g)].map(([, count]) => count)
    expect(new Set(outstanding.slice(0, 2)).size).toBeLessThan(2)
    const worse = [...all.matchAll(/(\d+) worse than a year before/g)].map(([, count]) => count)
    expect(new Set(worse).size).toBeLessThan(2)
    if (slug === published && goals.length > 0) expect(worse).toHaveLength(2)
  })
})

describe('seats', () => {
  it('that are active are as many in the list of people as with their agencies', async () => {
    const manager = callerIn('northmere', 'manager')
    const { today } = await manager.me.get()
    const active = (await manager.member.list()).filter((seat) => isActive(seat, today))
    for (const { code, members } of await manager.agency.list()) {
      expect(members, code).toBe(active.filter(({ agencyCode }) => agencyCode === code).length)
    }
  })
})

describe('returns', () => {
  it('late and waiting are as many on the scorecard, in the list, in their progress and beside the menu', async () => {
    const { caller, scorecard } = await pages('northmere', 'chair')
    const progress = await caller.return.progress()
    const late = progress.filter((owed) => owed.late).length
    expect(late).toBeGreaterThan(0)
    expect(scorecard.counts.returnsLate).toBe(late)
    for (const role of ['contributor', 'agency-lead', 'manager'] as const) {
      const own = callerIn('northmere', role)
      const waiting = (await own.return.list()).filter(({ next }) => next !== 'look').length
      expect((await own.me.get()).returnsWaiting).toBe(waiting)
    }
    const list = await callerIn('northmere', 'manager').return.list()
    expect(list.filter((owed) => owed.late)).toHaveLength(late)
    expect(scorecard.summary).toContain(`${late} returns are late`)
    expect(returnsLead(list)).toContain(`${late} returns are late`)
    expect(progressLead(progress)).toContain(`${late} returns are late`)
  })

  it('of a partnership just founded are none, and nobody is praised for it', async () => {
    const manager = callerIn(empty, 'manager')
    expect(returnsLead(await manager.return.list())).toBe('No return has been opened yet.')
    expect(progressLead(await manager.return.progress())).toBe('No return has been opened yet.')
  })
})
