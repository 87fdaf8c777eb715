import { problemsOfDecisions, problemsOfReason } from '@roundtable/shared/return/return-form.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { publishMonth, submitMonth } from '../../support/make/return.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perTest(openPartnership)
const lead = () => at.callerAs('police-lead').return
const tooLong = 'x'.repeat(2001)
const wrong = { 'no reason': { reason: ' ' }, 'a reason too long': { reason: tooLong } }

oneRule('a return that is sent back', {
  right: async () => {
    const { id, version } = await submitMonth(at)
    return { id, version, reason: 'Custody counts 8.' }
  },
  form: problemsOfReason,
  verb: (input) => lead().sendBack(input),
  wrong,
})

oneRule('a period that is reopened', {
  right: async () => {
    const { id, version } = await publishMonth(at)
    return { id, version, reason: 'Custody counts 8.' }
  },
  form: problemsOfReason,
  verb: (input) => at.callerAs('manager').return.reopen(input),
  wrong,
})

const sentBack = (reason: string) => ({ sentBack: [{ seriesId: at.series('PO02'), reason }] })
oneRule('what a lead decides row by row', {
  right: async () => {
    const { id, version } = await submitMonth(at)
    return { id, version, seriesIds: [at.series('PO01')], ...sentBack('Custody counts 8.') }
  },
  form: (input) => problemsOfDecisions(input, { rows: [{ seriesId: at.series('PO02'), code: 'PO02' }] }),
  verb: (input) => lead().approve(input),
  wrong: {
    'nothing decided': () => ({ seriesIds: [], sentBack: [] }),
    'a row sent back without a reason': () => sentBack(' '),
    'a reason too long': () => sentBack(tooLong),
  },
})
