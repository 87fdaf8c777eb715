import { type ListedPin, listAgendaItems, listAgendaPins } from '@roundtable/db/queries/agenda.queries.ts'
import { listAgendaPapers } from '@roundtable/db/queries/agenda-paper.queries.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Decision } from '@roundtable/shared/decision/decision.ts'
import { isNumbered, isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { runningTimes } from '@roundtable/shared/meeting/running-time.ts'
import { exhibitSchema } from '@roundtable/shared/pack/exhibit.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'
import { type PackAudience, readsAs } from '@roundtable/shared/pack/pack-rights.ts'
import { getAction } from '../action/get-action.ts'
import { mayReadPaper, packPaper } from '../agenda-paper/read-agenda-papers.ts'
import type { ActorContext } from '../base/context.ts'
import { getChallenge } from '../challenge/get-challenge.ts'
import { decisionsKnown } from '../decision/list-decisions.ts'
import { readExceptions } from '../exception/read-exceptions.ts'
import { getGoal } from '../goal/get-goal.ts'
import { unseenGoals } from '../goal/unseen-goals.ts'
import { getIndicator } from '../indicator/page/get-indicator.ts'
import { getIssue } from '../issue/get-issue.ts'
import { asAudience } from './as-audience.ts'

type Exhibit = PackContent['exhibits'][number]

/**
 * What one audience reads at a meeting: its agenda, and each record its items show, as it stands at the moment. A
 * record that another audience who reads alike was shown at this moment is in `known`, and is not read twice.
 */
export async function readPackContent(
  ctx: ActorContext,
  meeting: ListedMeeting,
  audience: PackAudience,
  known = new Map<string, Exhibit>(),
): Promise<PackContent> {
  const { partnershipId } = ctx.actor
  const { reader } = ctx.database
  const { id: meetingId, number, title, day, startsAt, endsAt, place, boardName } = meeting
  const all = await listAgendaItems(reader, { partnershipId, meetingId })
  const numbered = all.filter(isNumbered)
  const shown = numbered.filter(({ restricted }) => audience === 'restricted' || restricted === 0)
  const { starts } = runningTimes(
    startsAt,
    shown.map(({ minutes, state }) => (isOnAgenda(state) ? minutes : 0)),
  )
  const papers = await listAgendaPapers(reader, { partnershipId, meetingId })
  const reading = asAudience(ctx, audience)
  const unseen = await unseenGoals(reader, reading.actor)
  const pins = (await listAgendaPins(reader, { partnershipId, meetingId })).filter(
    ({ subjectId }) => subjectId === null || !unseen.has(subjectId),
  )
  const withdrawn = new Set(shown.flatMap(({ id, state }) => (isOnAgenda(state) ? [] : [id])))
  const pinsOf = (itemId: string) => pins.filter((pin) => pin.itemId === itemId && !withdrawn.has(itemId))
  const decisions = await decisionsKnown(reading)
  const exhibits = new Map<string, Exhibit>()
  for (const pin of shown.flatMap(({ id }) => pinsOf(id))) {
    const { kind, reference } = pin
    const key = `${readsAs[audience]} ${kind} ${reference}`
    if (exhibits.has(key)) continue
    const exhibit = known.get(key) ?? (await readExhibit(reading, pin, { meeting, decisions }))
    known.set(key, exhibit)
    exhibits.set(key, exhibit)
  }
  return {
    ...{ partnership: ctx.membership.name, marking: ctx.membership.marking, board: boardName },
    ...{ number, title, day, startsAt, endsAt, place, moment: ctx.now() },
    items: shown.map((item, at) => ({
      ...{
        id: item.id,
        place: at + 1,
        title: item.title,
        purpose: item.purpose,
        lead: item.lead,
        minutes: withdrawn.has(item.id) ? 0 : item.minutes,
      },
      ...{ leadAgencyName: item.leadAgencyName, startsAt: starts[at] ?? startsAt, ask: item.ask },
      restricted: item.restricted === 1,
      // Left out of what is on the agenda: the bytes of such a pack are as they were before it was told.
      ...(withdrawn.has(item.id) ? { withdrawn: true as const } : {}),
      ground: item.ground === '' ? null : item.ground,
      lateReason: item.lateReason === '' || readsAs[audience] !== 'trusted' ? null : item.lateReason,
      pins: pinsOf(item.id).map(({ kind, reference, view }) => ({ kind, reference, view })),
      papers: papers
        .filter(
          ({ itemId, endedAt, destroyedAt }) =>
            itemId === item.id && endedAt === null && destroyedAt === null && !withdrawn.has(itemId),
        )
        .filter((paper) => mayReadPaper(reading.actor, paper))
        .map(packPaper),
    })),
    exhibits: [...exhibits.values()],
  }
}

const isDecidedOn = (kind: ListedPin['kind']): boolean => kind === 'goal' || kind === 'indicator'

/** The newest decision about it; what was decided on a restricted item stands in no cut. */
const lastDecision = (
  decisions: readonly Decision[],
  { kind, reference }: Pick<ListedPin, 'kind' | 'reference'>,
) =>
  decisions
    .filter(
      ({ restricted, state, about }) =>
        !restricted &&
        state === 'taken' &&
        about.some((each) => each.kind === kind && each.reference === reference),
    )
    .toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))[0] ?? null

/** The record with what was decided about it last. */
export async function readExhibit(
  ctx: ActorContext,
  pin: Pick<ListedPin, 'kind' | 'reference'>,
  { meeting, decisions }: { meeting: ListedMeeting; decisions: readonly Decision[] },
): Promise<Exhibit> {
  const { kind, reference } = pin
  const record = await readRecord(ctx, pin, meeting)
  const shown =
    record === null || !isDecidedOn(kind) ? record : { ...record, decision: lastDecision(decisions, pin) }
  return exhibitSchema.parse({ kind, reference, shown })
}

/** The record as its own page tells it to this reader; null where it is not theirs to see. */
async function readRecord(
  ctx: ActorContext,
  { kind, reference }: Pick<ListedPin, 'kind' | 'reference'>,
  meeting: ListedMeeting,
): Promise<object | null> {
  try {
    switch (kind) {
      case 'exceptions':
        return await readExceptions(ctx, meeting)
      case 'goal':
        return await getGoal(ctx, { code: reference })
      case 'indicator':
        return await getIndicator(ctx, { code: reference })
      case 'issue':
        return await getIssue(ctx, Number(reference))
      case 'action':
        return await getAction(ctx, { number: Number(reference) })
      case 'challenge':
        return await getChallenge(ctx, { reference })
    }
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'not-found' || error.code === 'forbidden'))
      return null
    throw error
  }
}
