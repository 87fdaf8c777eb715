import { AccountRefused, ask, textOf } from '../../../base/account.ts'
import { accountAddress } from '../../../base/paths.ts'
import type { Inputs, Outputs } from '../../../base/trpc.ts'

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window

const minutes = 5 * 60_000

const sentences: Record<string, string> = {
  NotAllowedError: 'Nothing came of it: it was cancelled, took too long, or there is no passkey here.',
  InvalidStateError: 'This device has a passkey for your account already.',
  SecurityError: 'Passkeys do not work at this address.',
  NotSupportedError: 'This device makes no passkeys of the kind that is needed.',
}

/** What the browser says of a passkey, in words for the person. */
function passkeyRefused(error: unknown): AccountRefused {
  const name = error instanceof Error ? error.name : ''
  return new AccountRefused(422, sentences[name] ?? 'This browser could not use a passkey.')
}

type Made = Omit<Inputs['passkey']['add'], 'name'>

/** Has this device make a passkey, for whoever proves that the device is theirs. */
export async function createPasskey(asked: Outputs['passkey']['start']): Promise<Made> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: asked.challenge,
      rp: { id: asked.rpId, name: asked.rpName },
      user: { id: asked.userId, name: asked.userName, displayName: asked.userName },
      pubKeyCredParams: asked.algorithms.map((alg) => ({ alg, type: 'public-key' })),
      excludeCredentials: asked.exclude.map((known) => ({ id: known, type: 'public-key' })),
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
      timeout: minutes,
    },
  }).catch((error: unknown) => {
    throw passkeyRefused(error)
  })
  return {
    credentialId: id,
    clientData: response.clientDataJSON,
    attestation: response.attestationObject,
    transports: response.transports ?? [],
  }
}

/** Whichever passkey of this device the person chooses signs them in. */
export async function signInWithPasskey(): Promise<void> {
  const asked = await ask(accountAddress.startPasskey, {})
  const thing = typeof asked === 'object' && asked !== null ? asked : {}
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge: textOf(thing, 'challenge'),
      rpId: textOf(thing, 'rpId'),
      userVerification: 'required',
      timeout: minutes,
    },
  }).catch((error: unknown) => {
    throw passkeyRefused(error)
  })
  await ask(accountAddress.passkeySignIn, {
    credentialId: id,
    clientData: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    userHandle: response.userHandle ?? null,
  })
}
