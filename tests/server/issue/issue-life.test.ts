import { newId } from '@roundtable/db/ids.ts'
import {
  type IssueDeed,
  type IssueState,
  issueDeeds,
  issueLifecycle,
  issueStates,
} from '@roundtable/shared/issue/issue-lifecycle.ts'
import { expect, it } from 'vitest'
import {
  acceptIssue,
  closeIssue,
  issueRef,
  noteOn,
  owned,
  raiseIssue,
  startIssue,
  stepIssue,
} from '../../support/make/issue.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(openPartnership)

/** The road to each state, from one to the next. */
const roads: Record<IssueState, readonly ((id: string) => Promise<void>)[]> = {
  proposed: [],
  'set-aside': [(id) => stepIssue(at, id, 'set-aside')],
  accepted: [(id) => acceptIssue(at, id)],
  'in-progress': [(id) => acceptIssue(at, id), (id) => startIssue(at, id)],
  closed: [(id) => acceptIssue(at, id), (id) => closeIssue(at, id)],
  'reopen-proposed': [
    (id) => acceptIssue(at, id),
    (id) => closeIssue(at, id),
    (id) => stepIssue(at, id, 'propose-reopening', 'chair'),
  ],
}

const risk = { likelihood: '', impact: '', controls: '', acceptedBy: '' }
const words = { title: 'Late', why: 'Children wait.', known: '', reason: 'Known now.', ...owned, ...risk }
const closing = () => ({ noteId: newId(), text: 'It is solved.', evidence: 'https://police.example/1' })

async function take(deed: IssueDeed, id: string): Promise<unknown> {
  const manager = at.callerAs('manager').issue
  const ref = await issueRef(at, id)
  switch (deed) {
    case 'accept':
      return manager.accept({ ...ref, ...owned })
    case 'revise':
      return manager.revise({ ...ref, ...words })
    case 'start':
      return manager.start(ref)
    case 'note':
    case 'ask-to-close':
      return manager.note(noteOn(id, { asksToClose: deed === 'ask-to-close' }))
    case 'close':
      return at.callerAs('lead-partner').issue.close({ ...ref, ...closing() })
    default:
      return manager.step({ ...ref, deed, reason: 'It has to be so.' })
  }
}

it.each(issueStates)(
  'an issue that is %s is moved by what its life says, and by nothing else',
  async (state) => {
    for (const deed of issueDeeds) {
      const id = await raiseIssue(at, { as: 'lead-partner' })
      for (const step of roads[state]) await step(id)
      const after = issueLifecycle.acts[deed].from[state]
      if ('refused' in after) {
        expect([deed, await refusal(take(deed, id))]).toMatchObject([
          deed,
          { code: 'rule', sentence: after.refused },
        ])
        continue
      }
      await take(deed, id)
      const row = at.database.db.selectFrom('issue').select('state').where('id', '=', id)
      expect([deed, await row.executeTakeFirst()]).toEqual([deed, { state: after.to }])
      const steps = at.database.db
        .selectFrom('transition')
        .select(['act', 'version'])
        .where('subjectId', '=', id)
      expect((await steps.orderBy('version', 'desc').execute())[0]).toMatchObject({
        act: issueLifecycle.acts[deed].act,
      })
    }
  },
)
