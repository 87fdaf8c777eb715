import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import {
  findPackCut,
  type ListedPack,
  listPacks,
  listPackWords,
} from '@roundtable/db/queries/pack.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { giveGrants } from '@roundtable/shared/grant/grant-rights.ts'
import { isFreezable, isUnfreezable } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { planMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import {
  currentPack,
  isClosedTo,
  isToBeCutAgain,
  newestCutOf,
  widestOf,
} from '@roundtable/shared/pack/current-pack.ts'
import { figureSince } from '@roundtable/shared/pack/figure-since.ts'
import type { PackView, packChangesSchema, packRefSchema } from '@roundtable/shared/pack/pack.ts'
import { narrowestOf, type PackAudience, packAudienceOf } from '@roundtable/shared/pack/pack-rights.ts'
import { presentPacks } from '@roundtable/shared/presenting/presenting-rights.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { getIndicator } from '../indicator/page/get-indicator.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfMeeting } from '../meeting/items-known.ts'
import { asAudience } from './as-audience.ts'
import { rulesNow } from './cut-pack-again.ts'
import { readCut } from './pack-cut.ts'

type Ref = z.infer<typeof packRefSchema>

/** A pack as the reader’s audience was given it, and whether it still is, byte for byte. */
export async function getPack(
  ctx: ActorContext,
  { number, version, audience: asked }: Ref,
): Promise<PackView> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const [meeting] = await listMeetings(reader, { partnershipId, number })
  if (meeting === undefined || !mayKnowOfMeeting(actor, meeting.state)) throw missingMeeting()
  const packs = await listPacks(reader, { partnershipId, meetingId: meeting.id })
  const own = packAudienceOf(actor, { memberIds: await boardMembersOf(reader, meeting) })
  const wanted = narrowestOf(own, asked ?? own)
  const pack =
    version === undefined ? currentPack(packs, wanted) : packs.find((each) => each.version === version)
  if (pack === undefined) throw new DomainError('not-found', 'No pack of this meeting was frozen yet.')
  const audience = narrowestOf(wanted, widestOf(pack))
  const { cut, read } = await readPackAs(ctx, { pack, audience, packs })
  const { state, frozenBy, reason, moment, steps } = pack
  const newest = newestCutOf(packs, pack)
  const rules = await rulesNow(reader, partnershipId)
  return {
    ...{
      id: pack.id,
      meetingId: meeting.id,
      audience,
      version: pack.version,
      steps,
      state,
      frozenBy,
      reason,
    },
    ...{ frozenAt: pack.recordedAt, moment, sha256: cut.contentHash, ...read },
    versions: packs.map((each) => ({
      ...{ version: each.version, state: each.state, steps: each.steps, frozenAt: each.recordedAt },
      cutOf: packs.find(({ id }) => id === each.cutOfId)?.version ?? null,
      ...{ frozenBy: each.frozenBy, reason: each.reason, takenBackWhy: each.takenBackWhy },
    })),
    mayFreeze: planMeetings.may(actor) && isFreezable(meeting.state),
    mayUnfreeze:
      planMeetings.may(actor) && state === 'frozen' && pack.cutOfId === null && isUnfreezable(meeting.state),
    cutAgainFor: planMeetings.may(actor) && state !== 'unfrozen' ? isToBeCutAgain(packs, pack, rules) : [],
    newestCut: newest?.version ?? 0,
    mayShare: giveGrants.may(actor),
    mayPresent: presentPacks.may(actor),
    reader: actor.personId,
  }
}

/** The cut of one audience, as it is stored; closed where it was made under other rules for small numbers. */
export async function readPackAs(
  ctx: ActorContext,
  { pack, audience, packs }: { pack: ListedPack; audience: PackAudience; packs: readonly ListedPack[] },
) {
  const { reader } = ctx.database
  await assertOpen(ctx, { pack, audience, packs })
  const of = { partnershipId: ctx.actor.partnershipId, packId: pack.id, audience }
  const cut = await findPackCut(reader, of)
  if (cut === undefined) throw new DomainError('not-found', 'This pack has nothing for you to read.')
  return { cut, read: readCut({ cut, words: await listPackWords(reader, of) }) }
}

/** What stricter rules closed, or an item that was made restricted since, is closed until it is cut again. */
async function assertOpen(
  { actor: { partnershipId }, database }: ActorContext,
  { pack, audience, packs }: { pack: ListedPack; audience: PackAudience; packs: readonly ListedPack[] },
): Promise<void> {
  const rules = await rulesNow(database.reader, partnershipId)
  if (!isClosedTo(pack, audience, rules)) return
  const frozen = pack.cutOfId ?? pack.id
  const cut = newestCutOf(packs, { id: frozen }, audience)
  const open = [cut, currentPack(packs, audience)].find(
    (each) => each !== undefined && !isClosedTo(each, audience, rules),
  )
  const why =
    pack.restrictedSince > 0
      ? 'The agenda has changed since this pack was frozen'
      : 'The rules for small numbers have changed since this pack was frozen'
  const instead =
    open === undefined
      ? 'The partnership manager can make a new cut of it, without what is hidden now'
      : `Version ${open.version} stands under the rules of now`
  throw new DomainError(
    'rule',
    `${why}, so it is closed to you. ${instead}; figures stand on their own pages.`,
  )
}

/** Figures that read otherwise to this audience today than the pack shows: told beside, never in its place. */
export async function listPackChanges(
  ctx: ActorContext,
  ref: Ref,
): Promise<z.infer<typeof packChangesSchema>> {
  const { content, audience } = await getPack(ctx, ref)
  const reading = asAudience(ctx, audience)
  const found: z.infer<typeof packChangesSchema> = []
  for (const exhibit of content.exhibits) {
    if (exhibit.kind !== 'indicator' || exhibit.shown === null) continue
    const { code, name, points, unit, decimals } = exhibit.shown
    const now = await getIndicator(reading, { code }).catch(nothingThere)
    const today = new Map(now?.points.map((point) => [point.periodStart, point]))
    for (const point of points) {
      const reads = today.get(point.periodStart)
      const told = reads === undefined ? null : figureSince(point, reads, { unit, decimals })
      if (told !== null) found.push({ code, name, period: point.periodLabel, ...told })
    }
  }
  return found
}

function nothingThere(error: unknown): null {
  if (error instanceof DomainError) return null
  throw error
}
