import { newId } from '@roundtable/db/ids.ts'
import { problemsOfDecline, problemsOfRemoval } from '@roundtable/shared/removal/removal-form.ts'
import { problemsOfRetention } from '@roundtable/shared/retention/retention-form.ts'
import { problemsOfSharing, problemsOfSharingEnd } from '@roundtable/shared/sharing/sharing-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const asked = () => ({ id: newId(), words: 'Ellis Fairmile', page: '/goals', reason: '' })

oneRule('words that are to be blacked out', {
  right: asked,
  form: problemsOfRemoval,
  verb: (input) => at.callerAs('police-contributor').removal.ask(input),
  wrong: {
    'no words': { words: ' ' },
    'two letters': { words: 'E. F.' },
    'too many words': { words: 'x'.repeat(4001) },
    'too long a reason': { reason: 'x'.repeat(2001) },
  },
})

oneRule('why words stay', {
  right: async () => {
    const input = asked()
    await at.callerAs('police-contributor').removal.ask(input)
    return { id: input.id, version: 1, reason: 'They tell nothing.' }
  },
  form: problemsOfDecline,
  verb: (input) => at.callerAs('manager').removal.decline(input),
  wrong: { 'no reason': { reason: '' }, 'one too long': { reason: 'x'.repeat(2001) } },
})

const agreement = () => ({
  ...{ id: newId(), agencyCode: 'police', fromDay: '2026-11-01', untilDay: '2027-10-31' },
  link: 'https://smallborough.example/paper',
})

oneRule('a sharing agreement', {
  right: agreement,
  form: problemsOfSharing,
  verb: (input) => at.callerAs('manager').sharing.record(input),
  wrong: {
    'no first day': { fromDay: '' },
    'no last day': { untilDay: '' },
    'a last day before the first': { untilDay: '2026-10-31' },
    'no paper': { link: '' },
    'half an address': { link: 'in the drawer' },
    'too long an address': { link: `https://smallborough.example/${'x'.repeat(500)}` },
  },
})

oneRule('why a sharing agreement ends', {
  right: async () => {
    const input = agreement()
    await at.callerAs('manager').sharing.record(input)
    return { id: input.id, version: 1, reason: 'It ran out.' }
  },
  form: problemsOfSharingEnd,
  verb: (input) => at.callerAs('manager').sharing.end(input),
  wrong: { 'no reason': { reason: '' }, 'one too long': { reason: 'x'.repeat(2001) } },
})

oneRule('for how long a kind of record is kept', {
  right: () => ({ kind: 'files' as const, version: 0, years: '3', reason: 'Our schedule says so.' }),
  form: problemsOfRetention,
  verb: (input) => at.callerAs('manager').retention.set(input),
  wrong: {
    'no years': { years: '' },
    'none at all': { years: '0' },
    'more than anybody plans': { years: '101' },
    'no reason': { reason: '' },
    'too long a reason': { reason: 'x'.repeat(2001) },
  },
})
