import { createHash, generateKeyPairSync, sign } from 'node:crypto'

const sha = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
const url = (bytes: Buffer): string => bytes.toString('base64url')

/** CBOR, as far as an attestation needs it. */
function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(major << 5) | n])
  return n < 256 ? Buffer.from([(major << 5) | 24, n]) : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
}
const int = (n: number): Buffer => (n < 0 ? head(1, -1 - n) : head(0, n))
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)])
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const map = (pairs: [Buffer, Buffer][]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()])

type Lies = { origin?: string; rpId?: string; isVerified?: boolean; counter?: number }

/** A device that holds one passkey, as WebAuthn asks of it; it lies where it is told to. */
export function makeDevice({ origin, rpId }: { origin: string; rpId: string }) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = sha(`${x}${y}`)
  const credentialId = url(id)
  let counter = 0
  const client = (type: string, challenge: string, lies: Lies): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: lies.origin ?? origin, crossOrigin: false }))
  const data = (lies: Lies, flags: number, more = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lies.counter ?? counter)
    const seen = lies.isVerified === false ? 0x01 : 0x05
    return Buffer.concat([sha(lies.rpId ?? rpId), Buffer.from([flags | seen]), count, more])
  }
  return {
    credentialId,
    create: (challenge: string, lies: Lies = {}) => {
      const key = map([
        [int(1), int(2)],
        [int(3), int(-7)],
        [int(-1), int(1)],
        [int(-2), bytes(Buffer.from(x, 'base64url'))],
        [int(-3), bytes(Buffer.from(y, 'base64url'))],
      ])
      const more = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(data(lies, 0x40, more))],
      ])
      return {
        credentialId,
        clientData: url(client('webauthn.create', challenge, lies)),
        attestation: url(attestation),
        transports: ['internal'],
      }
    },
    get: (challenge: string, lies: Lies = {}) => {
      counter += 1
      const clientData = client('webauthn.get', challenge, lies)
      const authenticatorData = data(lies, 0)
      const signed = sign('sha256', Buffer.concat([authenticatorData, sha(clientData)]), privateKey)
      return {
        credentialId,
        clientData: url(clientData),
        authenticatorData: url(authenticatorData),
        signature: url(signed),
        userHandle: null,
      }
    },
  }
}
