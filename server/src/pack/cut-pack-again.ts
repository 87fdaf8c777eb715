import type { Db, Tx } from '@roundtable/db/database.ts'
import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listRuleSets } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import {
  findPackCut,
  insertPack,
  type ListedPack,
  listPacks,
  listPackWords,
} from '@roundtable/db/queries/pack.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { planMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import { runningTimes } from '@roundtable/shared/meeting/running-time.ts'
import { cutAgainFor, isToBeCutAgain, newestCutOf } from '@roundtable/shared/pack/current-pack.ts'
import { narrowedExhibit } from '@roundtable/shared/pack/narrowed.ts'
import type { cutPackAgainSchema, PackContent } from '@roundtable/shared/pack/pack.ts'
import { problemsOfFreezing } from '@roundtable/shared/pack/pack-form.ts'
import { packLifecycle } from '@roundtable/shared/pack/pack-lifecycle.ts'
import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import type { z } from 'zod'
import { atMoment } from '../base/as-at.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { asAudience } from './as-audience.ts'
import { rightsHash, supersede } from './freeze-pack.ts'
import { cutOf, readCut } from './pack-cut.ts'
import { readExhibit } from './read-pack-content.ts'

const missing = () => new DomainError('not-found', 'There is no such pack.')

/**
 * A pack that is closed to an audience is cut again for it, also after its meeting: what was frozen, without what the
 * rules of now hide, and without items that were made restricted since. What was frozen stays as it is, closed.
 */
export async function cutPackAgain(
  ctx: ActorContext,
  input: z.infer<typeof cutPackAgainSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  const { id, packId, reason } = input
  assertNoProblems(problemsOfFreezing({ needsReason: true })(input))
  const { pack, meeting } = await requireFrozen(database.reader, partnershipId, packId)
  const rules = await rulesNow(database.reader, partnershipId)
  const at = now()
  const seen = await listPacks(database.reader, { partnershipId, meetingId: meeting.id })
  const closed = isToBeCutAgain(seen, pack, rules)
  const items = await restrictedItems(database.reader, pack)
  const cuts: Parameters<typeof insertPack>[2][number][] = []
  const made: Made[] = []
  for (const audience of closed) {
    const of = { partnershipId, packId, audience }
    const frozen = await readWhole(database.reader, of)
    const content = await narrowedContent(ctx, { pack, meeting, audience, ...frozen, at, items })
    const { words, ...cut } = cutOf(content, ctx.newSalt)
    made.push({ of, removed: frozen.removed })
    cuts.push({
      cut: { ...of, packId: id, content: cut.content, contentHash: cut.contentHash, recordedAt: at },
      words: words.map((word) => ({ ...of, packId: id, ...word })),
    })
  }
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const packs = await listPacks(tx, { partnershipId, meetingId: meeting.id })
    if (packs.some((each) => each.id === id)) return
    assertSeen(newestCutOf(packs, pack), input.version)
    if (closed.length === 0) throw isOpen()
    await assertSame(tx, { partnershipId, pack, packs, rules, closed, items, made })
    const stand = packs.filter(({ cutOfId, state }) => cutOfId === packId && state === 'frozen')
    for (const last of stand) {
      if (
        cutAgainFor.every(
          (audience) => newestCutOf([last], pack, audience) === undefined || closed.includes(audience),
        )
      )
        await supersede(tx, ctx, last, meeting)
    }
    const version = (packs[0]?.version ?? 0) + 1
    const { moment } = pack
    await insertPack(
      tx,
      {
        ...{ partnershipId, id, meetingId: meeting.id, version, cutOfId: packId, state: 'frozen' as const },
        ...{ steps: 1, moment, rightsHash: rightsHash(), rulesVersion: rules },
        ...{ recordedAt: at, recordedBy: personId },
      },
      cuts,
    )
    await begin(tx, ctx, {
      life: packLifecycle,
      name: 'pack.cut-again',
      ids: [id],
      summary: `Version ${version} of the pack of meeting ${meeting.number} of ${meeting.boardName} is a new cut of version ${pack.version}.`,
      seat: planMeetings.seat(actor),
      reason,
    })
  })
}

type Made = { of: { partnershipId: string; packId: string; audience: PackAudience }; removed: number }
type Basis = {
  partnershipId: string
  pack: ListedPack
  packs: readonly ListedPack[]
  rules: number
  closed: readonly PackAudience[]
  items: readonly string[]
  made: readonly Made[]
}

/** What it was made from still stands, now that nothing else is written. */
async function assertSame(tx: Tx, { partnershipId, pack, packs, rules, closed, items, made }: Basis) {
  const isSame =
    rules === (await rulesNow(tx, partnershipId)) &&
    items.join() === (await restrictedItems(tx, pack)).join() &&
    closed.join() === isToBeCutAgain(packs, pack, rules).join()
  if (!isSame) throw changed()
  for (const { of, removed } of made) if ((await readWhole(tx, of)).removed !== removed) throw changed()
}

/** Items of its meeting that are restricted now. */
async function restrictedItems(db: Db, { partnershipId, meetingId }: ListedPack): Promise<string[]> {
  const items = await listAgendaItems(db, { partnershipId, meetingId })
  return items.flatMap(({ id, restricted }) => (restricted === 1 ? [id] : []))
}

/** A version that was frozen and not taken back, with its meeting. */
async function requireFrozen(db: Db, partnershipId: string, id: string) {
  const [pack] = await listPacks(db, { partnershipId, id })
  const [meeting] = pack === undefined ? [] : await listMeetings(db, { partnershipId, id: pack.meetingId })
  if (pack === undefined || meeting === undefined) throw missing()
  if (pack.cutOfId !== null)
    throw new DomainError('rule', 'This is a new cut itself: another is made of the version it was made of.')
  if (pack.state === 'unfrozen')
    throw new DomainError('rule', 'This version was taken back: nothing is cut of it any more.')
  return { pack, meeting }
}

async function readWhole(db: Db, of: Parameters<typeof findPackCut>[1]) {
  const cut = await findPackCut(db, of)
  if (cut === undefined) throw missing()
  const { content, isWhole, removed } = readCut({ cut, words: await listPackWords(db, of) })
  if (!isWhole)
    throw new DomainError('rule', 'What is stored of this pack is not what was frozen: nothing is cut of it.')
  return { content, removed, sha256: cut.contentHash }
}

export async function rulesNow(db: Db, partnershipId: string): Promise<number> {
  const [rules] = await listRuleSets(db, { partnershipId, source: 'returns' })
  return rules?.version ?? 0
}

function assertSeen(last: ListedPack | undefined, seen: number): void {
  if ((last?.version ?? 0) === seen) return
  throw new DomainError(
    'conflict',
    'Somebody else cut this pack again since you opened it: look at it again.',
    {
      current: { version: last?.version ?? 0, frozenBy: last?.frozenBy ?? null },
    },
  )
}

const changed = () =>
  new DomainError('conflict', 'The rules or the words of this pack changed meanwhile: do it again.')

const isOpen = () =>
  new DomainError('rule', 'This pack is open to everybody it was frozen for: nothing is to be cut again.')

type Narrowing = {
  pack: ListedPack
  meeting: ListedMeeting
  audience: PackAudience
  content: PackContent
  sha256: string
  at: string
  /** Those that are restricted now. */
  items: readonly string[]
}

/** Each record as it was frozen, without what its reader is not told of that moment by the rules of now. */
async function narrowedContent(
  ctx: ActorContext,
  { pack, meeting, audience, content, sha256, at, items: gone }: Narrowing,
): Promise<PackContent> {
  const then = asAudience(await atMoment(ctx, pack.moment), audience)
  const left = content.items.filter(({ id }) => id === undefined || !gone.includes(id))
  const { starts } = runningTimes(
    content.startsAt,
    left.map(({ minutes }) => minutes),
  )
  // Neither a number nor an hour tells that one is missing.
  const items = left.map((item, n) => ({ ...item, place: n + 1, startsAt: starts[n] ?? item.startsAt }))
  const pinned = new Set(
    items.flatMap(({ pins }) => pins.map(({ kind, reference }) => `${kind} ${reference}`)),
  )
  const exhibits: PackContent['exhibits'] = []
  for (const exhibit of content.exhibits) {
    if (!pinned.has(`${exhibit.kind} ${exhibit.reference}`)) continue
    const may = audience === 'wider' ? await readExhibit(then, exhibit, { meeting, decisions: [] }) : exhibit
    exhibits.push(narrowedExhibit(exhibit, may))
  }
  return { ...content, cutAgain: { version: pack.version, sha256, at }, items, exhibits }
}
