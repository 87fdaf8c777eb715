/** Somebody else's published figure; shared by all partnerships, keyed by codes and never by names. */
export type BenchmarkTable = {
  indicatorCode: string
  areaCode: string
  periodStart: string
  periodEnd: string
  periodLabel: string
  areaName: string
  areaKind: 'england' | 'region' | 'authority'
  value: string | null
  source: string
  licence: string
  retrievedOn: string
  recordedAt: string
}
