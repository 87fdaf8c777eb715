import { TRPCError } from '@trpc/server'
import { expect } from 'vitest'
import type { TestPartnership } from '../make/partnership.ts'

/** What one press sends. */
export type Sent = () => Promise<unknown>

const actsIn = async ({ database, partnershipId }: TestPartnership): Promise<number> =>
  (
    await database.db
      .selectFrom('auditEvent')
      .select('id')
      .where('partnershipId', '=', partnershipId)
      .execute()
  ).length

/** What was refused other than in words. */
const faultsIn = (all: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  all.flatMap((each) =>
    each.status === 'fulfilled' ||
    (each.reason instanceof TRPCError && each.reason.code !== 'INTERNAL_SERVER_ERROR')
      ? []
      : [each.reason],
  )

/** Sent twice at one time and once more, it leaves as many acts as one press does, and nothing breaks. */
export async function sentTwice(at: TestPartnership, send: Sent, acts = 1): Promise<void> {
  const before = await actsIn(at)
  const both = await Promise.allSettled([send(), send()])
  expect(both.map(({ status }) => status)).toContain('fulfilled')
  expect(await actsIn(at)).toBe(before + acts)
  const again = await Promise.allSettled([send()])
  expect(faultsIn([...both, ...again])).toEqual([])
  expect(await actsIn(at)).toBe(before + acts)
}
