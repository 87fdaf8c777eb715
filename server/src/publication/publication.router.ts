import {
  preparePublicationSchema,
  publicationListSchema,
  publishableSchema,
  signOffPublicationSchema,
  stepPublicationSchema,
} from '@roundtable/shared/publication/publication.ts'
import { procedure, router } from '../base/trpc.ts'
import { listPublications, listPublishable } from './list-publications.ts'
import { preparePublication } from './prepare-publication.ts'
import { signOffPublication } from './sign-off-publication.ts'
import { stepPublication } from './step-publication.ts'

export const publicationRouter = router({
  list: procedure('see set-up', { onlyNow: 'it is kept as it is today' })
    .output(publicationListSchema)
    .query(({ ctx }) => listPublications(ctx)),
  publishable: procedure('prepare publications', { onlyNow: 'it is kept as it is today' })
    .output(publishableSchema)
    .query(({ ctx }) => listPublishable(ctx)),
  prepare: procedure('prepare publications')
    .input(preparePublicationSchema)
    .mutation(({ ctx, input }) => preparePublication(ctx, input)),
  signOff: procedure('sign off publications')
    .input(signOffPublicationSchema)
    .mutation(({ ctx, input }) => signOffPublication(ctx, input)),
  step: procedure('revoke publications')
    .input(stepPublicationSchema)
    .mutation(({ ctx, input }) => stepPublication(ctx, input)),
})
