import type { Outputs } from '../../base/trpc.ts'

type Abouts = Outputs['challenge']['choices']['abouts']

/** "indicator CL01" as the two fields of what is sent. */
export function partsOf(about: string): { indicator: string; goal: string } {
  const [kind, code = ''] = about.split(' ')
  return { indicator: kind === 'indicator' ? code : '', goal: kind === 'goal' ? code : '' }
}

/** What the page that leads here is about; nothing where it is not there to be chosen. */
export function aboutInAddress(
  { indicator, goal }: Readonly<Record<string, string | undefined>>,
  abouts: Abouts,
): string {
  const asked = indicator !== undefined ? `indicator ${indicator}` : goal !== undefined ? `goal ${goal}` : ''
  return abouts.some(({ kind, code }) => `${kind} ${code}` === asked) ? asked : ''
}
