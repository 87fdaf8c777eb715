import { problemsOfAccountability } from '@roundtable/shared/accountability/accountability-form.ts'
import { problemsOfGoal } from '@roundtable/shared/goal/goal-form.ts'
import { problemsOfPledge } from '@roundtable/shared/goal/pledge-form.ts'
import { problemsOfAgreement, problemsOfTarget } from '@roundtable/shared/target/target-form.ts'
import { perFile } from '../support/make/lifetime.ts'
import { openNorthmere } from '../support/make/northmere.ts'
import { oneRule } from '../support/read/form-refusal.ts'

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
  indicatorCode: null,
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
