import type { Tables } from '@roundtable/db/tables.ts'

/** When the small partnership and what it has began. */
export const founded = '2020-04-01T09:00:00.000Z'

export type IndicatorTold = Pick<
  Tables['indicator'],
  'partnershipId' | 'id' | 'code' | 'goalId' | 'position'
> &
  Partial<Pick<Tables['indicator'], 'frequency' | 'unit' | 'polarity' | 'headline' | 'retiredAt'>>

export const indicatorRow = (told: IndicatorTold) => ({
  headline: 1,
  theme: 'Protection',
  frequency: 'monthly' as const,
  unit: 'percent' as const,
  polarity: 'higher' as const,
  basis: 'flow' as const,
  decimals: told.unit === 'count' ? 0 : 1,
  signed: 0,
  calculated: 0,
  version: 1,
  state: (told.retiredAt ?? null) === null ? ('live' as const) : ('retired' as const),
  createdAt: founded,
  ...{ steps: 1, createdBy: null, catalogueCode: null, outcomeQuestion: null, frameworkItem: null },
  retiredAt: null,
  ...told,
})

export const indicatorVersionRow = ({ partnershipId, id, code, unit }: IndicatorTold) => ({
  partnershipId,
  indicatorId: id,
  version: 1,
  name: `Indicator ${code}`,
  plainEnglish: `What ${code} tells`,
  definition: 'As agreed.',
  numeratorWording: unit === 'count' ? null : 'completed',
  denominatorWording: unit === 'count' ? null : 'due',
  source: 'Own records',
  caveats: '',
  challengeQuestion: '',
  fromPeriod: '2020-04-01',
  breaksComparability: 0,
  reason: 'First definition',
  recordedAt: founded,
  recordedBy: null,
})
