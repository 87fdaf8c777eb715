import { newId } from '@roundtable/db/ids.ts'
import { problemsOfSignInName } from '@roundtable/shared/group/card-form.ts'
import { problemsOfGroup, problemsOfLastDay } from '@roundtable/shared/group/group-form.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
let facilitatorId = ''
let groupId = ''
beforeAll(async () => {
  const seat = { agencyId: at.agency('police'), role: 'voice-facilitator' } as const
  facilitatorId = await giveSeat(at, 'police-contributor', seat)
  groupId = newId()
  const group = { id: groupId, name: 'Voices', kind: 'care-council', facilitatorId } as const
  await at.callerAs('police-contributor').group.start(group)
})

oneRule('a group', {
  right: () => ({ id: newId(), name: 'Voices', kind: 'youth-council' as const, facilitatorId }),
  form: problemsOfGroup,
  verb: (input) => at.callerAs('police-contributor').group.start(input),
  wrong: { 'no name': { name: ' ' }, 'nobody who facilitates': { facilitatorId: '' } },
})

oneRule('the last day of a young person’s seat', {
  right: () => ({ groupId, lastDay: '2027-05-31' }),
  form: (input) => problemsOfLastDay(input, { today: at.clock.now.slice(0, 10) }),
  verb: (input) => at.callerAs('police-contributor').group.addYoungPerson(input),
  wrong: {
    'a day that is over': { lastDay: '2026-01-31' },
    'a day too far ahead': { lastDay: '2050-01-31' },
  },
})

describe('a name made up for signing in', () => {
  it.each([
    ['short', 'fox'],
    ['a first and a last name', 'Ada Long'],
    ['an address', 'a@b.example'],
    ['a year', 'fox2009'],
  ])('is not %s', (_, name) => expect(problemsOfSignInName({ name })).toHaveLength(1))
})
