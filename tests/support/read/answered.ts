import { fromColumns } from '@roundtable/shared/wire/by-column.ts'

/** What a procedure answered, from the body it was sent in. */
export const answered = (body: { result: { data: unknown } }): ReturnType<typeof JSON.parse> =>
  fromColumns(body.result.data)
