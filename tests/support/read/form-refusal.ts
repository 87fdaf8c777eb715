import { DomainError, type FieldProblem } from '@roundtable/shared/base/errors.ts'
import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'

/** What the page shows of a refusal, field by field; throws where the call went through, or where something broke. */
export async function fieldsRefused(call: Promise<unknown>): Promise<readonly FieldProblem[]> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in outcome)) throw new Error('It was not refused.')
  const { error } = outcome
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof DomainError) return cause.detail.fields ?? []
  if (!(cause instanceof ZodError)) throw error
  return cause.issues.map(({ path, message }) => ({ field: path.join('.'), sentence: message }))
}

type FormRule<Input> = {
  /** What is right about it, as it is sent. */
  right: () => Input | Promise<Input>
  form: (input: Input) => readonly FieldProblem[]
  verb: (input: Input) => Promise<unknown>
  /** What is made of the right one to be wrong, by what is wrong with it. */
  wrong: Readonly<Record<string, Partial<Input> | (() => Partial<Input>)>>
}

/** What the form refuses the verb refuses, in the same sentence at the same field. */
export function oneRule<Input>(name: string, { right, form, verb, wrong }: FormRule<Input>): void {
  describe(name, () => {
    it('has no problem where it is rightly filled in', async () => {
      expect(form(await right())).toEqual([])
    })
    it.each(Object.entries(wrong))('is refused alike by form and verb with %s', async (_what, part) => {
      const input = { ...(await right()), ...(typeof part === 'function' ? part() : part) }
      const problems = form(input)
      expect(problems).toHaveLength(1)
      expect(await fieldsRefused(verb(input))).toEqual(problems)
    })
  })
}
