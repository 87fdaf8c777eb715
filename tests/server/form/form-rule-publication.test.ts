import { newId } from '@roundtable/db/ids.ts'
import {
  problemsOfPublication,
  problemsOfPublicationStep,
} from '@roundtable/shared/publication/publication-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { publish } from '../../support/make/publication.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const long = (length: number) => 'x'.repeat(length + 1)

oneRule('a publication', {
  right: async () => ({
    ...{ id: newId(), code: 'PO01', lineIds: [at.series('PO01')], fromPeriod: '2025-01-01' },
    ...{ extent: 'these' as const, title: 'A title', words: 'In plain English.' },
  }),
  form: problemsOfPublication,
  verb: (input) => at.callerAs('manager').publication.prepare(input),
  wrong: {
    'no indicator': { code: '' },
    'no line': { lineIds: [] },
    'no first period': { fromPeriod: '' },
    'no title': { title: '' },
    'a title too long': { title: long(120) },
    'no words': { words: ' ' },
    'words too long': { words: long(1200) },
  },
})

oneRule('a step of a publication', {
  right: async () => ({
    ...{ id: await publish(at, { code: 'PO02' }), version: 2 },
    ...{ deed: 'revoke' as const, reason: 'A figure is wrong.' },
  }),
  form: problemsOfPublicationStep,
  verb: (input) => at.callerAs('manager').publication.step(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})
