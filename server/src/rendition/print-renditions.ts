import { hash } from 'node:crypto'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { RenditionFailure } from '@roundtable/shared/pack/rendition.ts'
import type { Services } from '../base/context.ts'
import type { Lease } from '../base/lease.ts'
import { findChromium } from './find-chromium.ts'
import { packPaper } from './pack-paper.ts'
import type { Asked, Paper } from './paper.ts'
import { ChartFailed } from './paper-chart.ts'
import { PrintFailed, printPage, readyPrinter } from './print-page.ts'
import { reportPaper } from './report-paper.ts'

/** Whoever printed longer than this has died. */
const longestMs = 5 * 60_000

/** Prints what waits, one after the other; answers how many were made. */
export const printRenditions = async (services: Services, lease: Lease): Promise<number> =>
  (await printAll(services, lease, packPaper)) + (await printAll(services, lease, reportPaper))

async function printAll<R extends Asked>(services: Services, lease: Lease, paper: Paper<R>): Promise<number> {
  const { database, now } = services
  let made = 0
  for (const rendition of await paper.listUnfinished(database.db)) {
    if (!lease.isHeld()) break
    const { partnershipId, id } = rendition
    if (rendition.state === 'printing') {
      const isOld = Date.parse(now()) - Date.parse(rendition.startedAt ?? now()) > longestMs
      if (isOld) await end(services, paper, rendition, 'browser')
      continue
    }
    const begun = { state: 'printing' as const, startedAt: now() }
    if (!(await paper.update(database.db, { partnershipId, id, from: 'waiting' }, begun))) continue
    if (await printOne(services, paper, rendition)) made += 1
  }
  return made
}

const end = <R extends Asked>(
  { database, now }: Services,
  { update }: Paper<R>,
  { partnershipId, id }: R,
  failure: RenditionFailure,
) =>
  update(database.db, { partnershipId, id, from: 'printing' }, { state: 'failed', endedAt: now(), failure })

async function printOne<R extends Asked>(
  services: Services,
  paper: Paper<R>,
  rendition: R,
): Promise<boolean> {
  try {
    const chromium = await findChromium(services.config)
    if (chromium === null) throw new PrintFailed('browser', 'There is no Chromium.')
    // It starts while the page is written.
    readyPrinter(chromium)
    const { page, removed } = await paper.pageOf(services, rendition)
    const file = await printPage(page, chromium)
    return await store(services, paper, rendition, { file, removed })
  } catch (error) {
    const failure =
      error instanceof ChartFailed
        ? (`chart ${error.code}` as const)
        : error instanceof PrintFailed
          ? error.failure
          : 'browser'
    services.logger.error({ error, rendition: rendition.id, failure }, 'a document could not be printed')
    await end(services, paper, rendition, failure)
    return false
  }
}

type Printed = { file: Buffer; removed: number }

/** Words that were blacked out meanwhile are still in what was printed: it is not stored. */
async function store<R extends Asked>(
  services: Services,
  paper: Paper<R>,
  rendition: R,
  { file, removed }: Printed,
): Promise<boolean> {
  const { database, now } = services
  const { partnershipId, id } = rendition
  const isStored = await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    if ((await paper.countRemoved(tx, rendition)) !== removed) return false
    const ready = {
      ...{ state: 'ready' as const, endedAt: now(), pages: pagesIn(file), size: file.length },
      ...{ fileHash: hash('sha256', file, 'hex'), file },
    }
    if (!(await paper.update(tx, { partnershipId, id, from: 'printing' }, ready))) return false
    await paper.leaveAct(tx, services, rendition)
    return true
  })
  if (!isStored) await end(services, paper, rendition, 'words')
  return isStored
}

/** As Chromium writes them: an object a page. */
const pagesIn = (file: Buffer): number =>
  file.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
