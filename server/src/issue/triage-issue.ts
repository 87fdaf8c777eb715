import type { Tx } from '@roundtable/db/database.ts'
import { insertIssueVersion, updateIssueState } from '@roundtable/db/queries/issue.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { orNull, problemsOfDayAhead } from '@roundtable/shared/base/form.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { acceptIssueSchema, reviseIssueSchema } from '@roundtable/shared/issue/issue.ts'
import {
  isIssueLetOff,
  isSeverity,
  problemsOfOwner,
  problemsOfRevision,
} from '@roundtable/shared/issue/issue-form.ts'
import { beforeTriage, issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import {
  decideIssues,
  refusedRevising,
  refusedTriage,
  reviseIssues,
  seatToTriage,
} from '@roundtable/shared/issue/issue-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { type HeldIssue, holdIssue } from './hold-issue.ts'

/** An agency that is there, by its code; null where none is chosen. */
async function agencyId(tx: Tx, { actor }: ActorContext, code: string, field: string) {
  if (code === '') return null
  const agencies = await listAgencyNames(tx, actor.partnershipId)
  const found = agencies.find((each) => each.code === code && each.endedAt === null)
  if (found !== undefined) return found.id
  const sentence = 'Choose an agency that is in the partnership.'
  throw new DomainError('bad-input', sentence, { fields: [{ field, sentence }] })
}

/** It is looked at again on a day to come; one that stands already may have passed. */
function assertLookAhead(
  { now }: ActorContext,
  { words }: HeldIssue,
  { reviewOn }: { reviewOn: string },
): void {
  const look = { today: localDay(now()), stands: words.reviewOn }
  assertNoProblems(problemsOfDayAhead('reviewOn', reviewOn, look))
}

/** Somebody who did not raise it takes it for an issue, with its owner and the day it is looked at again. */
export async function acceptIssue(
  ctx: ActorContext,
  input: z.infer<typeof acceptIssueSchema>,
): Promise<void> {
  const { actor, database } = ctx
  decideIssues.assert(actor)
  assertNoProblems(problemsOfOwner(input))
  await database.db.transaction().execute(async (tx) => {
    const held = await holdIssue(tx, ctx, { ...input, deed: 'accept' })
    const refused = refusedTriage(actor, held.record)
    if (refused !== null) throw decideIssues.refusal(refused)
    assertLookAhead(ctx, held, input)
    await writeWords(tx, ctx, held, {
      severity: isSeverity(input.severity) ? input.severity : null,
      ownerAgencyId: await agencyId(tx, ctx, input.ownerAgency, 'ownerAgency'),
      ownerTitle: input.ownerTitle,
      reviewOn: input.reviewOn,
    })
    await advance(tx, ctx, {
      life: issueLifecycle,
      deed: 'accept',
      record: held.record,
      write: (state, { id }) => updateIssueState(tx, { partnershipId: actor.partnershipId, id }, state),
      summary: `Issue ${held.record.number} was accepted.`,
      seat: seatToTriage(actor, held.record),
    })
  })
}

/** The manager or the board words it anew, gives it to another owner, or enters it in the risk register; what stood stays. */
export async function reviseIssue(
  ctx: ActorContext,
  input: z.infer<typeof reviseIssueSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { title, why, known, ownerTitle, controls, reason } = input
  reviseIssues.assert(actor)
  await database.db.transaction().execute(async (tx) => {
    const held = await holdIssue(tx, ctx, { ...input, deed: 'revise' })
    assertNoProblems(problemsOfRevision(input, { isAccepted: !beforeTriage.includes(held.record.state) }))
    assertLookAhead(ctx, held, input)
    const owned = {
      severity: isSeverity(input.severity) ? input.severity : null,
      ownerAgencyId: await agencyId(tx, ctx, input.ownerAgency, 'ownerAgency'),
      reviewOn: orNull(input.reviewOn),
    }
    const isGiven =
      !beforeTriage.includes(held.record.state) &&
      owned.ownerAgencyId !== null &&
      owned.ownerAgencyId !== held.record.agencyId
    const isLetOff = isIssueLetOff(owned, held.words)
    const refused = refusedRevising(actor, { agencyId: held.record.agencyId, isLetOff })
    if (refused !== null) throw reviseIssues.refusal(refused)
    await writeWords(tx, ctx, held, {
      ...{ title, why, known, ownerTitle, controls, ...owned },
      likelihood: input.likelihood === '' ? null : Number(input.likelihood),
      impact: input.impact === '' ? null : Number(input.impact),
      acceptedByAgencyId: await agencyId(tx, ctx, input.acceptedBy, 'acceptedBy'),
    })
    await advance(tx, ctx, {
      life: issueLifecycle,
      deed: 'revise',
      name: isGiven ? 'issue.given' : 'issue.revised',
      record: held.record,
      write: (state, { id }) => updateIssueState(tx, { partnershipId: actor.partnershipId, id }, state),
      reason,
      summary: `Issue ${held.record.number} was ${isGiven ? 'given to another owner' : 'worded anew'}.`,
      seat: reviseIssues.seat(actor),
    })
  })
}

type Words = Parameters<typeof insertIssueVersion>[1]

/** A new version of its words: what is not named stays as it was. */
export async function writeWords(
  tx: Tx,
  { actor, now }: ActorContext,
  { record, words }: HeldIssue,
  change: Partial<Omit<Words, 'partnershipId' | 'issueId' | 'version'>>,
): Promise<void> {
  const { title, why, known, severity, ownerAgencyId, ownerTitle, reviewOn } = words
  const { likelihood, impact, controls, acceptedByAgencyId, version } = words
  await insertIssueVersion(tx, {
    ...{ partnershipId: actor.partnershipId, issueId: record.id, version: version + 1 },
    ...{ title, why, known, severity, ownerAgencyId, ownerTitle, reviewOn },
    ...{ likelihood, impact, controls, acceptedByAgencyId },
    ...change,
    ...{ recordedAt: now(), recordedBy: actor.personId },
  })
}
