import { newId } from '@roundtable/db/ids.ts'
import {
  problemsOfAccountability,
  problemsOfAnswerEnding,
  problemsOfHandOver,
} from '@roundtable/shared/accountability/accountability-form.ts'
import { problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import { problemsOfRules } from '@roundtable/shared/disclosure/disclosure-form.ts'
import { problemsOfGoal } from '@roundtable/shared/goal/goal-form.ts'
import { problemsOfPledge } from '@roundtable/shared/goal/pledge-form.ts'
import { problemsOfSchedule, problemsOfScheduleEnd } from '@roundtable/shared/return/schedule-form.ts'
import { problemsOfDeclining, problemsOfTarget } from '@roundtable/shared/target/target-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const partnership = perFile(openNorthmere)
const manager = () => partnership.callerAs('manager')
const chair = () => partnership.callerAs('chair')
const long = (length: number) => 'x'.repeat(length + 1)

const lowTarget = async (high: string | null) => {
  const code = 'HP02'
  const { seriesId } = await manager().indicator.get({ code })
  const rationale = 'What the best of our neighbours do.'
  return { code, seriesId, fromPeriod: '2026-10-01', low: null, high, tolerance: '1.5', rationale }
}
const percent = { unit: 'percent', signed: false, frequency: 'monthly' } as const
const propose = (input: Awaited<ReturnType<typeof lowTarget>>) => manager().indicator.proposeTarget(input)

oneRule('a target', {
  right: () => lowTarget('10'),
  form: (input) => problemsOfTarget(input, { ...percent, polarity: 'lower' }),
  verb: propose,
  wrong: {
    'no figure': { high: null },
    '150 per cent': { high: '150' },
    'a negative tolerance': { tolerance: '-1' },
    'no period': { fromPeriod: '' },
    'the second day of a period': { fromPeriod: '2026-10-02' },
    'no reason': { rationale: ' ' },
    'a reason too long': { rationale: long(2000) },
  },
})
oneRule('the agreement to a target', {
  right: async () => {
    const { targets } = await propose(await lowTarget('7'))
    const target = targets.find(({ high }) => high === '7')
    return { code: 'HP02', targetId: target?.id ?? '', version: target?.version ?? 0, meeting: 'Board' }
  },
  form: problemsOfAgreement,
  verb: (input) => chair().indicator.agreeTarget(input),
  wrong: { 'no meeting': { meeting: '' }, 'a meeting too long': { meeting: long(200) } },
})

oneRule('declining a target', {
  right: async () => {
    const { targets } = await propose(await lowTarget('6'))
    const target = targets.find(({ high }) => high === '6')
    return { code: 'HP02', targetId: target?.id ?? '', version: target?.version ?? 0, reason: 'Too low.' }
  },
  form: problemsOfDeclining,
  verb: (input) => chair().indicator.declineTarget(input),
  wrong: { 'no reason': { reason: ' ' }, 'a reason too long': { reason: long(2000) } },
})

oneRule('a new version of a goal', {
  right: async () => {
    const { code, version, wording, childWording, why, populationOutcome, story } = await manager().goal.get({
      code: 'G1',
    })
    return { code, version, wording, childWording, why, populationOutcome, story, reason: 'Said better.' }
  },
  form: problemsOfGoal,
  verb: (input) => manager().goal.revise(input),
  wrong: {
    'no wording': { wording: '' },
    'a wording too long': { wording: long(200) },
    'nothing a child would say': { childWording: ' ' },
    'a child’s wording too long': { childWording: long(200) },
    'no reason why it matters': { why: '' },
    'nothing that would be different': { populationOutcome: '' },
    'a story too long': { story: long(4000) },
    'no reason': { reason: ' ' },
  },
})

oneRule('a pledge', {
  right: async () => ({
    goalCode: 'G1',
    agencyCode: 'police',
    pledgeId: null,
    version: 0,
    wording: 'A visit every month.',
    meeting: '',
    reviewOn: null as string | null,
  }),
  form: problemsOfPledge,
  verb: (input) => partnership.callerAs('agency-lead').goal.signPledge(input),
  wrong: {
    'nothing the agency will do': { wording: '' },
    'words too long': { wording: long(2000) },
    'a meeting too long': { meeting: long(200) },
    'a review on no day': { reviewOn: '2026-02-30' },
  },
})

const accountability = {
  goalCode: 'G1',
  indicatorCodes: [],
  agencyCode: 'police',
  kind: 'responsible' as const,
  title: 'Head of protection',
  memberId: null,
}
oneRule('an accountability', {
  right: () => accountability,
  form: problemsOfAccountability,
  verb: (input) => manager().accountability.assign(input),
  wrong: {
    'no agency': { agencyCode: '' },
    'no named role': { title: '' },
    'a named role too long': { title: long(200) },
  },
})

const today = () => partnership.clock.now.slice(0, 10)
const held = async () => {
  await manager().accountability.assign({ ...accountability, kind: 'accountable', title: `Head ${newId()}` })
  const { rows } = await manager().accountability.list()
  return rows.flatMap(({ id, subjectCode, agencyCode, untilDay }) =>
    id !== null && subjectCode === 'G1' && agencyCode === 'police' && untilDay === null ? [id] : [],
  )
}
oneRule('handing an accountability over', {
  right: async () => ({
    ids: await held(),
    ...{ agencyCode: 'police', title: 'Head of care', memberId: null, fromDay: today(), reason: 'So.' },
  }),
  form: (input) => problemsOfHandOver(input, { today: today() }),
  verb: (input) => manager().accountability.handOver(input),
  wrong: {
    'no agency': { agencyCode: '' },
    'no named role': { title: '' },
    'no day': { fromDay: '' },
    'a day to come': () => ({ fromDay: '2099-01-01' }),
    'no reason': { reason: '' },
    'a reason too long': { reason: long(2000) },
  },
})
oneRule('ending an accountability', {
  right: async () => ({ ids: await held(), untilDay: today(), reason: 'So.' }),
  form: (input) => problemsOfAnswerEnding(input, { today: today() }),
  verb: (input) => manager().accountability.end(input),
  wrong: {
    'no day': { untilDay: '' },
    'a day to come': { untilDay: '2099-01-01' },
    'no reason': { reason: '' },
  },
})

oneRule('a schedule', {
  right: async () => {
    const { rows } = await manager().schedule.list()
    const row = rows.find(({ frequency }) => frequency === 'monthly')
    const { agencyCode = '', indicatorCode = '' } = row ?? {}
    const schedule = { fromPeriod: '2026-11-01', dueDays: 20, graceDays: 5, deputyMemberId: null }
    return { agencyCode, indicatorCodes: [indicatorCode], ...schedule }
  },
  form: (input) => problemsOfSchedule(input, { frequencies: ['monthly'] }),
  verb: (input) => manager().schedule.set(input),
  wrong: {
    'no days': { dueDays: 0 },
    'days of more than a year': { dueDays: 366 },
    'half days': { dueDays: 2.5 },
    'less than no grace': { graceDays: -1 },
    'grace of more than sixty days': { graceDays: 61 },
    'no period': { fromPeriod: '' },
    'the second day of a period': { fromPeriod: '2026-11-02' },
  },
})

oneRule('why due days end', {
  right: async () => {
    const { rows } = await manager().schedule.list()
    const { agencyCode = '', indicatorCode = '' } =
      rows.find(({ frequency }) => frequency === 'monthly') ?? {}
    const schedule = { fromPeriod: '2026-10-01', dueDays: 21, graceDays: 5, deputyMemberId: null }
    await manager().schedule.set({ agencyCode, indicatorCodes: [indicatorCode], ...schedule })
    const after = (await manager().schedule.list()).rows.find((row) => row.inForceId !== null)
    return { id: after?.inForceId ?? '', reason: 'Easter has passed.' }
  },
  form: problemsOfScheduleEnd,
  verb: (input) => manager().schedule.end(input),
  wrong: { 'no reason': { reason: '' }, 'one too long': { reason: long(2000) } },
})

oneRule('a version of the rules for small numbers', {
  right: async () => {
    const { version } = await manager().disclosure.get()
    return { version, smallCount: 7, smallDenominator: 10, roundCountsTo: 10, reason: 'As health does.' }
  },
  form: problemsOfRules,
  verb: (input) => manager().disclosure.revise(input),
  wrong: {
    'a count that hides nobody': { smallCount: 2 },
    'a count of a whole school': { smallCount: 51 },
    'a denominator that hides nobody': { smallDenominator: 4 },
    'a denominator below the count': { smallDenominator: 6 },
    'rounding below the count': { roundCountsTo: 5 },
    'no reason': { reason: '' },
    'a reason too long': { reason: long(2000) },
  },
})
