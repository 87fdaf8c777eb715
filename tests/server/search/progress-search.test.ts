import { newId } from '@roundtable/db/ids.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, issueRef, noteOn, raiseIssue, startIssue } from '../../support/make/issue.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'

describe('words of what is progressed', () => {
  const at = perFile(openPartnership)
  const found = async (text: string, by: string) =>
    (await at.callerAs(by).search.find({ text })).map(({ kind, code }) => `${kind} ${code}`)
  beforeAll(async () => {
    await acceptIssue(at, await raiseIssue(at))
    await startIssue(at, 1)
    const { id: issue } = await issueRef(at, 1)
    await at.callerAs('police-lead').issue.note({
      ...noteOn(issue, { text: 'Zebracrossing was painted.' }),
    })
    const { id } = await setAction(at)
    await at.callerAs('police-lead').action.begin({ id, version: 1 })
    await at.callerAs('police-lead').action.note({ id: newId(), actionId: id, text: 'Quagmire was drained.' })
    await at.callerAs('police-contributor').indicator.writeStory({
      ...{ code: 'PO01', version: 0, text: 'Xylophones were bought.' },
    })
    await raiseChallenge(at, { restricted: true, ground: 'Wombat.', about: '', because: 'Wombat business.' })
  })

  it('are found in notes and stories by whoever reads them, and by nobody else', async () => {
    const expected = { zebracrossing: 'issue 1', quagmire: 'action 1', xylophones: 'story PO01' }
    for (const [text, hit] of Object.entries(expected)) {
      expect([text, await found(text, 'health-lead')]).toEqual([text, [hit]])
      if (text !== 'xylophones') expect([text, await found(text, 'elected-member')]).toEqual([text, []])
    }
  })

  it('of a restricted challenge are found by nobody, not even by who reads it', async () => {
    for (const by of ['manager', 'police-lead', 'health-lead', 'elected-member']) {
      expect([by, await found('wombat', by)]).toEqual([by, []])
    }
  })
})
