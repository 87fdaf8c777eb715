import { DomainError } from '@roundtable/shared/base/errors.ts'

/** The text of a file in UTF-8, UTF-16 or Windows-1252, by its mark or else by what it can be. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = bytes.subarray(0, 4_000)
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4 && even === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (even > start.length / 4 && odd === 0) return new TextDecoder('utf-16be').decode(bytes)
  if (even + odd > Math.max(16, start.length / 20)) throw notATable()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** `what` says what it is instead. */
export const notATable = (what = 'not a table'): DomainError =>
  new DomainError('bad-input', `This file is ${what}: choose a CSV, XLSX or ODS file.`)
