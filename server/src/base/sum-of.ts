import { createHash } from 'node:crypto'
import { turns } from './in-slices.ts'

const slice = 2 * 1024 * 1024

/** SHA-256 of a file, taken a slice at a time: others are answered between. */
export async function sumOf(bytes: Uint8Array): Promise<string> {
  const sum = createHash('sha256')
  const turn = turns()
  for (let done = 0; done < bytes.length; done += slice) {
    sum.update(bytes.subarray(done, done + slice))
    await turn()
  }
  return sum.digest('hex')
}
