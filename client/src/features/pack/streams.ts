import { transformer } from '@roundtable/shared/wire/by-column.ts'
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import { procedureAddress } from '../../base/paths.ts'
import type { Procedures } from '../../base/trpc.ts'

/** What the server tells as it happens, in one partnership. */
export const streamsOf = (slug: string, seenAs: string | undefined) =>
  createTRPCClient<Procedures>({
    links: [httpSubscriptionLink({ transformer, url: procedureAddress(slug, seenAs) })],
  })
