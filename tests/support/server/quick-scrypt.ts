import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** Passwords of tests are hashed with a 64th of the work; what the product asks for is held by a test of its own. */
function quickScrypt(...words: Parameters<typeof crypto.scrypt>): void {
  const [password, salt, length, options, done] = words
  slow(password, salt, length, { ...options, N: 256 }, done)
}
const slow = crypto.scrypt
if (slow.name !== quickScrypt.name) {
  crypto.scrypt = quickScrypt as typeof crypto.scrypt
  syncBuiltinESMExports()
}
