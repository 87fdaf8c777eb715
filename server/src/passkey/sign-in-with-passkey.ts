import { findPasskey, usePasskey } from '@roundtable/db/queries/passkey.queries.ts'
import type { PasskeyTable } from '@roundtable/db/tables/passkey.table.ts'
import type { PasskeySigned } from '@roundtable/shared/account/passkey.ts'
import { ofAddress } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Services } from '../base/context.ts'
import { throttled } from '../base/throttle.ts'
import { isOpenChallenge, newChallenge, relyingPartyOf } from './relying-party.ts'

/** What any device is asked to sign; which passkeys there are, and whose, nobody learns. */
export async function startPasskeySignIn(services: Services) {
  return { challenge: await newChallenge(services, null), rpId: relyingPartyOf(services).id }
}

/** Whose passkey signed it: an unknown one, a copy and an answer that came twice are refused alike. */
export async function personOfPasskey(
  services: Services,
  { signed, address }: { signed: PasskeySigned; address: string },
): Promise<string> {
  return throttled(services, [{ of: ['passkey from', address], limit: ofAddress }], async () => {
    const passkey = await findPasskey(services.database.reader, signed.credentialId)
    const counter = passkey === undefined ? null : await counterOf(services, { signed, passkey })
    if (passkey === undefined || counter === null) throw refused()
    const use = { id: passkey.id, from: passkey.counter, to: counter, at: services.now() }
    const isFirst = await services.database.db.transaction().execute((tx) => usePasskey(tx, use))
    if (!isFirst) throw refused()
    return passkey.personId
  })
}

/** The device's counter where it signed rightly; null where it did not, or counts backwards as a copy would. */
async function counterOf(
  services: Services,
  { signed, passkey }: { signed: PasskeySigned; passkey: PasskeyTable },
): Promise<number | null> {
  const { id, origin } = relyingPartyOf(services)
  const handle = Buffer.from(passkey.personId).toString('base64url')
  if (signed.userHandle !== null && signed.userHandle !== handle) return null
  const answer = await verifyAuthenticationResponse({
    response: {
      id: signed.credentialId,
      rawId: signed.credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: signed.clientData,
        authenticatorData: signed.authenticatorData,
        signature: signed.signature,
      },
    },
    expectedChallenge: isOpenChallenge(services, null),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch((error: unknown) => {
    services.logger.warn({ error, personId: passkey.personId }, 'a passkey was refused')
    return null
  })
  return answer?.verified === true ? answer.authenticationInfo.newCounter : null
}

const refused = () =>
  new DomainError('rule', 'This passkey does not sign anybody in here. Try again, or use your password.')
