import type { Tx } from '@roundtable/db/database.ts'
import { insertAgency } from '@roundtable/db/queries/agency.queries.ts'
import { insertGoal, insertGoalVersion } from '@roundtable/db/queries/goal.queries.ts'
import { findPartnershipBySlug, insertPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { slugOf } from '@roundtable/shared/partnership/partnership-form.ts'
import type { Authority } from '@roundtable/shared/published/authorities.ts'
import { publishedGoals } from '@roundtable/shared/published/published-goal.ts'
import { placePartnership } from './place-partnership.ts'
import type { Stamp } from './stamp.ts'

export const publisherCode = 'publisher'

/** A partnership of an authority's published figures: its places and goals; the figures come by publishers' files. */
export async function foundPublished(tx: Tx, stamp: Stamp, area: Authority) {
  const { now, newId } = stamp
  const [partnershipId, agencyId] = [newId(), newId()]
  const createdAt = now()
  const own = slugOf(area.name)
  const slug = (await findPartnershipBySlug(tx, own)) === undefined ? own : `${own}-published`
  const name = `${area.name}: published figures`
  await insertPartnership(tx, {
    ...{ id: partnershipId, slug, name, areaName: area.name, areaCode: area.code, yearStartMonth: 4 },
    ...{ version: 1, readOnly: 1, marking: 'OFFICIAL', dataVersion: 1, createdAt },
    attribution: 'No publisher’s file was taken over yet.',
  })
  await insertAgency(tx, {
    ...{ partnershipId, id: agencyId, code: publisherCode, name: 'Publishers of the figures' },
    ...{ shortName: 'Publishers', sector: 'education', position: 1, version: 1, state: 'current' },
    ...{ administers: 0, createdAt, endedAt: null },
  })
  await placePartnership(tx, stamp, { partnershipId, areaCode: area.code, personId: null })
  for (const [place, goal] of publishedGoals.entries()) {
    const id = newId()
    const { code, wording, childWording, why, populationOutcome } = goal
    await insertGoal(tx, {
      ...{ partnershipId, id, code, position: place + 1, version: 1, steps: 1, state: 'agreed' },
      ...{ kind: 'goal', createdAt, archivedAt: null },
    })
    await insertGoalVersion(tx, {
      ...{ partnershipId, goalId: id, version: 1, wording, childWording, why, populationOutcome },
      ...{ story: '', reason: '', recordedAt: createdAt, recordedBy: null },
    })
  }
  return { id: partnershipId, slug, name, agencyId }
}
