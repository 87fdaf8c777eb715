import { problemsOfAccountability } from '@roundtable/shared/accountability/accountability-form.ts'
import { problemsOfGoal } from '@roundtable/shared/goal/goal-form.ts'
import { problemsOfPledge } from '@roundtable/shared/goal/pledge-form.ts'
import { problemsOfAgreement, problemsOfTarget } from '@roundtable/shared/target/target-form.ts'
import { describe } from 'vitest'
import { perFile } from '../support/make/lifetime.ts'
import { openNorthmere } from '../support/make/northmere.ts'
import { oneRule } from '../support/read/form-refusal.ts'

const partnership = perFile(openNorthmere)
const manager = () => partnership.callerAs('manager')
const chair = () => partnership.callerAs('chair')
const long = (length: number) => 'x'.repeat(length + 1)

describe('a target', () => {
  const of = (code: string, low: string | null, high: string | null) => async () => {
    const { seriesId } = await manager().indicator.get({ code })
    const rationale = 'What the best of our neighbours do.'
    return { code, seriesId, fromPeriod: '2026-10-01', low, high, tolerance: '1.5', rationale }
  }
  const facts = { unit: 'percent', signed: false, frequency: 'monthly' } as const
  const verb = (input: Awaited<ReturnType<ReturnType<typeof of>>>) => manager().indicator.proposeTarget(input)

  oneRule('one that is to be low', {
    right: of('HP02', null, '10'),
    form: (input) => problemsOfTarget(input, { ...facts, polarity: 'lower' }),
    verb,
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
  oneRule('its agreement', {
    right: async () => {
      const { targets } = await verb(await of('HP02', null, '7')())
      const target = targets.find(({ high }) => high === '7')
      return { code: 'HP02', targetId: target?.id ?? '', version: target?.version ?? 0, meeting: 'Board' }
    },
    form: problemsOfAgreement,
    verb: (input) => chair().indicator.agreeTarget(input),
    wrong: { 'no meeting': { meeting: '' }, 'a meeting too long': { meeting: long(200) } },
  })
})

describe('a goal', () => {
  oneRule('a new version of it', {
    right: async () => {
      const { code, version, wording, childWording, why, populationOutcome, story } =
        await manager().goal.get({ code: 'G1' })
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
})

describe('a pledge', () => {
  oneRule('one', {
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
})

describe('an accountability', () => {
  const right = {
    goalCode: 'G1',
    indicatorCode: null,
    agencyCode: 'police',
    kind: 'responsible' as const,
    title: 'Head of protection',
    memberId: null,
  }
  oneRule('one', {
    right: () => right,
    form: problemsOfAccountability,
    verb: (input) => manager().accountability.assign(input),
    wrong: {
      'no agency': { agencyCode: '' },
      'no named role': { title: '' },
      'a named role too long': { title: long(200) },
    },
  })
})
