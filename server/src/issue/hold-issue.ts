import type { Tx } from '@roundtable/db/database.ts'
import { listIssueRecords, listIssues } from '@roundtable/db/queries/issue.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type IssueDeed, issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { maySeeIssue } from '@roundtable/shared/issue/issue-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

const noIssue = () => new DomainError('not-found', 'There is no such issue.')

type Ref = { id: string; version?: number; deed: IssueDeed }

/** An issue the person sees, as they saw it, and open to the deed; with what rights ask about it. */
export async function holdIssue(tx: Tx, { actor }: ActorContext, { id, version, deed }: Ref) {
  const { partnershipId } = actor
  await lockPartnership(tx, partnershipId)
  const [found] = await listIssues(tx, { partnershipId, id })
  const [record] = await listIssueRecords(tx, { partnershipId, ids: [id] })
  if (found === undefined || record === undefined || !maySeeIssue(actor, record)) throw noIssue()
  const { row } = hold({
    life: issueLifecycle,
    deed,
    row: record,
    version,
    missing: noIssue,
    changed: 'Somebody else was faster: look at this issue as it stands now.',
    current: ({ state }) => {
      const { title, why, known, severity, ownerAgencyName, ownerTitle, reviewOn } = found
      return { state, title, why, known, severity, ownerAgencyName, ownerTitle, reviewOn }
    },
  })
  return { record: row, words: found }
}

export type HeldIssue = Awaited<ReturnType<typeof holdIssue>>
