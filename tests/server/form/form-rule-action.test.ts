import { newId } from '@roundtable/db/ids.ts'
import {
  problemsOfAction,
  problemsOfActionStep,
  problemsOfAsking,
  problemsOfBulkChange,
  problemsOfChange,
  problemsOfCheck,
  problemsOfNote,
  problemsOfReport,
  problemsOfVerifying,
} from '@roundtable/shared/action/action-form.ts'
import { actionOf, doneAction, evidence, setAction, verifiedAction } from '../../support/make/action.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const today = '2026-11-23'
const long = (length: number) => 'x'.repeat(length + 1)
const words = {
  'no words': { wording: ' ' },
  'too many words': { wording: long(400) },
  'no role': { title: '' },
  'a role too long': { title: long(120) },
  'nothing that shows it': { evidenceWanted: '' },
  'no agency': { agencyCode: '' },
  'no day': { dueOn: '' },
  'an impact day before it is due': { impactOn: '2026-12-18' },
}

oneRule('an action', {
  right: () => actionOf(),
  form: (input) => problemsOfAction(input, { today }),
  verb: (input) => at.callerAs('manager').action.set(input),
  wrong: {
    ...words,
    'nothing it is about': { subjectCode: '' },
    'a day that has passed': { dueOn: '2026-11-22' },
    'a test without what is expected': { isTest: true, startsOn: '2026-12-01' },
    'a test without a first day': { isTest: true, expects: 'More', startsOn: null },
    'a test without a day to look at it': { isTest: true, expects: 'More', startsOn: today, impactOn: null },
  },
})

oneRule('a change of an action', {
  right: async () => {
    const { wording, agencyCode, title, dueOn, evidenceWanted, impactOn } = actionOf()
    const { id } = await setAction(at)
    const said = { wording, agencyCode, title, dueOn, evidenceWanted, impactOn }
    return { id, version: 1, ...said, reason: 'It is late.' }
  },
  form: problemsOfChange,
  verb: (input) => at.callerAs('manager').action.change(input),
  wrong: { ...words, 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

oneRule('a change its own agency asks for', {
  right: async () => {
    const { wording, evidenceWanted, impactOn } = actionOf()
    const { id } = await setAction(at)
    const said = { wording, evidenceWanted, impactOn, dueOn: '2027-01-29' }
    return { id, version: 1, proposalId: newId(), ...said, reason: 'It is late.' }
  },
  form: problemsOfAsking,
  verb: (input) => at.callerAs('police-lead').action.askChange(input),
  wrong: {
    'no words': { wording: ' ' },
    'nothing that shows it': { evidenceWanted: '' },
    'no day': { dueOn: '' },
    'an impact day before it is due': { impactOn: '2026-12-18' },
    'no reason': { reason: '' },
  },
})

oneRule('a change of several actions', {
  right: async () => ({
    actions: [{ id: (await setAction(at)).id, version: 1 }],
    ...{ agencyCode: '', title: '', dueOn: '2027-01-29', reason: 'It is late.' },
  }),
  form: problemsOfBulkChange,
  verb: (input) => at.callerAs('manager').action.changeSeveral(input),
  wrong: {
    'nothing that changes': { dueOn: '' },
    'another agency without a role': { agencyCode: 'icb' },
    'a role too long': { title: long(120) },
    'no reason': { reason: '' },
  },
})

oneRule('the report that an action is done', {
  right: async () => ({ id: (await setAction(at)).id, version: 1, ...evidence }),
  form: problemsOfReport,
  verb: (input) => at.callerAs('police-lead').action.report(input),
  wrong: {
    'nothing that shows it': { evidence: '' },
    'evidence too long': { evidence: long(2000) },
    'a line that is no link': { links: 'in the drawer' },
  },
})

oneRule('progress of an action', {
  right: async () => ({ id: newId(), actionId: (await setAction(at)).id, text: 'Half of it.' }),
  form: problemsOfNote,
  verb: (input) => at.callerAs('police-lead').action.note(input),
  wrong: { 'no words': { text: '' }, 'words too long': { text: long(2000) } },
})

oneRule('verifying an action', {
  right: async () => {
    const { id, version } = await doneAction(at)
    return { id, version, words: 'I saw it.' }
  },
  form: problemsOfVerifying,
  verb: (input) => at.callerAs('health-lead').action.verify(input),
  wrong: { 'words too long': { words: long(2000) } },
})

oneRule('why an action is not verified', {
  right: async () => {
    const { id, version } = await doneAction(at)
    return { id, version, reason: 'Nothing shows it.' }
  },
  form: problemsOfActionStep,
  verb: (input) => at.callerAs('health-lead').action.refuse(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

oneRule('what came of an action', {
  right: async () => {
    const { id, version } = await verifiedAction(at)
    return {
      id,
      version,
      answer: 'too-early' as const,
      words: 'One month.',
      nextOn: '2027-03-01' as string | null,
      decision: null,
    }
  },
  form: (input) => problemsOfCheck(input, { isTest: false, today }),
  verb: (input) => at.callerAs('health-lead').action.check(input),
  wrong: {
    'no words': { words: '' },
    'words too long': { words: long(2000) },
    'no next day': { nextOn: null },
    'a next day that has passed': { nextOn: today },
  },
})
