import type { RowField } from '@roundtable/shared/return-rules.ts'

export const fieldWord: Record<RowField, string> = {
  numerator: 'Numerator',
  denominator: 'Denominator',
  value: 'Value',
  reason: 'Why there is no figure',
  happened: 'What happened',
  why: 'Why',
  next: 'What next',
  correction: 'Why the published figure changes',
  confirmed: 'Why it is right all the same',
}
