import { hash } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import { listRuleSets } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { insertPack, type ListedPack, listPacks, updatePack } from '@roundtable/db/queries/pack.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  isFreezable,
  isUnfreezable,
  type MeetingState,
} from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { planMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import { canonicalText } from '@roundtable/shared/pack/canonical.ts'
import type { freezePackSchema, unfreezePackSchema } from '@roundtable/shared/pack/pack.ts'
import { problemsOfFreezing } from '@roundtable/shared/pack/pack-form.ts'
import { packLifecycle, packStateWord } from '@roundtable/shared/pack/pack-lifecycle.ts'
import { packAudiences } from '@roundtable/shared/pack/pack-rights.ts'
import { rights } from '@roundtable/shared/right-table/rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { asItStands } from '../lifecycle/as-it-stands.ts'
import { hold } from '../lifecycle/hold.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { cutOf } from './pack-cut.ts'
import { readPackContent } from './read-pack-content.ts'

/** The table of rights, by what it says: a pack names the one it was made under. */
export const rightsHash = (): string =>
  hash(
    'sha256',
    canonicalText(
      Object.entries(rights).map(([name, { roles, everywhere, writes, decides }]) => [
        ...[name, [...roles], [...everywhere], writes, decides],
      ]),
    ),
    'hex',
  )

/**
 * What each audience reads at the meeting is stored as it stands now, once however often it is sent. A version before
 * it is followed, never rewritten.
 */
export async function freezePack(ctx: ActorContext, input: z.infer<typeof freezePackSchema>): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const { id, meetingId, reason } = input
  const [meeting] = await listMeetings(database.reader, { partnershipId, id: meetingId })
  if (meeting === undefined) throw missingMeeting()
  await asItStands(
    ctx,
    (now) => cutsOf(now, { packId: id, meeting }),
    async (tx, { moment, cuts }) => {
      const packs = await listPacks(tx, { partnershipId, meetingId })
      if (packs.some((pack) => pack.id === id)) return
      const last = packs.find(({ cutOfId }) => cutOfId === null)
      assertSeen(last, input.version)
      assertNoProblems(problemsOfFreezing({ needsReason: last !== undefined })(input))
      await assertFreezable(tx, meeting)
      for (const pack of packs) if (pack.state === 'frozen') await supersede(tx, ctx, pack, meeting)
      const version = (packs[0]?.version ?? 0) + 1
      const [rules] = await listRuleSets(tx, { partnershipId, source: 'returns' })
      await insertPack(
        tx,
        {
          ...{ partnershipId, id, meetingId, version, cutOfId: null, state: 'frozen' as const, steps: 1 },
          ...{ moment, rightsHash: rightsHash(), rulesVersion: rules?.version ?? 0 },
          ...{ recordedAt: moment, recordedBy: personId },
        },
        cuts,
      )
      await begin(tx, ctx, {
        life: packLifecycle,
        name: 'pack.frozen',
        ids: [id],
        summary: `Version ${version} of the pack of meeting ${meeting.number} of ${meeting.boardName} was frozen.`,
        seat: planMeetings.seat(actor),
        ...(reason === '' ? {} : { reason }),
      })
    },
  )
}

type Cut = Parameters<typeof insertPack>[2][number]

/** What each audience reads at one moment. */
async function cutsOf(
  ctx: ActorContext,
  { packId, meeting }: { packId: string; meeting: ListedMeeting },
): Promise<{ moment: string; cuts: Cut[] }> {
  const { partnershipId } = ctx.actor
  const moment = ctx.now()
  const frozen = { ...ctx, now: () => moment }
  const cuts: Cut[] = []
  const known: Parameters<typeof readPackContent>[3] = new Map()
  for (const audience of packAudiences) {
    const { content, contentHash, words } = cutOf(
      await readPackContent(frozen, meeting, audience, known),
      ctx.newSalt,
    )
    const of = { partnershipId, packId, audience }
    cuts.push({
      cut: { ...of, content, contentHash, recordedAt: moment },
      words: words.map((word) => ({ ...of, ...word })),
    })
  }
  return { moment, cuts }
}

function assertSeen(last: ListedPack | undefined, seen: number): void {
  if ((last?.version ?? 0) === seen) return
  throw new DomainError('conflict', 'Somebody else froze this pack since you opened it: look at it again.', {
    current: { version: last?.version ?? 0, frozenBy: last?.frozenBy ?? null },
  })
}

/** Its meeting is called and not over. */
async function assertFreezable(tx: Tx, { partnershipId, id }: ListedMeeting): Promise<void> {
  const [meeting] = await listMeetings(tx, { partnershipId, id })
  if (meeting !== undefined && isFreezable(meeting.state)) return
  const sentence =
    meeting?.state === 'draft'
      ? 'The meeting is not called yet: call it first, so that its members know what they read.'
      : 'A pack is frozen for a meeting that is called, before it begins or while it is adjourned.'
  throw new DomainError('rule', sentence)
}

const standsWithIt = () =>
  new DomainError('rule', 'A new cut stands as long as the version it was made of: that one is unfrozen.')

/** Nobody has met over it. */
async function assertUnfreezable(tx: Tx, meeting: { partnershipId: string; id: string }): Promise<void> {
  const state = (await listMeetings(tx, meeting))[0]?.state
  if (state === undefined || isUnfreezable(state)) return
  throw new DomainError('rule', notUnfreezable(state))
}

const notUnfreezable = (state: MeetingState): string => {
  if (state === 'cancelled') return 'This meeting was cancelled: what its members were given stays as it was.'
  const held = 'This meeting has begun: what its board reads stays as it was frozen.'
  if (state === 'adjourned') return `${held} Freeze a supplement, with what is to be read from now on.`
  return `${held} A figure that changed since is told beside it, and words that name a child are blacked out.`
}

export const supersede = (tx: Tx, ctx: ActorContext, pack: ListedPack, meeting: ListedMeeting) =>
  advance(tx, ctx, {
    life: packLifecycle,
    deed: 'supersede',
    record: { id: pack.id, state: pack.state, version: pack.steps },
    write: (state) => updatePack(tx, pack, state),
    summary: `Version ${pack.version} of the pack of meeting ${meeting.number} of ${meeting.boardName} was followed by a newer one.`,
    seat: planMeetings.seat(ctx.actor),
  })

/** A pack is taken back, with a reason; what was read stays readable and says that it was. */
export async function unfreezePack(
  ctx: ActorContext,
  { id, version, reason }: z.infer<typeof unfreezePackSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  assertNoProblems(problemsOfFreezing({ needsReason: true })({ reason }))
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [pack] = await listPacks(tx, { partnershipId, id })
    if (pack !== undefined) await assertUnfreezable(tx, { partnershipId, id: pack.meetingId })
    if (pack !== undefined && pack.cutOfId !== null) throw standsWithIt()
    const { row } = hold({
      life: packLifecycle,
      deed: 'unfreeze',
      row: pack === undefined ? undefined : { id, state: pack.state, version: pack.steps },
      version,
      missing: () => new DomainError('not-found', 'There is no such pack.'),
      changed: 'Somebody else was faster: look at the pack as it stands now.',
      current: ({ state }) => ({ state: packStateWord(state) }),
    })
    const all = pack === undefined ? [] : await listPacks(tx, { partnershipId, meetingId: pack.meetingId })
    const cuts = all.filter((each) => each.cutOfId === id && each.state === 'frozen')
    await advance(tx, ctx, {
      life: packLifecycle,
      deed: 'unfreeze',
      records: [row, ...cuts.map((cut) => ({ id: cut.id, state: cut.state, version: cut.steps }))],
      write: (state, record) => updatePack(tx, { partnershipId, id: record.id }, state),
      summary: `Version ${pack?.version ?? 0} of a pack was unfrozen.`,
      seat: planMeetings.seat(actor),
      reason,
    })
  })
}
