import { createHash } from 'node:crypto'

/** Numbers from 0 up to 1, the same ones for the same name (mulberry32). */
export function randomOf(name: string): () => number {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Mean 0, standard deviation 1 (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

export function between(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** Ids in the shape of UUIDv7 whose time is the moment they belong to; two seeds of one name agree. */
export function idsOf(name: string): (moment: string) => string {
  const random = randomOf(name)
  const hex = (digits: number) => {
    let text = ''
    for (let n = 0; n < digits; n += 1) text += Math.floor(random() * 16).toString(16)
    return text
  }
  let count = 0
  return (moment) => {
    count = (count + 1) % 0x1000
    const time = Date.parse(moment).toString(16).padStart(12, '0')
    const order = count.toString(16).padStart(3, '0')
    const variant = '89ab'.charAt(Math.floor(random() * 4))
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${variant}${hex(3)}-${hex(12)}`
  }
}
