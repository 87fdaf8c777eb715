import { newId } from '@roundtable/db/ids.ts'
import { problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import { problemsOfGoalStep, problemsOfProposal } from '@roundtable/shared/goal/goal-form.ts'
import { problemsOfFormula } from '@roundtable/shared/indicator/formula-form.ts'
import {
  problemsOfIndicator,
  problemsOfIndicatorStep,
  problemsOfRevision,
} from '@roundtable/shared/indicator/indicator-form.ts'
import { problemsOfPredecessor } from '@roundtable/shared/indicator/predecessor-form.ts'
import {
  problemsOfDimension,
  problemsOfLine,
  problemsOfReporter,
} from '@roundtable/shared/indicator/series-form.ts'
import { problemsOfAgencyStep } from '@roundtable/shared/member/agency-form.ts'
import { problemsOfPartnership } from '@roundtable/shared/partnership/partnership-form.ts'
import { problemsOfWithdrawal } from '@roundtable/shared/target/target-form.ts'
import { parts } from '../../support/make/calculated.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const partnership = perFile(openNorthmere)
const manager = () => partnership.callerAs('manager')
const chair = () => partnership.callerAs('chair')
const long = (length: number) => 'x'.repeat(length + 1)

const words = {
  wording: 'Families are heard',
  childWording: 'My family is heard',
  why: 'They know best.',
  populationOutcome: 'Families say so.',
  story: '',
}
const proposed = async () => (await manager().goal.propose({ id: newId(), kind: 'goal', ...words })).code

oneRule('a goal that is proposed', {
  right: async () => ({ id: newId(), kind: 'goal' as const, ...words }),
  form: (input) => problemsOfProposal(input),
  verb: (input) => manager().goal.propose(input),
  wrong: {
    'no wording': { wording: '' },
    'a wording too long': { wording: long(200) },
    'nothing a child would say': { childWording: ' ' },
    'no reason why it matters': { why: '' },
    'nothing that would be different': { populationOutcome: '' },
    'a story too long': { story: long(4000) },
  },
})
oneRule('the agreement to goals', {
  right: async () => ({ goals: [{ code: await proposed(), steps: 1 }], meeting: 'Board' }),
  form: problemsOfAgreement,
  verb: (input) => chair().goal.agree(input),
  wrong: { 'no meeting': { meeting: '' }, 'a meeting too long': { meeting: long(200) } },
})
oneRule('declining a goal', {
  right: async () => ({
    ...{ code: await proposed(), steps: 1, deed: 'decline' as const },
    ...{ reason: 'Not now.', meeting: '' },
  }),
  form: problemsOfGoalStep,
  verb: (input) => chair().goal.step(input),
  wrong: {
    'no reason': { reason: ' ' },
    'a reason too long': { reason: long(2000) },
    'a meeting too long': { meeting: long(200) },
  },
})

const definition = {
  name: 'Families visited within five days',
  plainEnglish: 'How quickly somebody comes',
  definition: 'Families seen within five working days.',
  numeratorWording: 'Families seen in time',
  denominatorWording: 'Families who asked',
  source: 'Own records',
  caveats: '',
  challengeQuestion: '',
}
const drafted = async () => ({
  id: newId(),
  ...definition,
  ...{ theme: 'Help', unit: 'percent', decimals: '1', signed: false, polarity: 'higher', basis: 'flow' },
  ...{ frequency: 'monthly', outcomeQuestion: '', goalCode: null, reportingAgencyCode: null, headline: true },
})
const draft = async () => (await manager().indicator.draft(await drafted())).code

oneRule('an indicator that is drafted', {
  right: drafted,
  form: problemsOfIndicator,
  verb: (input) => manager().indicator.draft(input),
  wrong: {
    'no name': { name: '' },
    'a name too long': { name: long(160) },
    'no plain words': { plainEnglish: '' },
    'no definition': { definition: ' ' },
    'no source': { source: '' },
    'nothing counted on top': { numeratorWording: '' },
    'nothing it is out of': { denominatorWording: '' },
    'no theme': { theme: '' },
    'no unit': { unit: 'furlongs' },
    'no decimals': { decimals: '' },
    'too many decimals': { decimals: '9' },
    'no polarity': { polarity: '' },
    'no basis': { basis: '' },
    'no frequency': { frequency: 'daily' },
    'a question there is not': { outcomeQuestion: 'how-often' },
  },
})
const fraction = (code: string) => ({
  ...{ code, name: code, unit: 'percent' as const, frequency: 'monthly' as const, hasFraction: true },
  ...{ numeratorWording: null, denominatorWording: null, isCircular: false },
})
oneRule('an indicator that is calculated', {
  right: async () => ({
    ...(await drafted()),
    ...{ numeratorWording: '', denominatorWording: '' },
    formula: { numerator: parts('HP03.numerator'), denominator: parts('HP03.denominator') },
  }),
  form: (input) => [
    ...problemsOfIndicator({ ...input, isCalculated: true }),
    ...problemsOfFormula(input.formula, input, [
      ...['HP03', 'HP04'].map(fraction),
      { ...fraction('HP13'), frequency: 'quarterly' },
      { ...fraction('YJ07'), unit: 'count', frequency: 'quarterly', hasFraction: false },
    ]),
  ],
  verb: (input) => manager().indicator.draft(input),
  wrong: {
    'no name': { name: '' },
    'nothing on top': { formula: { numerator: [], denominator: parts('HP03.denominator') } },
    'nothing below a percentage': { formula: { numerator: parts('HP03.numerator'), denominator: [] } },
    'something below a count': { unit: 'count' },
    'a part of another frequency': {
      formula: { numerator: parts('HP13.numerator'), denominator: parts('HP03.denominator') },
    },
    'a part there is not': {
      formula: { numerator: parts('NONE.numerator'), denominator: parts('HP03.denominator') },
    },
    'one number twice': {
      formula: {
        numerator: parts('HP03.numerator', 'HP03.numerator'),
        denominator: parts('HP03.denominator'),
      },
    },
  },
})
oneRule('the agreement to indicators', {
  right: async () => ({ indicators: [{ code: await draft(), steps: 1 }], meeting: 'Board' }),
  form: problemsOfAgreement,
  verb: (input) => chair().indicator.agree(input),
  wrong: { 'no meeting': { meeting: '' }, 'a meeting too long': { meeting: long(200) } },
})
oneRule('withdrawing a draft', {
  right: async () => ({
    ...{ code: await draft(), steps: 1, deed: 'withdraw' as const },
    ...{ reason: 'Not now.', meeting: '' },
  }),
  form: problemsOfIndicatorStep,
  verb: (input) => manager().indicator.step(input),
  wrong: { 'no reason': { reason: ' ' }, 'a meeting too long': { meeting: long(200) } },
})
oneRule('a definition anew', {
  right: async () => ({
    ...{ code: await draft(), steps: 1, ...definition, fromPeriod: '2026-04-01' },
    ...{ breaksComparability: true, reason: 'The form has changed.' },
  }),
  form: (input) => problemsOfRevision(input, { unit: 'percent', frequency: 'monthly' }),
  verb: (input) => manager().indicator.revise(input),
  wrong: {
    'no name': { name: '' },
    'the second day of a period': { fromPeriod: '2026-04-02' },
    'no reason': { reason: '' },
  },
})

const continuedBy = (code: string) => ({
  ...{ code, name: code, unit: 'percent', frequency: 'monthly', isCircular: false },
})
oneRule('what an indicator continues', {
  right: async () => ({
    ...{ id: newId(), code: await draft(), predecessorCode: 'HP03', fromPeriod: '2026-04-01' },
    ...{ comparable: true, reason: 'The old system called it so.' },
  }),
  form: (input) =>
    problemsOfPredecessor(input, { code: input.code, frequency: 'monthly', unit: 'percent' }, [
      ...[continuedBy('HP03'), { ...continuedBy('HP13'), frequency: 'quarterly' }],
      ...[{ ...continuedBy('HP01'), unit: 'rate_per_10k' }],
    ]),
  verb: (input) => manager().indicator.namePredecessor(input),
  wrong: {
    'nothing it continues': { predecessorCode: '' },
    'one of another frequency': { predecessorCode: 'HP13' },
    'one of another unit': { predecessorCode: 'HP01' },
    'one there is not': { predecessorCode: 'NONE' },
    'the second day of a period': { fromPeriod: '2026-04-02' },
    'no reason': { reason: ' ' },
  },
})

const part = (name: string) => ({ id: newId(), name, agencyCode: null, reportingAgencyCode: null })
oneRule('a breakdown', {
  right: async () => ({
    ...{ code: await draft(), dimension: 'Age', addsUp: true },
    parts: [part('Under ten'), part('Ten and over')],
  }),
  form: (input) => problemsOfDimension(input, { lines: [{ name: 'All' }] }),
  verb: (input) => manager().indicator.addDimension(input),
  wrong: {
    'no dimension': { dimension: '' },
    'one part': { parts: [part('Under ten')] },
    'a part without a name': { parts: [part('Under ten'), part(' ')] },
    'a part twice': { parts: [part('Under ten'), part('under ten')] },
    'a part called as the whole': { parts: [part('All'), part('Under ten')] },
  },
})
oneRule('a line', {
  right: async () => {
    const code = await draft()
    const [line] = await manager().indicator.lines({ code })
    return { code, seriesId: line?.id ?? '', name: 'Whole', reportingAgencyCode: null }
  },
  form: (input) => problemsOfLine(input, { lines: [] }),
  verb: (input) => manager().indicator.changeSeries(input),
  wrong: { 'no name': { name: '' }, 'a name too long': { name: long(80) } },
})

oneRule('the partnership', {
  right: async () => {
    const { version, name, marking } = await manager().partnership.settings()
    return { version, name, areaCode: 'E08000018', yearStartMonth: '4', marking }
  },
  form: problemsOfPartnership,
  verb: (input) => manager().partnership.change(input),
  wrong: {
    'no name': { name: '' },
    'a name too long': { name: long(120) },
    'an area there is not': { areaCode: 'E00000000' },
    'a thirteenth month': { yearStartMonth: '13' },
  },
})
oneRule('an agency that leaves', {
  right: async () => ({ code: 'voluntary', version: 1, deed: 'end' as const, reason: 'It has closed.' }),
  form: problemsOfAgencyStep,
  verb: (input) => manager().agency.step(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})
oneRule('withdrawing a target', {
  right: async () => {
    const { targets } = await chair().indicator.get({ code: 'HP07' })
    const { id = '', version = 0 } = targets.find(({ state }) => state === 'agreed') ?? {}
    return { code: 'HP07', targetId: id, version, reason: 'It is too far.', meeting: '' }
  },
  form: problemsOfWithdrawal,
  verb: (input) => chair().indicator.withdrawTarget(input),
  wrong: { 'no reason': { reason: '' }, 'a meeting too long': { meeting: long(200) } },
})
oneRule('naming who reports lines', {
  right: async () => {
    const { lines } = await manager().indicator.reporters()
    return { seriesIds: lines.slice(0, 2).map(({ seriesId }) => seriesId), agencyCode: 'police' }
  },
  form: problemsOfReporter,
  verb: (input) => manager().indicator.nameReporter(input),
  wrong: { 'no agency': { agencyCode: '' } },
})
