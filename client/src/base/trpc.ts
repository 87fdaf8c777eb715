import type { AppRouter } from '@roundtable/server/app-router.ts'
import { transformer } from '@roundtable/shared/wire/by-column.ts'
import { useParams, useSearch } from '@tanstack/react-router'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { answerOfOurs } from './answer-between.ts'
import { attendedHeaders } from './attended.ts'
import { earlyResponse } from './early-requests.ts'
import { procedureAddress } from './paths.ts'
import { queryClient } from './query-client.ts'
import type { ViewState } from './view-state.ts'

/** What the procedures answer and are asked; types of the pages come from here and are never written again. */
export type Outputs = inferRouterOutputs<AppRouter>
export type Inputs = inferRouterInputs<AppRouter>
/** What the server answers and does, by name. */
export type Procedures = AppRouter
export type Me = Outputs['me']['get']

const link = (slug: string, seenAs: string | undefined) =>
  httpLink({
    transformer,
    headers: attendedHeaders,
    url: procedureAddress(slug, seenAs),
    fetch: (address, init) =>
      (
        earlyResponse(String(address)) ??
        fetch(address, { ...init, body: init?.body ?? null, signal: init?.signal ?? null })
      ).then((answer) => answerOfOurs(answer)),
  })

function procedures(slug: string, seenAs: string | undefined) {
  return createTRPCOptionsProxy<AppRouter, { keyPrefix: true }>({
    client: createTRPCClient<AppRouter>({ links: [link(slug, seenAs)] }),
    queryClient,
    keyPrefix: seenAs === undefined ? slug : `${slug} ${seenAs}`,
  })
}
type Queries = ReturnType<typeof procedures>
const known = new Map<string, Queries>()

/** The procedures of one partnership, as oneself or as others see it; '-' for what lies outside any. */
export function proceduresOf(slug: string, seenAs?: string): Queries {
  const key = `${slug} ${seenAs ?? ''}`
  const procs = known.get(key) ?? procedures(slug, seenAs)
  known.set(key, procs)
  return procs
}

/** Whether what is cached under this key tells of the partnership, seen as anybody, or of the person. */
export function isReadingOf([place]: readonly unknown[], slug: string): boolean {
  const [of] = Array.isArray(place) ? String(place[0]).split(' ') : []
  return of === slug || of === '-'
}

/** The slug of the partnership this page is in. */
export function usePartnership(): string {
  const { partnership } = useParams({ strict: false })
  return partnership ?? '-'
}

/** The procedures of the partnership this page is in. */
export function useProcedures(): Queries {
  const slug = usePartnership()
  const { seenAs }: ViewState = useSearch({ strict: false })
  return proceduresOf(slug, seenAs)
}
