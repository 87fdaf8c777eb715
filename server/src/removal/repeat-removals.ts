import { deleteRemoval, insertRemoval, listCarriedOut } from '@roundtable/db/queries/removal.queries.ts'
import { expireUploads, writeRemovedTexts } from '@roundtable/db/queries/removed-text.queries.ts'
import { listTrailEnds } from '@roundtable/db/queries/trail-link.queries.ts'
import { removalLifecycle } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { pageInTrail } from '@roundtable/shared/removal/restricted-page.ts'
import type { Services } from '../base/context.ts'
import { beginBySystem } from '../lifecycle/advance.ts'
import { type RememberedRemoval, readRemovals } from './removal-file.ts'
import { removeLeftovers } from './remove-leftovers.ts'
import { repeatFiles } from './repeat-files.ts'

/** A restored backup loses again what was removed after it was made. Answers how many removals it took. */
export async function repeatRemovals(services: Services): Promise<number> {
  const { words, files } = await readRemovals(services)
  return (await repeatWords(services, words)) + (await repeatFiles(services, files))
}

/** Files that were read and not taken over end, as nobody can say any more what stood in them. */
async function repeatWords(services: Services, remembered: readonly RememberedRemoval[]): Promise<number> {
  const { db } = services.database
  if (remembered.length === 0) return 0
  const done = new Set((await listCarriedOut(db)).map(({ id }) => id))
  const here = new Set((await listTrailEnds(db)).map(({ id }) => id))
  const missing = remembered.filter(({ id, partnershipId }) => !done.has(id) && here.has(partnershipId))
  for (const removal of missing) await repeat(services, removal)
  if (missing.length > 0) {
    await removeLeftovers(
      services,
      missing.flatMap(({ written }) => written.map(({ table }) => table)),
    )
  }
  return missing.length
}

async function repeat(services: Services, removal: RememberedRemoval): Promise<void> {
  const { written, ...row } = removal
  const { partnershipId, id } = row
  await services.database.db.transaction().execute(async (tx) => {
    await writeRemovedTexts(tx, { partnershipId, removalId: id, texts: written })
    await expireUploads(tx, { partnershipId, at: services.now() })
    await deleteRemoval(tx, { partnershipId, id })
    await insertRemoval(tx, { ...row, state: 'removed', version: 1 })
    await beginBySystem(tx, services, {
      partnershipId,
      life: removalLifecycle,
      name: 'removal.repeated',
      ids: [id],
      summary: `Words read at ${pageInTrail(row.page)} were blacked out again: a backup was restored that still had them.`,
    })
  })
}
