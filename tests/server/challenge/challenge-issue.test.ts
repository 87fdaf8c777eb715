import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { doneWith, newChallenge, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, raiseIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const raiseFrom = (issueNumber: number, by = 'police-lead') =>
  at.callerAs(by).challenge.raise({ ...newChallenge, id: newId(), issueNumber })
const beside = async (about: { issue?: string; challenge?: string }, by = 'chair') =>
  (await at.callerAs(by).progress.list({ indicator: '', goal: '', ...about })).items.map(
    ({ kind, number }) => `${kind} ${number}`,
  )

describe('a challenge that comes from an issue', () => {
  it('stands on its page with the actions about it, and the issue on the challenge', async () => {
    await acceptIssue(at, await raiseIssue(at))
    const { reference } = await raiseFrom(1, 'police-lead')
    await setAction(at, { subjectKind: 'issue', subjectCode: '1' })
    await setAction(at, { subjectKind: 'challenge', subjectCode: reference })
    expect((await readChallenge(at, reference)).issueNumber).toBe(1)
    expect(await beside({ issue: '1' })).toEqual(['action 1', 'challenge 1'])
    expect(await beside({ challenge: '1' })).toEqual(['action 2'])
  })

  it('stays there with what came of it once it is over, below what is open', async () => {
    await acceptIssue(at, await raiseIssue(at))
    const { reference } = await raiseFrom(1, 'police-lead')
    const first = await setAction(at, { subjectKind: 'issue', subjectCode: '1' })
    await setAction(at, { subjectKind: 'issue', subjectCode: '1' })
    const asked = await setAction(at, { subjectKind: 'challenge', subjectCode: reference })
    await doneWith(at, reference).decide('withdraw')
    for (const { id } of [first, asked]) {
      await at.callerAs('chair').action.cancel({ id, version: 1, reason: 'Not needed.' })
    }
    const { items } = await at.callerAs('chair').progress.list({ indicator: '', goal: '', issue: '1' })
    expect(items.map(({ kind, number, stands }) => `${kind} ${number}: ${stands}`)).toEqual([
      'action 2: Open',
      'action 1: Cancelled',
      'challenge 1: Withdrawn',
    ])
    expect(await beside({ challenge: '1' })).toEqual(['action 3'])
  })

  it('is refused where the issue is not there, or not theirs to read', async () => {
    await raiseIssue(at)
    expect((await refusal(raiseFrom(1, 'chair'))).code).toBe('not-found')
    expect((await refusal(raiseFrom(7, 'chair'))).code).toBe('not-found')
  })

  it('shows nobody on the issue a restricted one', async () => {
    await acceptIssue(at, await raiseIssue(at))
    await raiseChallenge(at, { restricted: true, ground: 'Conduct.', about: '' })
    const restricted = { restricted: true, ground: 'Conduct.', issueNumber: 1, id: newId() }
    await at.callerAs('police-lead').challenge.raise({ ...newChallenge, ...restricted })
    for (const by of ['chair', 'police-contributor', 'health-lead']) {
      expect([by, await beside({ issue: '1' }, by)]).toEqual([by, []])
    }
    expect((await refusal(beside({ challenge: 'R1' }, 'health-lead'))).code).toBe('not-found')
  })
})
