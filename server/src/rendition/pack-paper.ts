import { findPackCut, listPacks, listPackWords } from '@roundtable/db/queries/pack.queries.ts'
import {
  findRendition,
  type ListedRendition,
  listUnfinishedRenditions,
  updateRendition,
} from '@roundtable/db/queries/rendition.queries.ts'
import { packAudienceWord } from '@roundtable/shared/pack/pack-rights.ts'
import { actBySystem } from '../act/act.ts'
import { readCut } from '../pack/pack-cut.ts'
import type { Paper } from './paper.ts'
import { paperPage } from './paper-page.ts'

/** Packs of meetings: a cut as whoever asked for it reads it. Nothing else is asked of the database. */
export const packPaper: Paper<ListedRendition> = {
  listUnfinished: listUnfinishedRenditions,
  update: updateRendition,
  async pageOf({ database }, rendition) {
    const { partnershipId, packId: id, audience } = rendition
    const cut = await findPackCut(database.db, rendition)
    if (cut === undefined) throw new Error('The cut of a pack that is to be printed is gone.')
    const { content, isWhole, removed } = readCut({ cut, words: await listPackWords(database.db, rendition) })
    const [pack] = await listPacks(database.db, { partnershipId, id })
    if (pack === undefined || !isWhole) throw new Error('What is stored of a pack is not what was frozen.')
    const { version, recordedAt: frozenAt, frozenBy } = pack
    const page = paperPage({ content, audience, version, frozenAt, frozenBy, sha256: cut.contentHash })
    return { page, removed }
  },
  async countRemoved(tx, rendition) {
    return (await listPackWords(tx, rendition)).filter(({ salt }) => salt === null).length
  },
  async leaveAct(tx, services, rendition) {
    const { partnershipId, packId, audience, requestedBy } = rendition
    const [pack] = await listPacks(tx, { partnershipId, id: packId })
    const personName = (await findRendition(tx, rendition))?.requestedByName ?? ''
    await actBySystem(tx, services, {
      ...{ partnershipId, act: 'pack.printed', subjectId: packId },
      summary: `A PDF was made of version ${pack?.version ?? 0} of a pack, for ${packAudienceWord(audience)}.`,
      by: { personId: requestedBy, personName, memberId: null },
    })
  },
}
