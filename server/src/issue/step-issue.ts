import type { Tx } from '@roundtable/db/database.ts'
import { updateIssueState } from '@roundtable/db/queries/issue.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { startIssueSchema, stepIssueSchema } from '@roundtable/shared/issue/issue.ts'
import { problemsOfReasonedStep, type ReasonedDeed } from '@roundtable/shared/issue/issue-form.ts'
import { issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { ownedIn } from '@roundtable/shared/issue/issue-record.ts'
import {
  decideIssues,
  progressIssues,
  raiseIssues,
  refusedReopening,
  refusedSettingAside,
  refusedTriage,
  seatToTriage,
} from '@roundtable/shared/issue/issue-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { type HeldIssue, holdIssue } from './hold-issue.ts'

type Stepped = ReasonedDeed | 'start'

const done: Record<Stepped, string> = {
  'set-aside': 'was set aside',
  'propose-again': 'was proposed again',
  'propose-reopening': 'was proposed for reopening',
  'leave-closed': 'stays closed',
  start: 'is worked on',
  reopen: 'was reopened',
}

/** The seat by which the person does it; a refusal where they may not. */
function seatForStep(actor: Actor, deed: Stepped, record: HeldIssue['record']): Seat | null {
  switch (deed) {
    case 'set-aside': {
      const refused = refusedTriage(actor, record) ?? refusedSettingAside(actor, record)
      if (refused !== null) throw decideIssues.refusal(refused)
      return seatToTriage(actor, record)
    }
    case 'propose-again':
      if (record.raisedBy !== actor.personId) decideIssues.assert(actor)
      return raiseIssues.seat(actor)
    case 'propose-reopening':
      seeProgress.assert(actor)
      raiseIssues.assert(actor)
      return raiseIssues.seat(actor)
    case 'reopen':
    case 'leave-closed': {
      decideIssues.assert(actor)
      const refused = refusedReopening(actor, deed, ownedIn(record))
      if (refused !== null) throw decideIssues.refusal(refused)
      return decideIssues.seat(actor)
    }
    case 'start':
      progressIssues.assert(actor, record.agencyId ?? '')
      return progressIssues.seat(actor, record.agencyId ?? '')
  }
}

/** A step with its reason: set aside, proposed again, proposed for reopening, reopened, left closed. */
export async function stepIssue(ctx: ActorContext, input: z.infer<typeof stepIssueSchema>): Promise<void> {
  assertNoProblems(problemsOfReasonedStep(input.deed, input))
  await take(ctx, input, input.reason)
}

/** The owner starts on it. */
export const startIssue = (ctx: ActorContext, input: z.infer<typeof startIssueSchema>): Promise<void> =>
  take(ctx, { ...input, deed: 'start' })

async function take(
  ctx: ActorContext,
  { id, version, deed }: { id: string; version: number; deed: Stepped },
  reason?: string,
): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const { record } = await holdIssue(tx, ctx, { id, version, deed })
    const seat = seatForStep(actor, deed, record)
    if (deed === 'reopen') await assertOwned(tx, ctx, record)
    await advance(tx, ctx, {
      life: issueLifecycle,
      deed,
      record,
      write: (state) => updateIssueState(tx, { partnershipId: actor.partnershipId, id }, state),
      summary: `Issue ${record.number} ${done[deed]}.`,
      seat,
      onBehalf: deed === 'start' && seat !== null && seat.agencyId !== record.agencyId,
      ...(reason === undefined ? {} : { reason }),
    })
  })
}

/** It is closed while its owner may leave: nothing is reopened that nobody works on. */
async function assertOwned(tx: Tx, { actor }: ActorContext, record: HeldIssue['record']): Promise<void> {
  const agencies = await listAgencyNames(tx, actor.partnershipId)
  const owner = agencies.find(({ id }) => id === record.agencyId)
  if (owner === undefined || owner.endedAt === null) return
  throw new DomainError(
    'rule',
    `${owner.name}, which owned it, is no partner any more: change the issue and name another owner, then reopen it.`,
  )
}
