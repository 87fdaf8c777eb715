import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Me, proceduresOf } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

/** Whoever has no seat anywhere is told so, and thanked where their last one has ended. */
export function NoSeat({ me: { person, thanks } }: { me: Pick<Me, 'person' | 'thanks'> }) {
  return thanks === null ? (
    <>
      <PageHeader title="You have no seat yet" />
      <p>
        You are signed in as {person.name}, but no partnership has given you a seat, or your last one has
        ended. Your partnership manager can give you one.
      </p>
    </>
  ) : (
    <>
      <PageHeader title="Thank you" />
      <p>Your seat in {thanks} has ended. Thank you for what you said and did: it stays, and it counts.</p>
    </>
  )
}

/** An address of a partnership one has no seat in: with no seat anywhere it says that, otherwise what is given. */
export function NoSeatHere({ children }: { children: ReactNode }) {
  const me = useQuery(proceduresOf('-').me.get.queryOptions())
  if (me.isPending) return <PageSkeleton rows={4} />
  return me.data !== undefined && me.data.partnerships.length === 0 ? <NoSeat me={me.data} /> : children
}
