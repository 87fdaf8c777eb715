import { newId } from '@roundtable/db/ids.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { TestPartnership } from './partnership.ts'

type Raised = { as?: string; title?: string; indicator?: string; goal?: string; why?: string }

/** An issue about PO01 that a lead of the police raises, where nothing else is said; answers its id. */
export async function raiseIssue(at: TestPartnership, { as = 'police-lead', ...change }: Raised = {}) {
  const id = newId()
  const words = { title: 'Answers come late', indicator: 'PO01', goal: '', why: 'Children wait.', ...change }
  await at.callerAs(as).issue.raise({ id, ...words })
  return id
}

const version = async (at: TestPartnership, id: string): Promise<number> => {
  const row = at.database.db.selectFrom('issue').select('steps').where('id', '=', id)
  return (await row.executeTakeFirstOrThrow()).steps
}
const idOf = async (at: TestPartnership, issue: string | number): Promise<string> => {
  if (typeof issue === 'string') return issue
  const row = at.database.db
    .selectFrom('issue')
    .select('id')
    .where('partnershipId', '=', at.partnershipId)
    .where('number', '=', issue)
  return (await row.executeTakeFirstOrThrow()).id
}
/** It as it stands, as whoever acts on it saw it. */
export async function issueRef(at: TestPartnership, issue: string | number) {
  const id = await idOf(at, issue)
  return { id, version: await version(at, id) }
}

export const owned = {
  severity: 'high',
  ownerAgency: 'police',
  ownerTitle: 'Superintendent',
  reviewOn: '2027-01-11',
}

export async function acceptIssue(at: TestPartnership, id: string, as = 'manager'): Promise<void> {
  const today = localDay(at.clock.now)
  const reviewOn = owned.reviewOn > today ? owned.reviewOn : addDays(today, 42)
  await at.callerAs(as).issue.accept({ ...(await issueRef(at, id)), ...owned, reviewOn })
}

export async function startIssue(
  at: TestPartnership,
  issue: string | number,
  as = 'police-lead',
): Promise<void> {
  await at.callerAs(as).issue.start(await issueRef(at, issue))
}

export const noteOn = (id: string, change: { text?: string; asksToClose?: boolean } = {}) => ({
  ...{ id, noteId: newId(), text: 'Two more people answer.', evidence: '', reviewOn: '', asksToClose: false },
  ...change,
})

const shown = { text: 'Six months on target.', evidence: 'Minutes https://police.example/minutes' }

export async function closeIssue(at: TestPartnership, id: string, as = 'lead-partner'): Promise<void> {
  await at.callerAs(as).issue.close({ ...(await issueRef(at, id)), noteId: newId(), ...shown })
}

/** Raised, accepted, started and closed. */
export async function closedIssue(at: TestPartnership): Promise<string> {
  const id = await raiseIssue(at)
  await acceptIssue(at, id)
  await startIssue(at, id)
  await closeIssue(at, id)
  return id
}

export async function stepIssue(
  at: TestPartnership,
  id: string,
  deed: 'set-aside' | 'propose-again' | 'propose-reopening' | 'reopen' | 'leave-closed',
  as = 'manager',
): Promise<void> {
  await at.callerAs(as).issue.step({ ...(await issueRef(at, id)), deed, reason: 'It has to be so.' })
}

/** A rule as it is set, switched on where nothing else is said. */
export async function setRule(
  at: TestPartnership,
  kind: 'off-target-run' | 'special-cause' | 'late-twice' | 'beyond-limits',
  { isOn = true, periods = '2', version: seen = 0 } = {},
): Promise<void> {
  const reason = 'We want to see it early.'
  await at.callerAs('manager').issueRule.set({ kind, version: seen, isOn, periods, reason })
}
