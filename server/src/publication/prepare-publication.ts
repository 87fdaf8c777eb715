import { findPartnershipBySlug, lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  insertPublication,
  listPublications,
  listPublishableLines,
} from '@roundtable/db/queries/publication.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isPeriodStart } from '@roundtable/shared/base/period.ts'
import type { preparePublicationSchema } from '@roundtable/shared/publication/publication.ts'
import { problemsOfPublication } from '@roundtable/shared/publication/publication-form.ts'
import { publicationLifecycle } from '@roundtable/shared/publication/publication-lifecycle.ts'
import { preparePublications } from '@roundtable/shared/publication/publication-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { publicContext } from './public-context.ts'
import { publicLines } from './read/read-publication.ts'

type Input = z.infer<typeof preparePublicationSchema>

/** The manager says what everybody is to read of an indicator, once however often it is sent; nothing is public by it. */
export async function preparePublication(ctx: ActorContext, input: Input): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { id, code, lineIds, fromPeriod, extent, title, words } = input
  assertNoProblems(problemsOfPublication(input))
  const chosen = await chosenLines(ctx, input)
  const [first] = chosen
  if (first === undefined) return
  const { lines } = await publicLines(await everybody(ctx), first, chosen)
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const known = await listPublications(tx, { partnershipId, code })
    if (known.some((each) => each.id === id)) return
    if (known.some(({ state }) => state === 'prepared')) {
      const sentence = 'Another publication of this indicator waits for sign-off: withdraw it first.'
      throw new DomainError('rule', sentence, { fields: [{ field: 'code', sentence }] })
    }
    await insertPublication(
      tx,
      {
        ...{ partnershipId, id, indicatorId: first.indicatorId, version: 1, state: 'prepared' as const },
        ...{ fromPeriod, extent, title, words, preparedAt: ctx.now(), preparedBy: personId },
        ...{ signedAt: null, signedBy: null, meeting: null },
      },
      lines.map(({ seriesId, figures }, position) => {
        const within = figures.filter(({ periodStart }) => periodStart >= fromPeriod)
        const of = (isHidden: boolean) =>
          within
            .flatMap(({ periodStart, reason }) =>
              (reason === 'suppressed') === isHidden ? [periodStart] : [],
            )
            .join(',')
        return {
          ...{ partnershipId, publicationId: id, seriesId, position },
          ...{ shownPeriods: of(false), hiddenPeriods: of(true) },
        }
      }),
    )
    await begin(tx, ctx, {
      life: publicationLifecycle,
      name: 'publication.prepared',
      ids: [id],
      summary: `${first.name} (${code}) was prepared for everybody: ${lineIds.length === 1 ? 'one line' : `${lineIds.length} lines`}, ${extent === 'each' ? 'with each new period' : 'only the figures there are'}.`,
      seat: preparePublications.seat(ctx.actor),
    })
  })
}

async function everybody(ctx: ActorContext): Promise<ActorContext> {
  const partnership = await findPartnershipBySlug(ctx.database.reader, ctx.membership.slug)
  if (partnership === undefined) throw new DomainError('not-found', 'There is no such partnership.')
  return publicContext(ctx, partnership)
}

/** Lines of one live indicator, the whole first; what is foreign answers as what is missing. */
async function chosenLines({ actor, database }: ActorContext, { code, lineIds, fromPeriod }: Input) {
  const all = await listPublishableLines(database.reader, actor.partnershipId)
  const own = all.filter((line) => line.code === code)
  const [first] = own
  if (first === undefined) throw new DomainError('not-found', 'There is no such indicator with figures.')
  const chosen = own.filter(({ seriesId }) => lineIds.includes(seriesId))
  if (chosen.length < new Set(lineIds).size) throw new DomainError('not-found', 'There is no such line.')
  if (!isPeriodStart(first.frequency, fromPeriod)) {
    const sentence = 'Choose the first day of a reporting period.'
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'fromPeriod', sentence }] })
  }
  return chosen.map((line) => ({ ...line, dimension: line.kind }))
}
