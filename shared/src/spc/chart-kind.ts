export const chartKinds = ['xmr', 'p', 'p-prime', 'u', 'u-prime', 'c', 'g', 't'] as const
export type ChartKind = (typeof chartKinds)[number]

export const chartWord: Record<ChartKind, string> = {
  xmr: 'XmR chart',
  p: 'p chart',
  'p-prime': 'p′ chart',
  u: 'u chart',
  'u-prime': 'u′ chart',
  c: 'c chart',
  g: 'g chart',
  t: 't chart',
}
