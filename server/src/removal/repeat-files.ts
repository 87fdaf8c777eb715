import { destroyAgendaPaperFile, listPapersOfFile } from '@roundtable/db/queries/agenda-paper.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'
import { removeLeftovers } from './remove-leftovers.ts'

type Destroyed = Parameters<typeof destroyAgendaPaperFile>[1]

/** Partners’ papers whose bytes were destroyed after the backup was made; answers how many it took. */
export async function repeatFiles(services: Services, remembered: readonly Destroyed[]): Promise<number> {
  const { db, reader } = services.database
  let count = 0
  for (const destroyed of remembered) {
    // The same file, handed in anew after it was destroyed, was handed in on purpose.
    if ((await listPapersOfFile(reader, destroyed)).length === 0) continue
    await db.transaction().execute(async (tx) => {
      const { partnershipId } = destroyed
      await lockPartnership(tx, partnershipId)
      const papers = await listPapersOfFile(tx, destroyed)
      await destroyAgendaPaperFile(tx, destroyed)
      for (const { itemId, meetingNumber } of papers) {
        await actBySystem(tx, services, {
          partnershipId,
          act: 'agenda-item.paper-destroyed-again',
          subjectId: itemId,
          summary: `The file of a paper of meeting ${meetingNumber} was destroyed again: a backup was restored that still had it.`,
        })
      }
    })
    count += 1
  }
  if (count > 0) await removeLeftovers(services, ['agenda_paper_file'])
  return count
}
