import { inflateRawSync } from 'node:zlib'
import { DomainError } from '@roundtable/shared/base/errors.ts'

export const zipLimits = { entries: 2_000, inflated: 200 * 1024 * 1024, ratio: 400 } as const

export type Zip = {
  has: (name: string) => boolean
  names: readonly string[]
  /** The content of an entry as text; empty where there is none. */
  text: (name: string) => string
}

type Entry = { method: number; flags: number; packed: number; inflated: number; at: number }

const broken = () =>
  new DomainError('bad-input', 'This file is damaged: open it in your spreadsheet program and save it again.')
const tooLarge = () =>
  new DomainError('bad-input', 'This file unpacks to far more than a return: it was not read.')

/**
 * The entries of a zip file by its directory. Nothing is unpacked before it is asked for, and then never beyond the
 * limits, whatever the directory says.
 */
export function openZip(bytes: Buffer): Zip {
  const entries = readDirectory(bytes)
  let inflated = 0
  function text(name: string): string {
    const entry = entries.get(partName(name))
    if (entry === undefined) return ''
    if ((entry.flags & 1) !== 0) {
      throw new DomainError('bad-input', 'This file is protected by a password: save it without one.')
    }
    const { at } = entry
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw broken()
    const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const packed = bytes.subarray(begins, begins + entry.packed)
    const left = zipLimits.inflated - inflated
    const most = Math.min(left, Math.max(1024 * 1024, packed.length * zipLimits.ratio))
    if (entry.inflated > most) throw tooLarge()
    const content = entry.method === 0 ? packed : inflate(packed, most)
    inflated += content.length
    return content.toString('utf8')
  }
  return { has: (name) => entries.has(partName(name)), names: [...entries.keys()], text }
}

/** Parts are found whatever the case of their names, and however their folders are separated. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken()
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > bytes.length) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > zipLimits.entries) throw tooLarge()
  const entries = new Map<string, Entry>()
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const method = bytes.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw broken()
    entries.set(partName(name), {
      method,
      flags: bytes.readUInt16LE(at + 8),
      packed: bytes.readUInt32LE(at + 20),
      inflated: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
