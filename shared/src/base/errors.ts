export type RefusalCode =
  | 'bad-input'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  /** It was theirs to read, and is not any more. */
  | 'gone'
  | 'conflict'
  | 'rule'
  | 'too-many'

/** What is wrong with a field, worded as it stands at the field; without a name it is about the whole. */
export type FieldProblem<Field extends string = string> = { field: Field; sentence: string }

export type RefusalDetail = {
  /** One line per field, worded as it stands under the field. */
  fields?: readonly FieldProblem[]
  /** Who could do what was refused, in words. */
  who?: string
  /** What stands now, where somebody else was faster. */
  current?: unknown
  /** Seconds until it may be tried again. */
  retryAfter?: number
}

/** A refusal in the partnership's words; anything else that is thrown is a bug. */
export class DomainError extends Error {
  readonly code: RefusalCode
  readonly detail: RefusalDetail

  constructor(code: RefusalCode, sentence: string, detail: RefusalDetail = {}) {
    super(sentence)
    this.name = 'DomainError'
    this.code = code
    this.detail = detail
  }
}
