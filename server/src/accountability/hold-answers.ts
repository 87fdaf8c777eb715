import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { type Answer, listAnswers } from '@roundtable/db/queries/answer.queries.ts'
import { lockGoal } from '@roundtable/db/queries/goal.queries.ts'
import { lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { afterAct } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { livingAnswer } from './answer-moves.ts'

/** What a part is in, locked while the part changes hands. */
type Subject = Pick<Answer, 'partnershipId' | 'goalId' | 'indicatorId'>
export async function lockSubject(tx: Tx, { partnershipId, goalId, indicatorId }: Subject): Promise<void> {
  if (goalId !== null) await lockGoal(tx, { partnershipId, goalId })
  if (indicatorId !== null) await lockIndicator(tx, { partnershipId, indicatorId })
}

export const codeOf = ({ goalCode, indicatorCode }: Answer): string => goalCode ?? indicatorCode ?? ''

/** The day from which a part is in force. */
export const beganOn = ({ fromDay, recordedAt }: Pick<Answer, 'fromDay' | 'recordedAt'>): string =>
  fromDay ?? localDay(recordedAt)

/** These parts, what they are in locked; where a deed is named, only while they are open to it. */
export async function holdAnswers(
  tx: Tx,
  { actor }: ActorContext,
  ids: readonly string[],
  deed?: 'hand-over' | 'end',
): Promise<Answer[]> {
  const { partnershipId } = actor
  const wanted = [...new Set(ids)]
  for (const seen of await listAnswers(tx, { partnershipId, ids: wanted })) await lockSubject(tx, seen)
  const held = await listAnswers(tx, { partnershipId, ids: wanted })
  if (held.length < wanted.length) throw new DomainError('not-found', 'There is no such accountability.')
  for (const answer of held) {
    if (deed === undefined) continue
    const after = afterAct(accountabilityLifecycle, deed, livingAnswer(answer).state)
    if ('refused' in after) throw new DomainError('rule', after.refused)
  }
  return held
}

/** Nothing is handed over or ended on a day before it began. */
export function assertBegan(answer: Answer, field: 'fromDay' | 'untilDay', day: string): void {
  if (day >= beganOn(answer)) return
  const sentence = `${answer.agencyName} has ${codeOf(answer)} from ${formatDay(beganOn(answer))}: choose that day or a later one.`
  throw new DomainError('rule', sentence, { fields: [{ field, sentence }] })
}

/** An agency that is a partner until this has ended, and a seat of it where somebody is named. */
export async function requireHolder(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  { agencyCode, memberId }: { agencyCode: string; memberId: string | null },
): Promise<AgencyTable> {
  await lockPartnership(tx, partnershipId)
  const agency = await findAgency(tx, { partnershipId, code: agencyCode })
  if (agency === undefined || agency.endedAt !== null) {
    throw new DomainError('not-found', 'There is no such agency.')
  }
  if (memberId === null) return agency
  const [seat] = await listMembers(tx, { partnershipId, scope: [agency.id], id: memberId })
  if (seat === undefined || seat.endedAt !== null) {
    const sentence = 'The named person has no seat at this agency.'
    throw new DomainError('rule', sentence, { fields: [{ field: 'memberId', sentence }] })
  }
  return agency
}

/** An agency that is accountable has no lesser part beside it. */
export function assertNotAccountable(agency: { name: string }, isAccountable: boolean): void {
  if (!isAccountable) return
  const sentence = `${agency.name} is accountable: name who is accountable instead first.`
  throw new DomainError('rule', sentence, { fields: [{ field: 'kind', sentence }] })
}
