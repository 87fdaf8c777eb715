import { lockPerson } from '@roundtable/db/queries/account.queries.ts'
import { insertPasskey, listPasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import { raiseSession } from '@roundtable/db/queries/session.queries.ts'
import type { addPasskeySchema, startPasskeySchema } from '@roundtable/shared/account/passkey.ts'
import { mostPasskeys, problemsOfPasskeyName } from '@roundtable/shared/account/passkey-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type { z } from 'zod'
import { assertCurrent } from '../account/assert-current.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { isOpenChallenge, newChallenge, relyingPartyOf } from './relying-party.ts'

/** EdDSA, ES256 and RS256: what devices of today sign with. */
const algorithms = [-8, -7, -257]

/** What the person's device is asked to make a passkey from. */
export async function startPasskey(ctx: ActorContext, input: z.infer<typeof startPasskeySchema>) {
  const { personId, name } = ctx.visitor
  assertNoProblems(problemsOfPasskeyName(input))
  await assertCurrent(ctx, input.current)
  const known = await listPasskeys(ctx.database.reader, personId)
  if (known.length >= mostPasskeys) throw tooMany()
  const { id, name: rpName } = relyingPartyOf(ctx)
  return {
    challenge: await newChallenge(ctx, personId),
    rpId: id,
    rpName,
    userId: Buffer.from(personId).toString('base64url'),
    userName: name,
    algorithms,
    exclude: known.map(({ credentialId }) => credentialId),
  }
}

/** The passkey the device made: from then on it signs its person in by itself, and stands for a second factor. */
export async function addPasskey(ctx: ActorContext, input: z.infer<typeof addPasskeySchema>): Promise<void> {
  const { personId, sessionId } = ctx.visitor
  assertNoProblems(problemsOfPasskeyName(input))
  const credential = await verified(ctx, input)
  const at = ctx.now()
  const row = {
    id: ctx.newId(),
    personId,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: input.transports.join(' '),
    name: input.name,
    createdAt: at,
    lastUsedAt: null,
  }
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    if ((await listPasskeys(tx, personId)).length >= mostPasskeys) throw tooMany()
    if (!(await insertPasskey(tx, row)))
      throw new DomainError('rule', 'This device has a passkey here already.')
    await raiseSession(tx, sessionId)
    const summary = 'Signs in with a further passkey from now on.'
    await actOfPerson(tx, ctx, { personId, act: 'account.passkey-added', summary })
  })
}

/** What the device answered, where it answers what this person was asked, here, by who holds it. */
async function verified(ctx: ActorContext, input: z.infer<typeof addPasskeySchema>) {
  const { id, origin } = relyingPartyOf(ctx)
  const answer = await verifyRegistrationResponse({
    response: {
      id: input.credentialId,
      rawId: input.credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: input.clientData, attestationObject: input.attestation },
    },
    expectedChallenge: isOpenChallenge(ctx, ctx.visitor.personId),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => {
    ctx.logger.info({ error }, 'a passkey was not added')
    return { verified: false as const }
  })
  if (answer.verified) return answer.registrationInfo.credential
  throw new DomainError('rule', 'This passkey could not be checked, or it took too long: start again.')
}

const tooMany = () =>
  new DomainError('rule', `You have ${mostPasskeys} passkeys: take one away that you do not use.`)
