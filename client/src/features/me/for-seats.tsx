import { useMatches } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import type { Me } from '../../base/trpc.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

type RightName = Me['may'][number]

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What all of the page is read with. */
    right?: RightName
  }
}

const RefusedPage = lazyPart(async () => (await import('./refused-page.tsx')).RefusedPage)

type Seated = {
  may: readonly RightName[]
  seats: readonly Pick<Me['seats'][number], 'confirmed' | 'mustEnrol'>[]
}
type Asker = Seated & { partnership: Pick<NonNullable<Me['partnership']>, 'readOnly'> | null }

/** Whether a right is surely another's: where a seat still lacks something, the server knows what. */
export const isForOthers = (right: RightName, { may, seats }: Seated): boolean =>
  !may.includes(right) && seats.every(({ confirmed, mustEnrol }) => confirmed && !mustEnrol)

/** A page that is for other seats says so, and asks for nothing that would be refused. */
export function ForSeats({ me, children }: { me: Asker; children: ReactNode }) {
  const right = useMatches({
    select: (matches) => matches.map(({ staticData }) => staticData.right).find((each) => each !== undefined),
  })
  if (right === undefined) return children
  return (
    <ForRight right={right} me={me}>
      {children}
    </ForRight>
  )
}

/** What is read with a right, where the page around it is not. */
export function ForRight({ right, me, children }: { right: RightName; me: Asker; children: ReactNode }) {
  if (!isForOthers(right, me)) return children
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RefusedPage right={right} isPublished={me.partnership?.readOnly === true} />
    </Suspense>
  )
}
