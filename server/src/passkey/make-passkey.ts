import type { PasskeyTable } from '@roundtable/db/tables/passkey.table.ts'
import type { MadePasskey } from '@roundtable/shared/account/passkey.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Services } from '../base/context.ts'
import { isOpenChallenge, newChallenge, relyingPartyOf } from './relying-party.ts'

/** EdDSA, ES256 and RS256: what devices of today sign with. */
const algorithms = [-8, -7, -257]

type For = { personId: string; userName: string; exclude: string[] }

/** What the person's device is asked to make a passkey from; `exclude` names those that are there. */
export async function passkeyRequest(services: Services, { personId, userName, exclude }: For) {
  const { id, name: rpName } = relyingPartyOf(services)
  return {
    challenge: await newChallenge(services, personId),
    rpId: id,
    rpName,
    userId: Buffer.from(personId).toString('base64url'),
    userName,
    algorithms,
    exclude,
  }
}

/** The passkey, where the device answers what this person was asked, here, by who holds it. */
export async function verifiedPasskey(
  services: Services,
  { personId, name, made }: { personId: string; name: string; made: MadePasskey },
): Promise<PasskeyTable> {
  const { id, origin } = relyingPartyOf(services)
  const answer = await verifyRegistrationResponse({
    response: {
      id: made.credentialId,
      rawId: made.credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: made.clientData, attestationObject: made.attestation },
    },
    expectedChallenge: isOpenChallenge(services, personId),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => {
    services.logger.info({ error }, 'a passkey was not added')
    return { verified: false as const }
  })
  if (!answer.verified) {
    throw new DomainError('rule', 'This passkey could not be checked, or it took too long: start again.')
  }
  const { credential } = answer.registrationInfo
  return {
    id: services.newId(),
    personId,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: made.transports.join(' '),
    name,
    createdAt: services.now(),
    lastUsedAt: null,
  }
}

export const sameDevice = () => new DomainError('rule', 'This device has a passkey here already.')
