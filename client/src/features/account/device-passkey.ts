import { AccountRefused, ask, textOf } from '../../base/account.ts'
import { accountAddress } from '../../base/paths.ts'
import type { Inputs, Outputs } from '../../base/trpc.ts'

/** Whether this browser makes passkeys here: an address of numbers alone has none. */
export const knowsPasskeys = (): boolean =>
  'PublicKeyCredential' in window && !/^([\d.]+|\[.*\])$/.test(window.location.hostname)

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
type PasskeyRequest = Outputs['passkey']['start']

/** The same as it comes to somebody who is not signed in. */
export function requestIn(content: unknown): PasskeyRequest {
  const thing = typeof content === 'object' && content !== null ? content : {}
  const algorithms: unknown = Reflect.get(thing, 'algorithms')
  return {
    challenge: textOf(thing, 'challenge'),
    rpId: textOf(thing, 'rpId'),
    rpName: textOf(thing, 'rpName'),
    userId: textOf(thing, 'userId'),
    userName: textOf(thing, 'userName'),
    algorithms: (Array.isArray(algorithms) ? algorithms : []).map(Number),
    exclude: [],
  }
}

/** Has this device make a passkey, for whoever proves that the device is theirs. */
export async function createPasskey(request: PasskeyRequest): Promise<Made> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: request.challenge,
      rp: { id: request.rpId, name: request.rpName },
      user: { id: request.userId, name: request.userName, displayName: request.userName },
      pubKeyCredParams: request.algorithms.map((alg) => ({ alg, type: 'public-key' })),
      excludeCredentials: request.exclude.map((known) => ({ id: known, type: 'public-key' })),
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
  const request = await ask(accountAddress.startPasskey, {})
  const thing = typeof request === 'object' && request !== null ? request : {}
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
