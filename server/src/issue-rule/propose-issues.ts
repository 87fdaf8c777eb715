import type { Db, Tx } from '@roundtable/db/database.ts'
import {
  insertIssue,
  listIssueRecords,
  nextIssueNumber,
  updateIssueState,
} from '@roundtable/db/queries/issue.queries.ts'
import {
  type FoundRun,
  insertIssueRun,
  listIssueRules,
  listIssueRuns,
  listIssuesOnLines,
} from '@roundtable/db/queries/issue-rule.queries.ts'
import { listOwnPartnerships, lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { isSameRun, type Run } from '@roundtable/shared/issue-rule/find-run.ts'
import { proposalReason } from '@roundtable/shared/issue-rule/proposal-words.ts'
import { type RuleKind, ruleKinds } from '@roundtable/shared/issue-rule/rule-kind.ts'
import type { Services } from '../base/context.ts'
import { eachAlone, type Lease } from '../base/lease.ts'
import { advanceBySystem, beginBySystem } from '../lifecycle/advance.ts'
import { type Finder, type Found, readFinders } from './read-finders.ts'

type Proposal = { partnershipId: string; kind: RuleKind; finder: Finder; found: Found }
type Decision = { run: Run; reopens: string | null } | null

/**
 * Every rule that is switched on looks at every line as it is known now, and proposes what it finds: once for a run,
 * not where an issue is open, and not again where one was set aside for it. Answers how many it proposed.
 */
export async function proposeIssues(services: Services, lease: Lease): Promise<number> {
  const { reader } = services.database
  const alone = eachAlone()
  let proposed = 0
  for (const partnershipId of await listOwnPartnerships(reader)) {
    for (const { kind, periods } of await rulesThatAreOn(reader, partnershipId)) {
      await alone.run(async () => {
        for await (const finder of readFinders(reader, { partnershipId, kind, periods })) {
          if (!lease.isHeld()) return
          await alone.run(async () => {
            const found = finder.find(services.now())
            if (found !== null) proposed += await putForward(services, { partnershipId, kind, finder, found })
          })
        }
      })
      if (!lease.isHeld()) return proposed
    }
  }
  alone.end()
  return proposed
}

async function rulesThatAreOn(db: Db, partnershipId: string) {
  const rows = await listIssueRules(db, partnershipId)
  return ruleKinds.flatMap((kind) => {
    const current = rows.find((row) => row.kind === kind)
    return current?.isOn === 1 ? [{ kind, periods: current.periods }] : []
  })
}

/** A target that cannot be reached holds since it was agreed: it is no run of figures that were bad for a time. */
const isOfOneKind = (kind: RuleKind, before: RuleKind): boolean =>
  (kind === 'beyond-limits') === (before === 'beyond-limits')

/**
 * What is to be done about what was found: nothing where somebody works on the line, nor where it was set aside or left
 * closed however long it goes on. A run that led to an issue which was closed, or that began before, is put forward once
 * the rule finds it in what became known since alone, for the closing said that it is solved: for reopening within a
 * year, and after it as an issue of its own.
 */
async function decide(
  db: Db,
  services: Services,
  { partnershipId, kind, finder, found }: Proposal,
): Promise<Decision> {
  const yearAgo = `${addDays(services.now().slice(0, 10), -365)}T00:00:00.000Z`
  const { indicatorId, returnsAgencyId } = finder.about
  const onLine = (await listIssuesOnLines(db, { partnershipId })).filter((issue) =>
    indicatorId === null ? issue.returnsAgencyId === returnsAgencyId : issue.indicatorId === indicatorId,
  )
  if (onLine.some(({ state }) => state !== 'closed')) return null
  const [closed] = onLine
  const isAnswered = ({ issueId, recordedAt }: FoundRun): boolean =>
    onLine.some(({ id, closedAt, since }) => id === issueId && recordedAt <= (closedAt ?? since))
  const isKnown = (await listIssueRuns(db, partnershipId)).some(
    (run) =>
      run.line === finder.line &&
      isOfOneKind(kind, run.rule) &&
      isSameRun(found.run, { from: run.fromPeriod, to: run.toPeriod }) &&
      !isAnswered(run),
  )
  if (isKnown) return null
  if (closed === undefined) return { run: found.run, reopens: null }
  const again = found.after(closed.since)
  return again === null ? null : { run: again, reopens: closed.since > yearAgo ? closed.id : null }
}

/** Asked without a lock first, and again in the transaction: of several processes one proposes it. */
async function putForward(services: Services, proposal: Proposal): Promise<number> {
  const { db, reader } = services.database
  if ((await decide(reader, services, proposal)) === null) return 0
  return db.transaction().execute(async (tx) => {
    await lockPartnership(tx, proposal.partnershipId)
    const decision = await decide(tx, services, proposal)
    if (decision === null) return 0
    const issueId =
      decision.reopens === null
        ? await propose(tx, services, proposal)
        : await proposeReopening(tx, services, proposal, decision.reopens)
    const { partnershipId, kind, finder } = proposal
    await insertIssueRun(tx, {
      ...{
        partnershipId,
        rule: kind,
        line: finder.line,
        fromPeriod: decision.run.from,
        toPeriod: decision.run.to,
      },
      ...{ issueId, recordedAt: services.now() },
    })
    return 1
  })
}

async function propose(tx: Tx, services: Services, { partnershipId, kind, finder, found }: Proposal) {
  const id = services.newId()
  const number = await nextIssueNumber(tx, partnershipId)
  const at = services.now()
  await insertIssue(
    tx,
    {
      ...{ partnershipId, id, number, state: 'proposed' as const, steps: 1, version: 1, ...finder.about },
      ...{ rule: kind, ruleFacts: JSON.stringify(found.facts), byManager: 0, raisedAt: at, raisedBy: null },
    },
    {
      ...{ title: found.title, why: proposalReason(kind), known: '', severity: null },
      ...{ ownerAgencyId: finder.agencyId, ownerTitle: '', reviewOn: null, likelihood: null, impact: null },
      ...{ controls: '', acceptedByAgencyId: null, recordedAt: at, recordedBy: null },
    },
  )
  await beginBySystem(tx, services, {
    life: issueLifecycle,
    name: 'issue.proposed',
    ids: [id],
    partnershipId,
    summary: `Issue ${number} was proposed by a rule.`,
  })
  return id
}

async function proposeReopening(tx: Tx, services: Services, { partnershipId }: Proposal, id: string) {
  const [record] = await listIssueRecords(tx, { partnershipId, ids: [id] })
  if (record === undefined) throw new Error(`Issue ${id} was there and is gone.`)
  await advanceBySystem(tx, services, {
    life: issueLifecycle,
    deed: 'propose-reopening',
    record,
    write: (state) => updateIssueState(tx, { partnershipId, id }, state),
    partnershipId,
    agencyId: record.agencyId,
    summary: `Issue ${record.number} was proposed for reopening: what it is about is worse again.`,
  })
  return id
}
