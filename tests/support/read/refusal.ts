import { DomainError, type RefusalDetail } from '@roundtable/shared/base/errors.ts'

export type Refused = RefusalDetail & { code: string; sentence: string }

/** What a call was refused with; throws where it went through, or where something broke. */
export async function refusal(call: Promise<unknown>): Promise<Refused> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in outcome)) throw new Error('It was not refused.')
  const { error } = outcome
  const cause = error instanceof Error && error.cause instanceof DomainError ? error.cause : error
  if (!(cause instanceof DomainError)) throw error
  return { ...cause.detail, code: cause.code, sentence: cause.message }
}
