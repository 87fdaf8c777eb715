import { createOTP } from '@better-auth/utils/otp'
import type { Tx } from '@roundtable/db/database.ts'
import { findFactor, useFactorStep, useRecoveryCode } from '@roundtable/db/queries/second-factor.queries.ts'
import { plainCode } from '@roundtable/shared/member/invitation-code.ts'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Services } from './context.ts'
import { hashOf } from './token-hash.ts'

const period = 30_000

export const encryptFactor = ({ config }: Services, secret: string): Promise<string> =>
  symmetricEncrypt({ key: config.authSecret, data: secret })

/** The secret, and whether it was encrypted with the key before this one; null where neither opens it. */
async function decryptFactor(
  { config }: Services,
  data: string,
): Promise<{ secret: string; isOld: boolean } | null> {
  const opened = (key: string) => symmetricDecrypt({ key, data }).catch(() => null)
  const secret = await opened(config.authSecret)
  if (secret !== null) return { secret, isOld: false }
  const before = config.authSecretBefore === undefined ? null : await opened(config.authSecretBefore)
  return before === null ? null : { secret: before, isOld: true }
}

/** The half minute whose code this is: now, the one before or the one after; null where it is none of them. */
async function stepOf(secret: string, code: string, now: string): Promise<number | null> {
  const current = Math.floor(Date.parse(now) / period)
  for (const step of [current, current - 1, current + 1]) {
    if ((await createOTP(secret).hotp(step)) === code) return step
  }
  return null
}

type Given = { personId: string; code: string }

/** Whether this is a code of the person's factor, each of which counts once; `confirms` a factor that is new. */
export async function isFactorCode(
  tx: Tx,
  services: Services,
  { personId, code }: Given,
  { confirms = false }: { confirms?: boolean } = {},
): Promise<boolean> {
  const factor = await findFactor(tx, personId)
  if (factor === undefined || (factor.confirmedAt === null) !== confirms) return false
  const opened = await decryptFactor(services, factor.secret)
  if (opened === null) return false
  const step = await stepOf(opened.secret, code.replace(/\s/g, ''), services.now())
  if (step === null) return false
  return useFactorStep(tx, {
    personId,
    step,
    ...(confirms ? { confirmedAt: services.now() } : {}),
    ...(opened.isOld ? { secret: await encryptFactor(services, opened.secret) } : {}),
  })
}

/** A code of the factor, or one that stands in for it once. */
export async function isSecondFactor(tx: Tx, services: Services, given: Given): Promise<boolean> {
  if (await isFactorCode(tx, services, given)) return true
  return useRecoveryCode(tx, { personId: given.personId, codeHash: hashOf(plainCode(given.code)) })
}
