import type { AppRouter } from '@roundtable/server/app-router.ts'
import { useParams, useSearch } from '@tanstack/react-router'
import { createTRPCClient, httpLink, type TRPCLink } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { useAsAt } from './as-at.ts'
import { takeEarly } from './early-requests.ts'
import { procedureAddress } from './paths.ts'
import { queryClient } from './query-client.ts'
import type { ViewState } from './view-state.ts'

/** What the procedures answer and are asked; types of the pages come from here and are never written again. */
export type Outputs = inferRouterOutputs<AppRouter>
export type Inputs = inferRouterInputs<AppRouter>
export type Me = Outputs['me']['get']

const link = (slug: string, seenAs: string | undefined) =>
  httpLink({
    url: procedureAddress(slug, seenAs),
    fetch: (address, init) =>
      takeEarly(String(address)) ??
      fetch(address, { ...init, body: init?.body ?? null, signal: init?.signal ?? null }),
  })

/** Every question is asked as at the moment. */
const asAtLink =
  (asAt: string): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) => {
    const input = typeof op.input === 'object' ? op.input : {}
    return next(op.type === 'query' ? { ...op, input: { ...input, asAt } } : op)
  }

function procedures(slug: string, seenAs: string | undefined, asAt: string | null = null) {
  const last = link(slug, seenAs)
  return createTRPCOptionsProxy<AppRouter, { keyPrefix: true }>({
    client: createTRPCClient<AppRouter>({ links: asAt === null ? [last] : [asAtLink(asAt), last] }),
    queryClient,
    keyPrefix: [slug, seenAs, asAt].filter((part) => part !== undefined && part !== null).join(' '),
  })
}
type Procedures = ReturnType<typeof procedures>
const known = new Map<string, Procedures>()

/** The procedures of one partnership, as oneself or as others see it; '-' for what lies outside any. */
export function proceduresOf(slug: string, seenAs?: string): Procedures {
  const key = `${slug} ${seenAs ?? ''}`
  const procs = known.get(key) ?? procedures(slug, seenAs)
  known.set(key, procs)
  return procs
}

/** Whether what is cached under this key tells of the partnership, seen as anybody and as at any moment, or of the person. */
export function isReadingOf([place]: readonly unknown[], slug: string): boolean {
  const [of] = Array.isArray(place) ? String(place[0]).split(' ') : []
  return of === slug || of === '-'
}

/** The slug of the partnership this page is in. */
export function usePartnership(): string {
  const { partnership } = useParams({ strict: false })
  return partnership ?? '-'
}

/** What can be read as it stood; all else is told as it is. */
const readings = ['scorecard', 'goal', 'indicator', 'accountability']

function proceduresAsAt(slug: string, seenAs: string | undefined, asAt: string): Procedures {
  const key = `${slug} ${seenAs ?? ''} ${asAt}`
  const standing = known.get(key)
  if (standing !== undefined) return standing
  const past = procedures(slug, seenAs, asAt)
  const procs = new Proxy(proceduresOf(slug, seenAs), {
    get: (now, name) => Reflect.get(readings.includes(String(name)) ? past : now, name),
  })
  known.set(key, procs)
  return procs
}

/** The procedures of the partnership this page is in, as at the moment its address names. */
export function useProcedures(): Procedures {
  const slug = usePartnership()
  const { seenAs }: ViewState = useSearch({ strict: false })
  const asAt = useAsAt()
  return asAt === null ? proceduresOf(slug, seenAs) : proceduresAsAt(slug, seenAs, asAt)
}
