import { problemsOfMatch, problemsOfSource } from '@roundtable/shared/benchmark/benchmark-form.ts'
import { problemsOfPublished } from '@roundtable/shared/partnership/partnership-form.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { eesFile, from, rate, settle } from '../../support/make/open-data.ts'
import { oneRule } from '../../support/read/form-refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const file = eesFile({ '2025': ['22.6', '20.1'] })

async function sent() {
  await settle(at)
  const { id, seen } = await at.readBenchmarks(file)
  return { id, seen }
}

oneRule('a measure that is matched', {
  right: async () => ({
    ...{ id: (await sent()).id, measure: rate, indicatorCode: 'PO01' },
    ...{ numerator: '', denominator: '' },
  }),
  form: problemsOfMatch,
  verb: (input) => at.callerAs('manager').benchmark.match(input),
  wrong: {
    'no measure': { measure: '' },
    'no indicator': { indicatorCode: '' },
    'a numerator alone': { numerator: 'referral_count: category Referrals' },
  },
})

oneRule('where a publisher’s file is from', {
  right: async () => ({ ...(await sent()), ...from }),
  form: (input) => problemsOfSource(input, { today: at.clock.now.slice(0, 10) }),
  verb: (input) => at.callerAs('manager').benchmark.takeOver(input),
  wrong: {
    'no publisher': { source: ' ' },
    'a publisher too long': { source: 'x'.repeat(121) },
    'no licence': { licence: '' },
    'no day': { retrievedOn: '' },
    'a day to come': { retrievedOn: '2099-01-01' },
  },
})

oneRule('an authority whose published figures are added', {
  right: async () => ({ areaCode: 'E08000010' }),
  form: problemsOfPublished,
  verb: (input) => at.callerAs('administrator').partnership.addPublished(input),
  wrong: { 'no authority': { areaCode: '' }, 'a region': { areaCode: 'E12000003' } },
})
