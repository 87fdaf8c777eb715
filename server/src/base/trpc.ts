import type { Database } from '@roundtable/db/database.ts'
import { withoutWriter } from '@roundtable/db/without-writer.ts'
import { DomainError, type FieldProblem, type RefusalCode } from '@roundtable/shared/base/errors.ts'
import { asAtFields } from '@roundtable/shared/past/as-at.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import { transformer } from '@roundtable/shared/wire/by-column.ts'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError, z } from 'zod'
import { atMoment } from './as-at.ts'
import { assertActor, assertVisitor, type Context, NoContextError } from './context.ts'
import type { Declaration } from './declaration.ts'

const trpcCodes = {
  'bad-input': 'BAD_REQUEST',
  'not-signed-in': 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  // The protocol has no word of its own for it; the status says it.
  gone: 'NOT_FOUND',
  conflict: 'CONFLICT',
  rule: 'UNPROCESSABLE_CONTENT',
  'too-many': 'TOO_MANY_REQUESTS',
} as const satisfies Record<RefusalCode, TRPCError['code']>

type Reading = Pick<Declaration, 'past' | 'onlyNow' | 'cached' | 'readsDrafts'>

export type Refusal = {
  code: RefusalCode | 'broken'
  fields: readonly FieldProblem[]
  who: string | null
  current: unknown
  requestId: string | null
}

const t = initTRPC
  .context<Context>()
  .meta<Declaration>()
  .create({
    transformer,
    // A line that nobody says anything on is found to be broken; a proxy closes none that it hears from.
    sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 12_000 } },
    errorFormatter({ shape, error, ctx }) {
      const { sentence, refusal } = refusalOf(error, requestIdOf(error, ctx) ?? null)
      return {
        ...shape,
        message: sentence,
        data: { code: shape.data.code, httpStatus: statusOf(refusal) ?? shape.data.httpStatus, refusal },
      }
    },
  })

const statusOf = ({ code }: Refusal): number | null => (code === 'gone' ? 410 : null)

export const requestIdOf = (error: TRPCError, ctx: Context | undefined): string | undefined =>
  ctx?.requestId ?? (error.cause instanceof NoContextError ? error.cause.requestId : undefined)

/** What a person is told: a refusal in words, or only a request id. */
function refusalOf(error: TRPCError, requestId: string | null): { sentence: string; refusal: Refusal } {
  const nothing = { fields: [], who: null, current: null, requestId }
  const { cause } = error
  if (cause instanceof DomainError) {
    const { fields = [], who = null, current = null } = cause.detail
    return { sentence: cause.message, refusal: { code: cause.code, fields, who, current, requestId } }
  }
  if (error.code === 'BAD_REQUEST' && cause instanceof ZodError) {
    const fields = cause.issues.map((i) => ({ field: i.path.join('.'), sentence: i.message }))
    return {
      sentence: 'There is a problem with what was sent.',
      refusal: { ...nothing, code: 'bad-input', fields },
    }
  }
  if (error.code === 'NOT_FOUND') {
    return { sentence: 'There is no such thing here.', refusal: { ...nothing, code: 'not-found' } }
  }
  if (error.code === 'METHOD_NOT_SUPPORTED' || error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') {
    return { sentence: 'This request cannot be read.', refusal: { ...nothing, code: 'bad-input' } }
  }
  return {
    sentence: `Something went wrong. If it stays so, quote ${requestId ?? 'the time'} to your administrator.`,
    refusal: { ...nothing, code: 'broken' },
  }
}

/** A refusal as procedures answer it; a stream that is ended says it in the same words. */
export const refusedWith = (cause: DomainError): TRPCError =>
  new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause })

const translated = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof DomainError) {
    throw refusedWith(result.error.cause)
  }
  return result
})

export const router = t.router
export const createCaller = t.createCallerFactory

/** Every procedure begins here and so declares its right, and a reading what it is as at another moment. */
export const procedure = (right: Right, reading: Reading = {}) =>
  translated.meta({ right, ...reading }).use(({ ctx, type, next }) => {
    const acting = assertActor(ctx)
    assertMay(acting.actor, right)
    return next({ ctx: { ...acting, database: databaseFor(type, ctx) } })
  })

/** What is asked is read, never written: only an act is given the writer. */
const databaseFor = (type: 'query' | 'mutation' | 'subscription', { database }: Context): Database =>
  type === 'mutation' ? database : withoutWriter(database)

/** A reading that is answered as at the moment its input names, where it names one. */
export const pastProcedure = <Input extends z.ZodType<{ asAt?: string | undefined } | undefined>>(
  right: Right,
  input: Input,
  reading: Pick<Reading, 'cached' | 'readsDrafts'> = {},
) =>
  procedure(right, { past: true, ...reading })
    .input(input)
    .use(async ({ ctx, input: asked, next }) =>
      next({ ctx: await atMoment(ctx, momentIn.parse(asked)?.asAt) }),
    )

const momentIn = z.object(asAtFields).optional()

/** For what a person may ask about themselves before any partnership is chosen. */
export const ownProcedure = translated
  .meta({ right: 'be signed in', onlyNow: 'it is about the reader' })
  .use(({ ctx, type, next }) => {
    const visitor = assertVisitor(ctx)
    return next({ ctx: { ...ctx, visitor, database: databaseFor(type, ctx) } })
  })
