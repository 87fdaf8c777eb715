import { listExceptionChoices } from '@roundtable/db/queries/exception.queries.ts'
import { listGoals } from '@roundtable/db/queries/goal.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { momentAt } from '@roundtable/shared/base/local-time.ts'
import { type Chosen, type Exceptions, exceptionsOf } from '@roundtable/shared/exception/exception.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { findChanges } from '../change/find-changes.ts'
import { listPinnable } from '../meeting/list-agenda-choices.ts'

/** What changed since the board’s last meeting, as this reader may see it, and as the chair has arranged it. */
export async function readExceptions(ctx: ActorContext, meeting: ListedMeeting): Promise<Exceptions> {
  const from = await endOfLastMeeting(ctx, meeting)
  const since = from === undefined ? {} : { from }
  const found = await findChanges(ctx, { ...since, to: ctx.now() })
  const subjects = await listPinnable(ctx)
  const { partnershipId } = ctx.actor
  const goals = await listGoals(ctx.database.reader, { partnershipId, goalIds: null })
  return exceptionsOf({
    ...found,
    choices: await choicesFor(ctx, meeting),
    names: new Map(subjects.map(({ kind, reference, name }) => [`${kind} ${reference}`, name])),
    goals: new Map(goals.map(({ code, wording }) => [code, wording])),
  })
}

/** Whoever reads with small counts hidden is not told why the chair chose, nor who. */
async function choicesFor({ actor, database }: ActorContext, { id }: ListedMeeting): Promise<Chosen[]> {
  const of = { partnershipId: actor.partnershipId, meetingId: id }
  const inFull = seeProgress.may(actor)
  const standing = new Map<string, Chosen>()
  for (const { kind, reference, choice, by, reason } of await listExceptionChoices(database.reader, of)) {
    const key = `${kind} ${reference}`
    standing.delete(key)
    standing.set(key, {
      ...{ kind, reference, choice },
      by: inFull ? by : null,
      reason: inFull && reason !== '' ? reason : null,
    })
  }
  return [...standing.values()].filter(({ choice }) => choice !== 'as-ranked')
}

/** From when on what changed is told: the end of the board’s last meeting before this one. */
export async function endOfLastMeeting(
  { actor, database, now }: ActorContext,
  { boardId, day, id }: ListedMeeting,
): Promise<string | undefined> {
  const { partnershipId } = actor
  const held = (await listMeetings(database.reader, { partnershipId, boardId })).filter(
    (each) => each.id !== id && each.day < day && (each.state === 'ended' || each.state === 'minuted'),
  )
  const [last] = held
  if (last === undefined) return undefined
  const ended = momentAt(last.day, last.endsAt)
  return ended < now() ? ended : undefined
}
