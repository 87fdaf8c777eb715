import { hash } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import { findPackCut, listPacks, listPackWords } from '@roundtable/db/queries/pack.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  findRendition,
  type ListedRendition,
  listUnfinishedRenditions,
  updateRendition,
} from '@roundtable/db/queries/rendition.queries.ts'
import { packAudienceWord } from '@roundtable/shared/pack/pack-rights.ts'
import type { RenditionFailure } from '@roundtable/shared/pack/rendition.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'
import type { Lease } from '../base/lease.ts'
import { readCut } from '../pack/pack-cut.ts'
import { findChromium } from './find-chromium.ts'
import { ChartFailed } from './paper-chart.ts'
import { paperPage } from './paper-page.ts'
import { PrintFailed, printPage, readyPrinter } from './print-page.ts'

/** Whoever printed longer than this has died. */
const longestMs = 5 * 60_000

/** Prints what waits, one after the other; answers how many were made. */
export async function printRenditions(services: Services, lease: Lease): Promise<number> {
  const { database, now } = services
  let made = 0
  for (const rendition of await listUnfinishedRenditions(database.db)) {
    if (!lease.isHeld()) break
    const { partnershipId, id } = rendition
    if (rendition.state === 'printing') {
      const isOld = Date.parse(now()) - Date.parse(rendition.startedAt ?? now()) > longestMs
      if (isOld) await end(services, rendition, 'browser')
      continue
    }
    const begun = { state: 'printing' as const, startedAt: now() }
    if (!(await updateRendition(database.db, { partnershipId, id, from: 'waiting' }, begun))) continue
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
    const { page, removed } = await pageOf(services, rendition)
    const file = await printPage(page, chromium)
    return await store(services, rendition, { file, removed })
  } catch (error) {
    const failure =
      error instanceof ChartFailed
        ? (`chart ${error.code}` as const)
        : error instanceof PrintFailed
          ? error.failure
          : 'browser'
    services.logger.error({ error, rendition: rendition.id, failure }, 'a pack could not be printed')
    await end(services, rendition, failure)
    return false
  }
}

async function cutWithWords({ database }: Services, of: ListedRendition) {
  const cut = await findPackCut(database.db, of)
  if (cut === undefined) throw new Error('The cut of a pack that is to be printed is gone.')
  return { cut, ...readCut({ cut, words: await listPackWords(database.db, of) }) }
}

/** The page as whoever asked for it reads the cut: nothing else is asked of the database. */
async function pageOf(services: Services, rendition: ListedRendition) {
  const { partnershipId, packId: id, audience } = rendition
  const { cut, content, isWhole, removed } = await cutWithWords(services, rendition)
  const [pack] = await listPacks(services.database.db, { partnershipId, id })
  if (pack === undefined || !isWhole) throw new Error('What is stored of a pack is not what was frozen.')
  const { version, recordedAt: frozenAt, frozenBy } = pack
  const page = paperPage({ content, audience, version, frozenAt, frozenBy, sha256: cut.contentHash })
  return { page, removed }
}

type Printed = { file: Buffer; removed: number }

/** Words that were blacked out meanwhile are still in what was printed: it is not stored. */
async function store(
  services: Services,
  rendition: ListedRendition,
  { file, removed }: Printed,
): Promise<boolean> {
  const { database, now } = services
  const { partnershipId, id } = rendition
  const isStored = await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const words = await listPackWords(tx, rendition)
    if (words.filter(({ salt }) => salt === null).length !== removed) return false
    const ready = {
      ...{ state: 'ready' as const, endedAt: now(), pages: pagesIn(file), size: file.length },
      ...{ fileHash: hash('sha256', file, 'hex'), file },
    }
    if (!(await updateRendition(tx, { partnershipId, id, from: 'printing' }, ready))) return false
    await leaveAct(tx, services, rendition)
    return true
  })
  if (!isStored) await end(services, rendition, 'words')
  return isStored
}

async function leaveAct(tx: Tx, services: Services, rendition: ListedRendition): Promise<void> {
  const { partnershipId, packId, audience, requestedBy } = rendition
  const [pack] = await listPacks(tx, { partnershipId, id: packId })
  const personName = (await findRendition(tx, rendition))?.requestedByName ?? ''
  await actBySystem(tx, services, {
    ...{ partnershipId, act: 'pack.printed', subjectId: packId },
    summary: `A PDF was made of version ${pack?.version ?? 0} of a pack, for ${packAudienceWord(audience)}.`,
    by: { personId: requestedBy, personName, memberId: null },
  })
}

/** As Chromium writes them: an object a page. */
const pagesIn = (file: Buffer): number =>
  file.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
