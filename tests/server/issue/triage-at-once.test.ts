import { expect, it } from 'vitest'
import { issueRef, owned, raiseIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addManager } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

/** What became of each: done, or the code of its refusal. */
const outcomes = async (all: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((each) =>
    each.status === 'fulfilled' ? 'done' : String(each.reason.cause?.code ?? each.reason.code),
  )

it('of two managers who decide on one issue at once one does, and the other is told what stands', async () => {
  await addManager(at, 'scrutineer')
  const id = await raiseIssue(at)
  const ref = await issueRef(at, id)
  const became = await outcomes([
    at.callerAs('manager').issue.accept({ ...ref, ...owned }),
    at.callerAs('scrutineer').issue.step({ ...ref, deed: 'set-aside', reason: 'It is known already.' }),
  ])
  expect(became.toSorted()).toEqual(['conflict', 'done'])
  const acts = (await actionsOn(at, id)).filter((act) => act !== 'issue.raised')
  expect(acts).toEqual([became[0] === 'done' ? 'issue.accepted' : 'issue.set-aside'])
  const { state } = await at.callerAs('manager').issue.get({ number: 1 })
  expect(state).toBe(became[0] === 'done' ? 'accepted' : 'set-aside')
})

it('an issue that waits for triage is decided on by no lead, contributor, observer or administrator', async () => {
  const id = await raiseIssue(at, { as: 'health-lead' })
  const ref = await issueRef(at, id)
  const others = [
    'police-lead',
    'police-contributor',
    'scrutineer',
    'observer',
    'administrator',
    'young-person',
  ]
  for (const by of others) {
    const became = await outcomes([
      at.callerAs(by).issue.accept({ ...ref, ...owned }),
      at.callerAs(by).issue.step({ ...ref, deed: 'set-aside', reason: 'Not ours.' }),
    ])
    expect(
      became.every((each) => each === 'forbidden' || each === 'not-found'),
      `${by}: ${became}`,
    ).toBe(true)
  }
  expect((await at.callerAs('manager').issue.get({ number: 1 })).state).toBe('proposed')
})
