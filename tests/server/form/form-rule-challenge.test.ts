import { newId } from '@roundtable/db/ids.ts'
import {
  problemsOfChallenge,
  problemsOfSaying,
  problemsOfStageDays,
} from '@roundtable/shared/challenge/challenge-form.ts'
import { doneWith, newChallenge, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const today = '2026-11-23'
const long = 'x'.repeat(4001)

oneRule('a challenge', {
  right: () => ({ ...newChallenge, id: newId() }),
  form: (input) => problemsOfChallenge(input, today),
  verb: (input) => at.callerAs('police-lead').challenge.raise(input),
  wrong: {
    'no agency': { toAgencyCode: '' },
    'nothing it is about': { about: '' },
    'no question': { question: ' ' },
    'too long a question': { question: 'x'.repeat(301) },
    'nothing it rests on': { because: '' },
    'help without saying who': { supportAgencyCode: '' },
    'help without a day': { supportUntil: '' },
    'help by a day that has passed': { supportUntil: '2026-11-22' },
    'a helper without help': { support: '' },
    'too many words of help': { support: long },
    'restricted on no ground': { restricted: true },
  },
})

const held = async () => {
  const { id, reference } = await raiseChallenge(at)
  return { id, reference }
}

oneRule('an answer to a challenge', {
  right: async () => ({ id: (await held()).id, version: 1, text: 'Twenty places.', supportTaken: true }),
  form: problemsOfSaying('answer'),
  verb: (input) => at.callerAs('council-lead').challenge.answer(input),
  wrong: { 'no words': { text: ' ' }, 'too many': { text: long } },
})

oneRule('why a challenge is passed on', {
  right: async () => ({ id: (await held()).id, version: 1, text: 'It is above us.' }),
  form: problemsOfSaying('pass-on'),
  verb: (input) => at.callerAs('council-lead').challenge.passOn(input),
  wrong: { 'no words': { text: '' }, 'too many': { text: long } },
})

for (const deed of ['accept-with-conditions', 'disagree'] as const) {
  oneRule(`what is said with: ${deed}`, {
    right: async () => {
      const { id, reference } = await held()
      await doneWith(at, reference).answer()
      return { id, version: (await readChallenge(at, reference)).version, deed, text: 'A date, please.' }
    },
    form: problemsOfSaying(deed),
    verb: (input) => at.callerAs('police-lead').challenge.decide(input),
    wrong: { 'no words': { text: '' }, 'too many': { text: long } },
  })
}

oneRule('why a challenge is withdrawn', {
  right: async () => ({
    id: (await held()).id,
    version: 1,
    deed: 'withdraw' as const,
    text: 'Answered by phone.',
  }),
  form: problemsOfSaying('withdraw'),
  verb: (input) => at.callerAs('police-lead').challenge.decide(input),
  wrong: { 'no words': { text: '' } },
})

oneRule('a correction', {
  right: async () => ({ id: (await held()).id, version: 1, entryId: null, text: 'It was November.' }),
  form: problemsOfSaying('correct'),
  verb: (input) => at.callerAs('police-lead').challenge.correct(input),
  wrong: { 'no words': { text: '' } },
})

let version = 0
oneRule('the days of the stages', {
  right: async () => {
    version = (await at.callerAs('manager').challenge.list()).stageDays.version
    return { version, first: '10', second: '10', third: '15', reason: 'As agreed.' }
  },
  form: problemsOfStageDays,
  verb: (input) => at.callerAs('manager').challenge.setStageDays(input),
  wrong: {
    'no days': { first: '' },
    'none at all': { second: '0' },
    'a quarter of a year': { third: '61' },
    'no reason': { reason: '' },
    'too long a reason': { reason: 'x'.repeat(2001) },
  },
})
