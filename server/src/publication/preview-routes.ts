import { findPartnershipBySlug } from '@roundtable/db/queries/partnership.queries.ts'
import { listPublications } from '@roundtable/db/queries/publication.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { idSchema } from '@roundtable/shared/base/ids.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { publicationStateWord } from '@roundtable/shared/publication/publication-lifecycle.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import type { Router } from 'express'
import { contextOf } from '../auth/request-context.ts'
import { assertActor, type Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { indicatorPage } from './page/public-pages.ts'
import { publicContext } from './public-context.ts'
import { readPublication } from './read/read-publication.ts'

export const publicationPreviewRight: Right = 'see set-up'

/** A publication as everybody would read it, to whoever is asked to sign it off. */
export function previewRoutes(services: Services): Router {
  const router = openRoutes()
  router.get('/publication-preview/:id', async (req, res) => {
    const slug = String(req.query.partnership ?? '-')
    const requestId = String(res.getHeader('x-request-id') ?? '')
    const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
    assertMay(ctx.actor, publicationPreviewRight)
    const { reader } = services.database
    const id = idSchema.safeParse(req.params.id)
    const { partnershipId } = ctx.actor
    const [found] = id.success ? await listPublications(reader, { partnershipId, id: id.data }) : []
    const partnership = await findPartnershipBySlug(reader, ctx.membership.slug)
    if (found === undefined || partnership === undefined) {
      throw new DomainError('not-found', 'There is no such publication.')
    }
    const everybody = publicContext(services, partnership)
    const read = await readPublication(everybody, found)
    const { rules } = await disclosingFor(everybody, [])
    const notice = `Only you and your colleagues see this: ${publicationStateWord(found.state)}.`
    const of = { partnership, today: localDay(services.now()) }
    res.type('html').send(indicatorPage(read, of, rules, notice))
  })
  return router
}
