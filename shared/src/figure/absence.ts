export const absenceReasons = [
  'nil-return',
  'not-due',
  'not-available',
  'suppressed',
  'low-reliability',
] as const
export type AbsenceReason = (typeof absenceReasons)[number]

export const absenceWord: Record<AbsenceReason, string> = {
  'nil-return': 'Nil return',
  'not-due': 'Not due yet',
  'not-available': 'Not available',
  suppressed: 'Suppressed: small numbers',
  'low-reliability': 'Low reliability',
}

/** Symbols of the Government Analysis Function; a figure not due yet is simply empty. */
export const absenceSymbol: Record<AbsenceReason, string | null> = {
  'nil-return': 'z',
  'not-due': null,
  'not-available': 'x',
  suppressed: 'c',
  'low-reliability': 'u',
}
