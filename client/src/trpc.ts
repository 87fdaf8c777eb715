import type { AppRouter } from '@roundtable/server/app-router.ts'
import { useParams } from '@tanstack/react-router'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { takeEarly } from './early-requests.ts'
import { procedureAddress } from './paths.ts'
import { queryClient } from './query-client.ts'

/** What the procedures answer; types of the pages come from here and are never written again. */
export type Outputs = inferRouterOutputs<AppRouter>
export type Me = Outputs['me']['get']

const link = (slug: string) =>
  httpLink({
    url: procedureAddress(slug),
    fetch: (address, init) =>
      takeEarly(String(address)) ??
      fetch(address, { ...init, body: init?.body ?? null, signal: init?.signal ?? null }),
  })

function procedures(slug: string) {
  return createTRPCOptionsProxy<AppRouter, { keyPrefix: true }>({
    client: createTRPCClient<AppRouter>({ links: [link(slug)] }),
    queryClient,
    keyPrefix: slug,
  })
}
type Procedures = ReturnType<typeof procedures>
const known = new Map<string, Procedures>()

/** The procedures of one partnership; '-' for what lies outside any. */
export function proceduresOf(slug: string): Procedures {
  const procs = known.get(slug) ?? procedures(slug)
  known.set(slug, procs)
  return procs
}

/** The slug of the partnership this page is in. */
export function usePartnership(): string {
  const { partnership } = useParams({ strict: false })
  return partnership ?? '-'
}

export function useProcedures(): Procedures {
  return proceduresOf(usePartnership())
}
