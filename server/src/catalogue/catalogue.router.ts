import { catalogueSchema } from '@roundtable/shared/catalogue/catalogue.ts'
import { procedure, router } from '../base/trpc.ts'
import { listCatalogue } from './list-catalogue.ts'

export const catalogueRouter = router({
  list: procedure('see indicators that are not agreed', { onlyNow: 'it is work in hand' })
    .output(catalogueSchema)
    .query(({ ctx }) => listCatalogue(ctx)),
})
