import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'

/** Of what is sealed on the device; another shape of a pack has another name. */
export const packName = (slug: string, number: number, audience: PackAudience | 'own'): string =>
  `pack-1 ${slug} ${number} ${audience}`

/** The meeting of a name, where it is the name of a pack one opened oneself. */
export function meetingOfName(name: string, slug: string): number | null {
  const [kind, of, number, audience] = name.split(' ')
  return kind === 'pack-1' && of === slug && audience === 'own' ? Number(number) : null
}
