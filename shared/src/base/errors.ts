export type RefusalCode =
  | 'bad-input'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rule'
  | 'too-many'

export type FieldProblem = { field: string; sentence: string }

export type RefusalDetail = {
  /** One line per field, worded as it stands under the field. */
  fields?: FieldProblem[]
  /** Who could do what was refused, in words. */
  who?: string
  /** What stands now, where somebody else was faster. */
  standing?: unknown
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
