import { newId } from '@roundtable/db/ids.ts'
import { problemsOfDecline, problemsOfRemoval } from '@roundtable/shared/removal/removal-form.ts'
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
