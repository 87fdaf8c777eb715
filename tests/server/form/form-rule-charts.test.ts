import {
  problemsOfAnnotation,
  problemsOfChartChoice,
  problemsOfSetAside,
  problemsOfStepChange,
  problemsOfTitle,
} from '@roundtable/shared/chart-note/chart-note-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const partnership = perFile(openNorthmere)
const manager = () => partnership.callerAs('manager')
const long = (length: number) => 'x'.repeat(length + 1)

const ofSeries = async (code: string) => ({
  code,
  seriesId: (await manager().indicator.get({ code })).seriesId,
})

oneRule('a step change', {
  right: async () => ({
    ...(await ofSeries('HP07')),
    fromPeriod: '2025-04-01',
    baseline: null as number | null,
    label: 'Front door moved',
    reason: 'Three teams became one.',
    meeting: 'Board of 16 June 2025, item 2',
  }),
  form: (input) => problemsOfStepChange(input, { frequency: 'monthly' }),
  verb: (input) => manager().indicator.markStepChange(input),
  wrong: {
    'no period': { fromPeriod: '' },
    'the second day of a period': { fromPeriod: '2025-04-02' },
    'a baseline of five figures': { baseline: 5 },
    'a baseline of half a figure': { baseline: 12.5 },
    'no label': { label: '' },
    'a label too long': { label: long(60) },
    'no reason': { reason: '' },
    'a reason too long': { reason: long(2000) },
    'no meeting': { meeting: '' },
    'a meeting too long': { meeting: long(200) },
  },
})

oneRule('a proposed step change set aside', {
  right: async () => ({
    ...(await ofSeries('HP07')),
    fromPeriod: '2025-05-01',
    baseline: null,
    reason: 'The register moved, not the work.',
  }),
  form: (input) => problemsOfSetAside(input, { frequency: 'monthly' }),
  verb: (input) => manager().indicator.setStepAside(input),
  wrong: {
    'the second day of a period': { fromPeriod: '2025-05-02' },
    'no reason': { reason: '' },
    'a reason too long': { reason: long(2000) },
  },
})

oneRule('an annotation', {
  right: async () => ({ ...(await ofSeries('HP07')), onDay: '2025-09-10', label: 'New form', note: '' }),
  form: problemsOfAnnotation,
  verb: (input) => manager().indicator.annotate(input),
  wrong: {
    'no day': { onDay: '' },
    'a day that is none': { onDay: '2025-02-30' },
    'no label': { label: ' ' },
    'a label too long': { label: long(60) },
    'a note too long': { note: long(2000) },
  },
})

oneRule('the title of a chart', {
  right: async () => ({ ...(await ofSeries('HP07')), title: 'Assessments keep their time', replaces: null }),
  form: problemsOfTitle,
  verb: (input) => manager().indicator.retitle(input),
  wrong: { 'no words': { title: '' }, 'a title too long': { title: long(120) } },
})

oneRule('the choice of a chart', {
  right: async () => ({
    ...(await ofSeries('HP07')),
    chart: 'p' as 'p' | 'c',
    reason: 'Percentages of many.',
    replaces: null,
  }),
  form: (input) => problemsOfChartChoice(input, { offered: ['xmr', 'p', 'p-prime'] }),
  verb: (input) => manager().indicator.chooseChart(input),
  wrong: {
    'a chart these figures cannot be drawn as': { chart: 'c' },
    'no reason': { reason: '' },
    'a reason too long': { reason: long(2000) },
  },
})
