import { randomBytes, randomInt } from 'node:crypto'
import { createOTP } from '@better-auth/utils/otp'
import { lockPerson } from '@roundtable/db/queries/account.queries.ts'
import {
  deleteFactor,
  findFactor,
  replaceFactor,
  replaceRecoveryCodes,
} from '@roundtable/db/queries/second-factor.queries.ts'
import { raiseSession } from '@roundtable/db/queries/session.queries.ts'
import type { confirmFactorSchema, currentSchema } from '@roundtable/shared/account/account.ts'
import { problemsOfFactorCode, wrongFactorCode } from '@roundtable/shared/account/account-form.ts'
import { ofPair } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  codeInGroups,
  codeLength,
  codeLetters,
  plainCode,
} from '@roundtable/shared/member/invitation-code.ts'
import type { z } from 'zod'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { encryptFactor, isFactorCode } from '../base/second-factor.ts'
import { throttled } from '../base/throttle.ts'
import { hashOf } from '../base/token-hash.ts'
import { assertCurrent } from './assert-current.ts'
import { assertWayIn } from './assert-way-in.ts'

const recoveryCodes = 10

/** A new secret for the app on the person's phone; it counts once a code of it was typed. */
export async function startFactor(ctx: ActorContext, input: z.infer<typeof currentSchema>) {
  const { personId, email } = ctx.visitor
  await assertCurrent(ctx, input.current)
  const secret = randomBytes(20).toString('base64url')
  const row = {
    personId,
    secret: await encryptFactor(ctx, secret),
    createdAt: ctx.now(),
    confirmedAt: null,
    lastStep: 0,
  }
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    if ((await findFactor(tx, personId))?.confirmedAt != null) {
      throw new DomainError('rule', 'You have a second factor already: take it away first.')
    }
    await replaceFactor(tx, row)
  })
  const address = createOTP(secret).url('Roundtable', email)
  return { address, secret: new URL(address).searchParams.get('secret') ?? '' }
}

/** The first code of the new factor: from then on it is asked for at each sign-in. */
export async function confirmFactor(ctx: ActorContext, input: z.infer<typeof confirmFactorSchema>) {
  const { personId } = ctx.visitor
  assertNoProblems(problemsOfFactorCode(input))
  const codes = Array.from({ length: recoveryCodes }, newCode)
  const key = { of: ['factor of', personId], limit: ofPair, forgets: true } as const
  await throttled(ctx, [key], () =>
    ctx.database.db.transaction().execute(async (tx) => {
      if (!(await isFactorCode(tx, ctx, { personId, code: input.code }, { confirms: true }))) {
        throw new DomainError('bad-input', wrongFactorCode, {
          fields: [{ field: 'code', sentence: wrongFactorCode }],
        })
      }
      await replaceRecoveryCodes(tx, { personId, hashes: codes.map((code) => hashOf(plainCode(code))) })
      await raiseSession(tx, ctx.visitor.sessionId)
      await actOfPerson(tx, ctx, {
        personId,
        act: 'account.factor-added',
        summary: 'Signs in with a second factor from now on.',
      })
    }),
  )
  return { recoveryCodes: codes }
}

/** Without the app from now on; the last factor of a seat that asks for one stays. */
export async function endFactor(ctx: ActorContext, input: z.infer<typeof currentSchema>): Promise<void> {
  const { personId } = ctx.visitor
  await assertCurrent(ctx, input.current)
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    await deleteFactor(tx, personId)
    await assertWayIn(tx, ctx)
    const summary = 'Signs in without a second factor from now on.'
    await actOfPerson(tx, ctx, { personId, act: 'account.factor-ended', summary })
  })
}

const newCode = (): string =>
  codeInGroups(Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join(''))
