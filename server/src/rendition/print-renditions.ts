import { hash } from 'node:crypto'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  type ListedRendition,
  listUnfinishedRenditions,
  updateRendition,
} from '@roundtable/db/queries/rendition.queries.ts'
import type { RenditionFailure } from '@roundtable/shared/rendition/rendition.ts'
import type { Services } from '../base/context.ts'
import type { Lease } from '../base/lease.ts'
import { findChromium } from './find-chromium.ts'
import { type PageToPrint, pageToPrint } from './page-to-print.ts'
import { ChartFailed } from './paper-chart.ts'
import { PrintFailed, printPage, readyPrinter } from './print-page.ts'
import { leavePrinted } from './printed-act.ts'

/** After its first try, a page is tried no longer than this. */
const longestMs = 5 * 60_000

/**
 * Prints what waits, one after the other, and what is asked for meanwhile; answers how many were made. What somebody
 * else is printing is taken up, for whoever prints holds the lease: the other has died.
 */
export async function printRenditions(services: Services, lease: Lease): Promise<number> {
  const { database, now } = services
  const seen = new Set<string>()
  let made = 0
  while (lease.isHeld()) {
    const unfinished = await listUnfinishedRenditions(database.db)
    const rendition = unfinished.find(({ id }) => !seen.has(id))
    if (rendition === undefined) break
    const { partnershipId, id, state } = rendition
    seen.add(id)
    const startedAt = rendition.startedAt ?? now()
    // What takes every server down that prints it is given up.
    if (Date.parse(now()) - Date.parse(startedAt) > longestMs) {
      await end(services, rendition, 'browser')
      continue
    }
    const begun = { state: 'printing' as const, startedAt }
    if (!(await updateRendition(database.db, { partnershipId, id, from: state }, begun))) continue
    if (await printOne(services, rendition)) made += 1
  }
  return made
}

const end = (
  { database, now }: Services,
  { partnershipId, id }: ListedRendition,
  failure: RenditionFailure,
) =>
  updateRendition(
    database.db,
    { partnershipId, id, from: 'printing' },
    { state: 'failed', endedAt: now(), failure },
  )

async function printOne(services: Services, rendition: ListedRendition): Promise<boolean> {
  try {
    const chromium = await findChromium(services.config)
    if (chromium === null) throw new PrintFailed('browser', 'There is no Chromium.')
    // It starts while the page is written.
    readyPrinter(chromium)
    const { page, isStill } = await pageToPrint(services, rendition)
    const file = await printPage(page, chromium)
    return await store(services, rendition, { file, isStill })
  } catch (error) {
    const failure =
      error instanceof ChartFailed
        ? (`chart ${error.code}` as const)
        : error instanceof PrintFailed
          ? error.failure
          : 'browser'
    services.logger.error({ error, rendition: rendition.id, failure }, 'it could not be printed')
    await end(services, rendition, failure)
    return false
  }
}

/** Words that were blacked out meanwhile are still in what was printed: it is not stored. */
async function store(
  services: Services,
  rendition: ListedRendition,
  { file, isStill }: { file: Buffer; isStill: PageToPrint['isStill'] },
): Promise<boolean> {
  const { database, now } = services
  const { partnershipId, id } = rendition
  const isStored = await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    if (!(await isStill(tx))) return false
    const ready = {
      ...{ state: 'ready' as const, endedAt: now(), pages: pagesIn(file), size: file.length },
      ...{ fileHash: hash('sha256', file, 'hex'), file },
    }
    if (!(await updateRendition(tx, { partnershipId, id, from: 'printing' }, ready))) return false
    await leavePrinted(tx, services, rendition)
    return true
  })
  if (!isStored) await end(services, rendition, 'words')
  return isStored
}

/** As Chromium writes them: an object a page. */
const pagesIn = (file: Buffer): number =>
  file.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
