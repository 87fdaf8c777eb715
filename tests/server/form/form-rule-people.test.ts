import { problemsOfAgency, problemsOfMerging } from '@roundtable/shared/member/agency-form.ts'
import { problemsOfMailDomains } from '@roundtable/shared/member/mail-domain.ts'
import {
  problemsOfChange,
  problemsOfConfirming,
  problemsOfDeputation,
  problemsOfEnding,
  problemsOfInvitation,
  problemsOfRestoring,
  problemsOfVouching,
} from '@roundtable/shared/member/seat-form.ts'
import { problemsOfNewPartnership } from '@roundtable/shared/partnership/partnership-form.ts'
import { problemsOfViewName } from '@roundtable/shared/scorecard/named-view-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { inviteMember } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const manager = () => at.callerAs('manager')
const today = '2026-11-23'
const long = (length: number) => 'x'.repeat(length + 1)

const invitation = {
  name: 'Una Byrne',
  email: 'una.byrne@police.example',
  agencyCode: 'police',
  role: 'contributor' as 'contributor' | 'observer',
  title: 'Analyst',
  fromDay: today,
  untilDay: null as string | null,
  goalCodes: [] as string[],
}
const observer = { role: 'observer', untilDay: '2027-03-31', goalCodes: ['safe'] } as const
oneRule('an invitation', {
  right: () => invitation,
  form: (input) => problemsOfInvitation(input, { today }),
  verb: (input) => manager().member.invite(input),
  wrong: {
    'no name': { name: ' ' },
    'a name too long': { name: long(120) },
    'no e-mail address': { email: '' },
    'half an e-mail address': { email: 'una@police' },
    'an e-mail address too long': { email: `${long(200)}@police.example` },
    'no agency': { agencyCode: '' },
    'no post': { title: '' },
    'a post too long': { title: long(120) },
    'no first day': { fromDay: '' },
    'a last day that is none': { untilDay: '2027-02-30' },
    'a last day before the first': { untilDay: '2026-11-22' },
    'goals for somebody else than an observer': { goalCodes: ['safe'] },
    'an observer without a last day': { ...observer, goalCodes: ['safe'], untilDay: null },
    'a last day that has passed': { fromDay: '2026-01-01', untilDay: '2026-11-22' },
  },
})

oneRule('a deputation', {
  right: () => ({
    id: at.member('police-lead'),
    version: 1,
    deputyMemberId: at.member('police-second-lead'),
    fromDay: today,
    untilDay: '2026-12-14',
  }),
  form: (input) => problemsOfDeputation(input, { today }),
  verb: (input) => manager().member.deputise(input),
  wrong: {
    'no deputy': { deputyMemberId: '' },
    'no first day': { fromDay: '' },
    'no last day': { untilDay: '' },
    'a last day before the first': { untilDay: '2026-11-22' },
    'a last day that has passed': { fromDay: '2026-01-01', untilDay: '2026-11-22' },
  },
})

oneRule('a change of a seat', {
  right: () => ({
    id: at.member('police-contributor'),
    version: 1,
    role: 'contributor' as 'contributor' | 'observer',
    title: 'Senior analyst',
    fromDay: today,
    untilDay: null as string | null,
    goalCodes: [] as string[],
  }),
  form: (input) => problemsOfChange(input, { today }),
  verb: (input) => manager().member.change(input),
  wrong: {
    'no post': { title: '' },
    'a post too long': { title: long(120) },
    'no first day': { fromDay: '' },
    'a last day that is none': { untilDay: '2027-02-30' },
    'a last day before the first': { untilDay: '2026-11-22' },
    'goals for somebody else than an observer': { goalCodes: ['safe'] },
    'an observer without a last day': { ...observer, goalCodes: ['safe'], untilDay: null },
  },
})

oneRule('the confirmation of a seat', {
  right: () => ({ id: at.member('police-lead'), version: 1, reason: 'We met.' }),
  form: problemsOfConfirming,
  verb: (input) => manager().member.confirm(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

oneRule('who was invited, as a second keeper says it', {
  right: async () => {
    const { memberId } = await inviteMember(at.callerAs('administrator'))
    return { id: memberId, version: 1, reason: 'We met.' }
  },
  form: problemsOfVouching,
  verb: (input) => manager().member.vouch(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

oneRule('the mail domains of an agency', {
  right: () => ({ code: 'police', version: 1, domains: ['smallborough.police.example'] }),
  form: problemsOfMailDomains,
  verb: (input) => manager().agency.listMailDomains(input),
  wrong: {
    'none that is one': { domains: ['police'] },
    'one at which anybody has an address': { domains: ['gmail.com'] },
  },
})

oneRule('the return of a seat', {
  right: () => ({ id: at.member('police-lead'), version: 1, reason: 'The wrong seat was ended.' }),
  form: problemsOfRestoring,
  verb: (input) => manager().member.restore(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

oneRule('the end of a seat', {
  right: () => ({ id: at.member('police-lead'), version: 1, successorId: null, reason: 'Moved on.' }),
  form: problemsOfEnding,
  verb: (input) => manager().member.end(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

oneRule('a partnership that is added', {
  right: () => ({ name: 'Riverside Board' }),
  form: problemsOfNewPartnership,
  verb: (input) => at.callerAs('administrator').partnership.add(input),
  wrong: { 'no name': { name: ' ' }, 'a name too long': { name: long(120) } },
})

const agencies = [{ code: 'police', name: 'Smallborough Police' }]
oneRule('an agency', {
  right: () => ({ code: 'nhs', name: 'Smallborough NHS', shortName: 'NHS', sector: 'health' as const }),
  form: (input) => problemsOfAgency(input, { agencies }),
  verb: (input) => manager().agency.add(input),
  wrong: {
    'no name': { name: '' },
    'a name too long': { name: long(120) },
    'a name there is': { name: 'Smallborough police' },
    'no short name': { shortName: ' ' },
    'a short name too long': { shortName: long(40) },
    'no code': { code: '' },
    'a code with spaces': { code: 'fire service' },
    'a code too long': { code: long(40) },
    'a code there is': { code: 'Police' },
  },
})

let merged = 0
oneRule('making one agency of two', {
  right: async () => {
    merged += 1
    const code = `merged-${merged}`
    await manager().agency.add({ code, name: `Merged ${merged}`, shortName: code, sector: 'other' })
    return { code, version: 1, into: 'council', fromDay: '2026-11-20', reason: 'They are one.' }
  },
  form: (input) => problemsOfMerging(input, { today: at.clock.now.slice(0, 10) }),
  verb: (input) => manager().agency.merge(input),
  wrong: {
    'no agency that remains': { into: '' },
    'no day': { fromDay: '' },
    'a day to come': { fromDay: '2099-01-01' },
    'no reason': { reason: '' },
    'a reason too long': { reason: long(2000) },
  },
})

const savedViews: { name: string; query: string }[] = []
oneRule('the name of a view', {
  right: async () => {
    const chair = at.callerAs('chair')
    if (savedViews.length === 0)
      savedViews.push(...(await chair.scorecard.saveView({ name: 'Late', query: '?only=late' })))
    return { name: 'Police alone', query: '?agency=police' }
  },
  form: (input) => problemsOfViewName(input, savedViews),
  verb: (input) => at.callerAs('chair').scorecard.saveView(input),
  wrong: {
    'no name': { name: ' ' },
    'a name too long': { name: long(60) },
    'the name of another of one’s own': { name: 'LATE ' },
  },
})
