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
