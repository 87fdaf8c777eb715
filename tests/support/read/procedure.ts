import { appRouter } from '@roundtable/server/app-router.ts'
import { declarationsOf } from '@roundtable/server/base/declaration.ts'

/** Every procedure of the house with what it declares. */
export const procedures = declarationsOf(appRouter)

/** A procedure of a caller, found by its path. */
export function procedureAt(caller: unknown, path: string): (input?: unknown) => Promise<unknown> {
  let found = caller
  for (const name of path.split('.')) found = (found as Record<string, unknown>)[name]
  return found as (input?: unknown) => Promise<unknown>
}

/** Readings that are asked for one thing, with what to ask them for; all others are asked for everything. */
export type Things = Record<string, readonly object[]>

/** What a person may not read is the same for them at every moment. */
const unlessForbidden = (answer: Promise<unknown>): Promise<unknown> =>
  answer.catch((error: { code?: string }) => {
    if (error.code !== 'FORBIDDEN' && error.code !== 'NOT_FOUND') throw error
    return error.code
  })

/** Everything that can be read as at a moment, as one person reads it then, or now. */
export async function readEverythingPast(
  caller: unknown,
  things: Things,
  asAt?: string,
): Promise<[string, unknown][]> {
  const answers: [string, unknown][] = []
  for (const { path, past } of procedures) {
    if (past !== true) continue
    for (const thing of things[path] ?? [{}]) {
      const asked = asAt === undefined ? thing : { ...thing, asAt }
      answers.push([path, await unlessForbidden(procedureAt(caller, path)(asked))])
    }
  }
  return answers
}
