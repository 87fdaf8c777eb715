import type { Db, Tx } from '@roundtable/db/database.ts'
import { insertEdition, listEditions, listHeadings } from '@roundtable/db/queries/yearly-heading.queries.ts'
import { usualGuidance, usualHeadings } from '@roundtable/shared/yearly-report/usual-headings.ts'
import type { HeadingsView, TemplateHeading } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { assembleYearlyReports } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { kindsIn, kindsText } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { ActorContext } from '../base/context.ts'

export type Edition = { edition: number; guidance: string; guidanceOf: string; headings: TemplateHeading[] }

/** The usual headings have ids of their own in each partnership that has not changed them: the same ones each time. */
const usualId = (place: number): string => `00000000-0000-7000-8000-${String(place + 1).padStart(12, '0')}`

const usualEdition = (): Edition => ({
  edition: 0,
  ...usualGuidance,
  headings: usualHeadings.map(({ title, hint, kinds, scrutiny = false }, place) => ({
    ...{ id: usualId(place), title, hint, kinds: [...kinds], scrutiny },
  })),
})

/** Every edition of the headings, the newest first; before the first change those a partnership begins with. */
export async function readEditions(
  db: Db,
  partnershipId: string,
): Promise<(Edition & { reason: string; recordedAt: string; by: string })[]> {
  const headings = Map.groupBy(await listHeadings(db, partnershipId), ({ edition }) => edition)
  return (await listEditions(db, partnershipId)).map(({ partnershipId: _, recordedBy: __, ...edition }) => ({
    ...edition,
    headings: (headings.get(edition.edition) ?? []).map(
      ({ headingId, title, hint, evidenceKinds, scrutiny }) => ({
        ...{ id: headingId, title, hint, kinds: kindsIn(evidenceKinds), scrutiny: scrutiny === 1 },
      }),
    ),
  }))
}

/** The edition that stands, and every heading there ever was, as it was called last. */
export async function readHeadings(
  db: Db,
  partnershipId: string,
): Promise<{ current: Edition; ever: ReadonlyMap<string, TemplateHeading> }> {
  const editions: readonly Edition[] = [...(await readEditions(db, partnershipId)), usualEdition()]
  const ever = new Map<string, TemplateHeading>()
  for (const { headings } of editions.toReversed()) for (const each of headings) ever.set(each.id, each)
  return { current: editions[0] ?? usualEdition(), ever }
}

type Storing = Pick<ActorContext, 'actor' | 'now'>

export async function storeEdition(
  tx: Tx,
  { actor, now }: Storing,
  { headings, ...written }: Edition & { reason: string },
): Promise<void> {
  const of = { partnershipId: actor.partnershipId, recordedAt: now() }
  await insertEdition(
    tx,
    { ...of, ...written, recordedBy: actor.personId },
    headings.map(({ id, title, hint, kinds, scrutiny }, position) => ({
      ...{ ...of, edition: written.edition, headingId: id, position, title, hint },
      ...{ evidenceKinds: kindsText(kinds), scrutiny: Number(scrutiny) },
    })),
  )
}

/** The first report has headings of its own partnership: those it begins with, where nobody has changed them. */
export async function storeUsualHeadings(tx: Tx, ctx: Storing): Promise<void> {
  const { current } = await readHeadings(tx, ctx.actor.partnershipId)
  if (current.edition === 0) await storeEdition(tx, ctx, { ...current, edition: 1, reason: '' })
}

export async function getHeadings({ actor, database }: ActorContext): Promise<HeadingsView> {
  const { partnershipId } = actor
  const editions = await readEditions(database.reader, partnershipId)
  const { current } = await readHeadings(database.reader, partnershipId)
  const { edition, guidance, guidanceOf, headings } = current
  return {
    ...{ edition, guidance, guidanceOf, headings },
    editions: editions.map((each) => ({
      ...{ edition: each.edition, guidance: each.guidance, guidanceOf: each.guidanceOf },
      ...{ headings: each.headings.map(({ title }) => title), reason: each.reason },
      ...{ at: each.recordedAt, by: each.by },
    })),
    mayChange: assembleYearlyReports.may(actor),
  }
}
