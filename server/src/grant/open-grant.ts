import { listPacks } from '@roundtable/db/queries/pack.queries.ts'
import { findGrantOpening, insertGrantOpening } from '@roundtable/db/queries/pack-grant.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { GrantedPack, openGrantSchema } from '@roundtable/shared/grant/grant.ts'
import { openGrants } from '@roundtable/shared/grant/grant-rights.ts'
import { currentPack } from '@roundtable/shared/pack/current-pack.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { readPackAs } from '../pack/get-pack.ts'
import { requireGrant, requireGrantedMeeting } from './require-grant.ts'

/** What is sent so long afterwards, or once another version stands, is not the same opening sent again. */
const sentAgainMs = 5 * 60_000

/**
 * The pack that stands, in the cut of whoever reads with small counts hidden; nothing restricted is in it. It is
 * given only with the line of the trail that says so.
 */
export async function openGrant(
  ctx: ActorContext,
  { id, grantId, number }: z.infer<typeof openGrantSchema>,
): Promise<GrantedPack> {
  const { actor, database, now } = ctx
  const { partnershipId } = actor
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const grant = await requireGrant(tx, ctx, grantId)
    const meeting = await requireGrantedMeeting(tx, grant, number)
    const packs = await listPacks(tx, { partnershipId, meetingId: meeting.id })
    const pack = currentPack(packs, 'wider')
    if (pack === undefined) throw new DomainError('not-found', 'No pack of this meeting was frozen yet.')
    const within = { ...ctx, database: { ...database, db: tx, reader: tx } }
    const { cut, read } = await readPackAs(within, { pack, audience: 'wider', packs })
    const sent = await findGrantOpening(tx, { partnershipId, id })
    const isSame =
      sent?.grantId === grantId &&
      sent.packId === pack.id &&
      Date.parse(now()) - Date.parse(sent.openedAt) < sentAgainMs
    if (!isSame) {
      const opening = { partnershipId, grantId, meetingId: meeting.id, packId: pack.id, openedAt: now() }
      await insertGrantOpening(tx, { ...opening, id: sent === undefined ? id : ctx.newId() })
      await act(tx, ctx, {
        act: 'grant.opened',
        subjectId: grantId,
        summary: `${grant.personName} opened version ${pack.version} of the pack of meeting ${number} of ${meeting.boardName} on ${formatDay(meeting.day)} by a grant.`,
        seat: openGrants.seat(actor),
      })
    }
    const { version, state, moment, recordedAt } = pack
    return {
      ...{ version, state, moment, frozenAt: recordedAt, sha256: cut.contentHash },
      ...{ content: withoutFiles(read.content), isWhole: read.isWhole },
    }
  })
}

/** A partner’s file cannot be taken back: a grant names none. */
const withoutFiles = (content: GrantedPack['content']): GrantedPack['content'] => ({
  ...content,
  items: content.items.map((item) => ({ ...item, papers: [] })),
})
