import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { listeners } from './hear/listeners.ts'

/** What a failed request carries, whatever procedure it came from. */
export type Refused = {
  message: string
  data?:
    | {
        httpStatus?: number | undefined
        refusal?:
          | {
              code: string
              fields: readonly FieldProblem[]
              who: string | null
              requestId: string | null
              current?: unknown
            }
          | undefined
      }
    | null
    | undefined
}

export type RefusalKind =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'refused'
  | 'broken'

/** Without an answer from the server there is no status at all: the connection is lost. */
export function refusalKind(error: Refused): RefusalKind | 'unreachable' {
  const status = error.data?.httpStatus
  if (status === undefined) return 'unreachable'
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 410) return 'gone'
  if (status === 409) return 'conflict'
  return status >= 500 ? 'broken' : 'refused'
}

/** What to tell a person about a failed request. */
export function refusalSentence(error: Refused): string {
  if (refusalKind(error) === 'unreachable') {
    return 'Roundtable cannot be reached. Check your connection and try again; what you typed is still here.'
  }
  if (refusalKind(error) === 'not-signed-in') {
    return 'Your session has ended. Open Roundtable in another tab and sign in, then try again here: what you typed is kept.'
  }
  return error.message
}

export const requestIdOf = (error: Refused): string | null => error.data?.refusal?.requestId ?? null
export const fieldProblemsOf = (error: Refused | null): readonly FieldProblem[] =>
  error?.data?.refusal?.fields ?? []

/** Reads an unknown thrown thing as a failed request. */
export function asRefused(error: unknown): Refused {
  if (!(error instanceof Error)) return { message: 'Something went wrong.' }
  const data = 'data' in error ? error.data : undefined
  if (typeof data !== 'object' || data === null || !('httpStatus' in data)) return { message: error.message }
  const { httpStatus } = data
  return { message: error.message, data: typeof httpStatus === 'number' ? { httpStatus } : {} }
}

/** Refusals whose form has left the page: what it was about is no longer there. */
export const leftRefusals = listeners<Refused>()
