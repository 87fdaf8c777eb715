import { minutesOf } from '../meeting/meeting-form.ts'

type Item = { place: number; minutes: number }
type Now = {
  /** Local time, "14:05". */
  clock: string
  /** The item that is on; 0 before the first. */
  item: number
  /** Minutes it has been on. */
  used: number
}

const two = (n: number): string => String(n).padStart(2, '0')

/** When the meeting ends if the rest takes what it is given, and by how many minutes that is late; negative is early. */
export function expectedEnd(
  items: readonly Item[],
  endsAt: string,
  { clock, item, used }: Now,
): { ends: string; late: number } {
  const rest = items.reduce((sum, { place, minutes }) => {
    if (place < item) return sum
    return sum + (place === item ? Math.max(0, minutes - used) : minutes)
  }, 0)
  const at = minutesOf(clock) + rest
  return { ends: `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`, late: at - minutesOf(endsAt) }
}
