import { newId } from '@roundtable/db/ids.ts'
import {
  problemsOfClosing,
  problemsOfNote,
  problemsOfOwner,
  problemsOfRaising,
  problemsOfReasonedStep,
  problemsOfRevision,
} from '@roundtable/shared/issue/issue-form.ts'
import { problemsOfRule } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { acceptIssue, issueRef, noteOn, owned, raiseIssue, startIssue } from '../../support/make/issue.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const long = (length: number) => 'x'.repeat(length + 1)
const links = { 'what is no link': { evidence: 'the minutes' }, 'links too long': { evidence: long(2000) } }

oneRule('an issue', {
  right: async () => ({ id: newId(), title: 'Late', indicator: 'PO01', goal: '', why: 'Children wait.' }),
  form: problemsOfRaising,
  verb: (input) => at.callerAs('police-lead').issue.raise(input),
  wrong: {
    'no title': { title: '' },
    'a title too long': { title: long(120) },
    'nothing it is about': { indicator: '' },
    'no reason why it matters': { why: ' ' },
    'a reason too long': { why: long(4000) },
  },
})

oneRule('what is said of an issue as it is accepted', {
  right: async () => ({ ...(await issueRef(at, await raiseIssue(at))), ...owned }),
  form: problemsOfOwner,
  verb: (input) => at.callerAs('manager').issue.accept(input),
  wrong: {
    'no severity': { severity: '' },
    'no agency': { ownerAgency: '' },
    'no post': { ownerTitle: '' },
    'a post too long': { ownerTitle: long(120) },
    'no day': { reviewOn: '' },
  },
})

const risk = { likelihood: '3', impact: '4', controls: 'A rota.', acceptedBy: 'council' }
const words = { title: 'Late', why: 'Children wait.', known: '', reason: 'Known now.', ...owned, ...risk }

oneRule('an issue worded anew', {
  right: async () => {
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    return { ...(await issueRef(at, id)), ...words }
  },
  form: (text) => problemsOfRevision(text, { isAccepted: true }),
  verb: (input) => at.callerAs('manager').issue.revise(input),
  wrong: {
    'no title': { title: '' },
    'no reason why it matters': { why: '' },
    'what is known too long': { known: long(4000) },
    'no owner': { ownerAgency: '' },
    'no day': { reviewOn: '' },
    'a likelihood of six': { likelihood: '6' },
    'an impact without a likelihood': { likelihood: '' },
    'a likelihood without an impact': { impact: '' },
    'controls too long': { controls: long(4000) },
    'no reason': { reason: '' },
  },
})

oneRule('an issue that is set aside', {
  right: async () => ({
    ...(await issueRef(at, await raiseIssue(at))),
    ...{ deed: 'set-aside' as const, reason: 'It is known.' },
  }),
  form: (text) => problemsOfReasonedStep(text.deed, text),
  verb: (input) => at.callerAs('manager').issue.step(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

async function inProgress(): Promise<string> {
  const id = await raiseIssue(at)
  await acceptIssue(at, id)
  await startIssue(at, id)
  return id
}

oneRule('the progress of an issue', {
  right: async () => noteOn(await inProgress()),
  form: problemsOfNote,
  verb: (input) => at.callerAs('police-lead').issue.note(input),
  wrong: { 'no words': { text: '' }, 'words too long': { text: long(4000) }, ...links },
})

oneRule('the closing of an issue', {
  right: async () => ({
    ...(await issueRef(at, await inProgress())),
    ...{ noteId: newId(), text: 'It is solved.', evidence: 'https://police.example/1' },
  }),
  form: problemsOfClosing,
  verb: (input) => at.callerAs('chair').issue.close(input),
  wrong: { 'no words': { text: '' }, 'no evidence': { evidence: '' }, ...links },
})

oneRule('a rule that proposes issues', {
  right: async () => ({
    ...{ kind: 'off-target-run' as const, version: 0, isOn: true, periods: '2', reason: 'To see it early.' },
  }),
  form: problemsOfRule,
  verb: (input) => at.callerAs('manager').issueRule.set(input),
  wrong: {
    'no periods': { periods: '' },
    'thirteen periods': { periods: '13' },
    'no reason': { reason: '' },
    'a reason too long': { reason: long(2000) },
  },
})
