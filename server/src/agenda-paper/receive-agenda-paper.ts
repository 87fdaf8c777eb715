import type { Db } from '@roundtable/db/database.ts'
import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { insertAgendaPaper, listAgendaPapers } from '@roundtable/db/queries/agenda-paper.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { mostPapers, problemsOfAgendaPaper } from '@roundtable/shared/agenda-paper/agenda-paper-form.ts'
import { bringPapers } from '@roundtable/shared/agenda-paper/agenda-paper-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { sumOf } from '../base/sum-of.ts'
import type { Received } from '../import/receive-import.ts'
import { missingItem } from '../meeting/hold-agenda-item.ts'
import { boardMembersOf, mayKnowOfItem } from '../meeting/items-known.ts'
import { assertArrangeable, named } from '../meeting/write-agenda-item.ts'
import { mayAddPaper, takesPapers } from './read-agenda-papers.ts'
import { assertReadablePdf } from './readable-pdf.ts'
import { scanFile } from './scan-file.ts'

type About = { itemId: string; title: string; wider: boolean }

/** Keeps a partner’s paper with the item it belongs to; the same file on the same item is kept once. */
export async function receiveAgendaPaper(
  ctx: ActorContext,
  { itemId, title, wider }: About,
  { bytes, fileName }: Received,
): Promise<string> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  assertNoProblems(problemsOfAgendaPaper({ title }))
  assertReadablePdf(bytes)
  await heldItem(database.reader, ctx, itemId)
  const scanned = await scanFile(bytes, ctx.config.scanCommand)
  const fileHash = await sumOf(bytes)
  const id = ctx.newId()
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    // A scanner takes its time: what the item has become meanwhile counts.
    const { item, meeting } = await heldItem(tx, ctx, itemId)
    assertArrangeable(meeting)
    const papers = (await listAgendaPapers(tx, { partnershipId, itemId })).filter(
      ({ endedAt }) => endedAt === null,
    )
    const same = papers.find((paper) => paper.fileHash === fileHash && paper.destroyedAt === null)
    if (same !== undefined) return same.id
    if (papers.length >= mostPapers) {
      throw new DomainError('rule', `An item has ${mostPapers} papers at most: take one off first.`)
    }
    const recordedAt = now()
    await insertAgendaPaper(
      tx,
      {
        ...{ partnershipId, id, itemId, title: title.trim(), fileName, fileHash, size: bytes.byteLength },
        ...{ wider: Number(wider), scanned: Number(scanned), late: Number(meeting.state !== 'draft') },
        ...{ recordedAt, recordedBy: personId },
        ...{ endedAt: null, endedBy: null, destroyedAt: null, destroyedBy: null },
      },
      { partnershipId, fileHash, file: bytes, recordedAt },
    )
    await act(tx, ctx, {
      act: 'agenda-item.paper-added',
      subjectId: itemId,
      summary: `A paper was handed in to an item of ${named(meeting)}.`,
      seat: item.leadAgencyId === null ? null : bringPapers.seat(actor, item.leadAgencyId),
    })
    return id
  })
}

/** The item, where this person may know of it and brings its papers. */
async function heldItem(db: Db, { actor }: ActorContext, id: string) {
  const { partnershipId } = actor
  const [item] = await listAgendaItems(db, { partnershipId, id })
  if (item === undefined) throw missingItem()
  const [meeting] = await listMeetings(db, { partnershipId, id: item.meetingId })
  if (meeting === undefined) throw missingItem()
  const memberIds = await boardMembersOf(db, meeting)
  if (!mayKnowOfItem(actor, item, { memberIds })) throw missingItem()
  if (!mayAddPaper(actor, item)) throw bringPapers.refusalOf(actor)
  if (!takesPapers(item)) {
    throw new DomainError('rule', 'This item was withdrawn, deferred or dealt with: it takes no papers.')
  }
  return { item, meeting }
}
