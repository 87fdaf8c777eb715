import {
  providerListSchema,
  providerSetUpSchema,
  renewSecretSchema,
  reviseProviderSchema,
  setUpProviderSchema,
  stepProviderSchema,
} from '@roundtable/shared/identity-provider/identity-provider.ts'
import { procedure, router } from '../base/trpc.ts'
import { listProviders } from './list-providers.ts'
import { renewSecret, reviseProvider, setUpProvider } from './set-up-provider.ts'
import { confirmProvider, endProvider } from './step-provider.ts'

export const identityProviderRouter = router({
  list: procedure('keep people', { onlyNow: 'it is kept as it is today' })
    .output(providerListSchema)
    .query(({ ctx }) => listProviders(ctx)),
  setUp: procedure('keep people')
    .input(setUpProviderSchema)
    .output(providerSetUpSchema)
    .mutation(({ ctx, input }) => setUpProvider(ctx, input)),
  revise: procedure('keep people')
    .input(reviseProviderSchema)
    .mutation(({ ctx, input }) => reviseProvider(ctx, input)),
  renewSecret: procedure('keep people')
    .input(renewSecretSchema)
    .mutation(({ ctx, input }) => renewSecret(ctx, input)),
  confirm: procedure('keep people')
    .input(stepProviderSchema)
    .mutation(({ ctx, input }) => confirmProvider(ctx, input)),
  end: procedure('keep people')
    .input(stepProviderSchema)
    .mutation(({ ctx, input }) => endProvider(ctx, input)),
})
