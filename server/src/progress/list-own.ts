import { listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { type ListedEntry, listChallengeEntries } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { listIssueSteps } from '@roundtable/db/queries/issue.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { challengeScopeOf, raiseChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { raiseIssues } from '@roundtable/shared/issue/issue-rights.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { plainChallenge, plainIssue } from '@roundtable/shared/plain/plain-progress.ts'
import type { OwnRaised } from '@roundtable/shared/progress/progress.ts'
import type { ActorContext } from '../base/context.ts'
import { actingFor } from '../challenge/acting-seat.ts'
import { listSeen } from '../issue/list-issues.ts'

type Item = OwnRaised['items'][number]

/** What the reader raised, and what became of it in plain words, the newest first. */
export async function listOwn(ctx: ActorContext): Promise<OwnRaised> {
  const items = [...(await ownIssues(ctx)), ...(await ownChallenges(ctx))]
  return {
    items: items.toSorted((a, b) => (a.raisedAt < b.raisedAt ? 1 : a.raisedAt > b.raisedAt ? -1 : 0)),
    mayRaiseIssue: raiseIssues.may(ctx.actor),
    mayRaiseChallenge: raiseChallenges.may(ctx.actor),
  }
}

async function ownIssues(ctx: ActorContext): Promise<Item[]> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const own = (await listSeen(ctx)).filter(({ raisedBy }) => raisedBy === personId)
  const items: Item[] = []
  for (const { id: issueId, number, title, raisedAt, state, ownerAgencyName } of own) {
    const steps = await listIssueSteps(database.reader, { partnershipId, issueId })
    const why = steps.find(({ act }) => act === 'issue.set-aside')?.reason ?? null
    items.push({
      ...{ kind: 'issue', number, title, raisedAt, becameOfIt: plainIssue(state, ownerAgencyName) },
      said: state === 'set-aside' && why !== null ? [why] : [],
      answered: null,
    })
  }
  return items
}

/** What the agency answered, and what it put right of it afterwards. */
function saidIn(entries: readonly ListedEntry[]): string[] {
  const answers = new Set(entries.flatMap(({ kind, id }) => (kind === 'answer' ? [id] : [])))
  return entries.flatMap(({ kind, text, correctsId }) => {
    if (kind === 'answer') return [text]
    const isOfAnswer = kind === 'correction' && correctsId !== null && answers.has(correctsId)
    return isOfAnswer ? [`Put right later: ${text}`] : []
  })
}

async function ownChallenges({ actor, database, now }: ActorContext): Promise<Item[]> {
  const { partnershipId, personId } = actor
  const { reader } = database
  const asked = { partnershipId, scope: challengeScopeOf(actor), today: localDay(now()) }
  const own = (await listChallenges(reader, asked)).filter(({ raisedBy }) => raisedBy === personId)
  const items: Item[] = []
  for (const row of own) {
    const { id, version, number, question, recordedAt, state, toName, answerUntil } = row
    const isTheirs =
      isOpenTo(challengeLifecycle, 'accept', state) && typeof actingFor(actor, row, 'accept') !== 'string'
    const entries = await listChallengeEntries(reader, { partnershipId, challengeId: id })
    items.push({
      ...{ kind: 'challenge', number, title: question, raisedAt: recordedAt },
      becameOfIt: plainChallenge(state, toName, formatDay(answerUntil)),
      said: saidIn(entries),
      answered: isTheirs ? { id, version } : null,
    })
  }
  return items
}
