import { describe, expect, it } from 'vitest'
import { doneWith, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, raiseIssue, stepIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const own = async (by: string) =>
  (await at.callerAs(by).progress.own()).items.map(({ kind, becameOfIt, said }) => [
    kind,
    becameOfIt,
    ...said,
  ])

it('whoever raised something reads in plain words what became of it, and nobody else’s', async () => {
  const by = 'elected-member'
  await stepIssue(at, await raiseIssue(at, { as: by }), 'set-aside')
  await acceptIssue(at, await raiseIssue(at, { as: by }))
  await raiseIssue(at, { as: 'police-lead' })
  const { reference } = await raiseChallenge(at, { by, support: '', supportAgencyCode: '', supportUntil: '' })
  await doneWith(at, reference).answer()
  const { id, version, entries } = await readChallenge(at, reference, 'council-lead')
  const entryId = entries[0]?.id ?? null
  const put = { id, version, entryId, text: 'Six, not five.' }
  await at.callerAs('council-lead').challenge.correct(put)
  const raised = await own(by)
  expect(raised).toHaveLength(3)
  for (const each of [
    [
      'challenge',
      expect.stringContaining('has answered.'),
      'Five employers.',
      'Put right later: Six, not five.',
    ],
    ['issue', expect.stringContaining('You are right. ')],
    ['issue', 'We will not work on this.', 'It has to be so.'],
  ])
    expect(raised).toContainEqual(each)
  expect(await own('health-lead')).toEqual([])
  expect((await refusal(at.callerAs('observer').progress.own())).code).toBe('forbidden')
})

describe('an answer to what a young person asked', () => {
  it('is theirs to accept, or to disagree with and say why; nobody else reads it as theirs', async () => {
    const { reference } = await raiseChallenge(at, {
      by: 'young-person',
      support: '',
      supportAgencyCode: '',
      supportUntil: '',
    })
    const own = async () => {
      const { items } = await at.callerAs('young-person').progress.own()
      return items.find(({ kind }) => kind === 'challenge')
    }
    expect((await own())?.answered).toBeNull()
    await doneWith(at, reference).answer('council-lead')
    const first = (await own())?.answered
    if (first == null) throw new Error('It is not theirs.')
    const { challenge } = at.callerAs('young-person')
    expect((await refusal(challenge.decide({ ...first, deed: 'disagree', text: '' }))).code).toBe('bad-input')
    await challenge.decide({ ...first, deed: 'disagree', text: 'Nobody rang.' })
    expect((await own())?.answered).toBeNull()
    await doneWith(at, reference).answer('lead-partner')
    const second = (await own())?.answered
    if (second == null) throw new Error('It is not theirs.')
    await challenge.decide({ ...second, deed: 'accept', text: '' })
    expect((await own())?.becameOfIt).toBe('The answer is good. It is not done yet.')
  })
})
