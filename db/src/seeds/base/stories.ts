import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'

export type Story = { tells: string } & (
  | { kind: 'slope'; to: number; over: number; ends?: readonly [number, number] }
  | { kind: 'step'; to: number; back: number }
  | { kind: 'season'; swing: number; peakMonth: number; slope?: number }
  | { kind: 'break'; to: number }
  | { kind: 'rare'; counts: readonly number[] }
  | { kind: 'tiny'; least: number; most: number }
  | { kind: 'beyond-reach'; least: number; most: number }
)

export const stories: Partial<Record<string, Story>> = {
  CL01: {
    kind: 'slope',
    to: 47.1,
    over: 36,
    ends: [41, 87],
    tells: 'Care leavers in work or learning have slid for three years, since a support contract ended.',
  },
  CL02: {
    kind: 'slope',
    to: 91.4,
    over: 30,
    ends: [80, 87],
    tells: 'Care leavers’ homes get better since housing sits on the panel.',
  },
  HP15: {
    kind: 'slope',
    to: 71,
    over: 26,
    tells: 'Police, health and social care sit together less and less often.',
  },
  ED09: {
    kind: 'slope',
    to: 60.5,
    over: 40,
    ends: [13, 22],
    tells: 'Plans for special needs come on time ever more often.',
  },
  CC03: { kind: 'slope', to: 64.5, over: 28, tells: 'Long placements break down more often than they did.' },
  WF04: { kind: 'slope', to: 16.6, over: 9, tells: 'Those who stay carry more.' },
  WF01: { kind: 'slope', to: 12.9, over: 12, tells: 'Fewer social workers leave.' },
  YJ05: { kind: 'slope', to: 126, over: 12, tells: 'Ever fewer children enter the justice system.' },
  HE04: { kind: 'slope', to: 84, over: 12, tells: 'Dentists see children in care again.' },
  ED05: { kind: 'slope', to: 11.3, over: 12, tells: 'Suspensions rise here as everywhere.' },
  CC01: { kind: 'slope', to: 73.6, over: 40, tells: 'Slowly more children live in care.' },
  VO03: { kind: 'slope', to: 65, over: 3, tells: 'Foster carers feel less supported.' },
  HP10: {
    kind: 'step',
    to: 87.5,
    back: 18,
    tells: 'The conference rota of three agencies moved the figure at once, and it stayed.',
  },
  ED01: {
    kind: 'season',
    swing: 1.15,
    peakMonth: 1,
    slope: -0.7,
    tells: 'Absence peaks every winter and says nothing new each time.',
  },
  ED02: {
    kind: 'season',
    swing: 0.9,
    peakMonth: 1,
    slope: -3.9,
    tells: 'Persistent absence falls slowly under its winter wave, and is still off target.',
  },
  HE07: { kind: 'season', swing: 7, peakMonth: 7, tells: 'Injuries peak in summer.' },
  YJ03: { kind: 'break', to: 9.1, tells: 'A new definition makes the figure fall; nothing became better.' },
  HE06: { kind: 'break', to: 38, tells: 'An honest clock makes the wait look worse.' },
  YJ07: {
    kind: 'rare',
    counts: [0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 1, 0, 0],
    tells: 'A night in a cell is rare: mostly none, now and then one.',
  },
  VO02: {
    kind: 'tiny',
    least: 3,
    most: 9,
    tells: 'Three to nine asks a quarter: a share of so few jumps about.',
  },
  QA01: { kind: 'tiny', least: 6, most: 12, tells: 'Six to twelve audited cases: never a bare percentage.' },
  YJ06: {
    kind: 'tiny',
    least: 14,
    most: 26,
    tells: 'A small cohort whose share means little without its interval.',
  },
  HE01: {
    kind: 'beyond-reach',
    least: 8,
    most: 15,
    tells:
      'Two of three assessments are on time whatever happens: 95 per cent lies beyond what the clinics can do.',
  },
}

type Break = { definition: string; caveats: string; reason: string }

export const breaks: Partial<Record<string, Break>> = {
  YJ03: {
    definition:
      'Children looked after during the year with one or more missing incidents, not counting those who were away without authorisation while their carers knew where they were, out of: children looked after at any time in the year.',
    caveats:
      'Up to the break “away without authorisation” was counted as missing. The fall at the break is the new rule and no improvement.',
    reason:
      'Police and council agreed to count only children whose whereabouts were not known, as the statutory guidance says.',
  },
  HE06: {
    definition:
      'Children waiting more than 18 weeks from referral to the start of treatment, out of: children waiting at period end.',
    caveats: 'Up to the break the clock stopped at the second contact, whether or not treatment had begun.',
    reason:
      'The provider’s new case system counts to the start of treatment; the board asked for the honest wait rather than the shorter one.',
  },
}

type Absence = { back: number; reason: AbsenceReason }

export const absences: Partial<Record<string, readonly Absence[]>> = {
  YJ06: [
    { back: 6, reason: 'not-available' },
    { back: 7, reason: 'not-available' },
  ],
  HE08: [{ back: 5, reason: 'not-available' }],
  HE09: [{ back: 9, reason: 'low-reliability' }],
  VO02: [{ back: 8, reason: 'nil-return' }],
  QA01: [{ back: 10, reason: 'nil-return' }],
  HP05: [{ back: 27, reason: 'not-available' }],
}
/** Schools are closed: there is nothing to count in August. */
export const emptyInAugust: readonly string[] = ['ED01', 'ED02']

/** A figure that was published otherwise first; each change is what the figure rose by, in its own counts. */
export type Correction = {
  back: number
  changes: readonly { numerator: number; denominator: number; why: string; daysLater: number }[]
}

export const corrections: Partial<Record<string, Correction>> = {
  HP07: {
    back: 7,
    changes: [
      {
        numerator: -3,
        denominator: 0,
        why: 'Assessments closed in the wrong week were counted as on time.',
        daysLater: 41,
      },
    ],
  },
  ED09: {
    back: 9,
    changes: [
      {
        numerator: 0,
        denominator: 2,
        why: 'Two plans issued on the last day of the month were missing.',
        daysLater: 28,
      },
      {
        numerator: 1,
        denominator: 0,
        why: 'One of them was on time after the exception was withdrawn.',
        daysLater: 75,
      },
    ],
  },
  YJ02: {
    back: 6,
    changes: [
      {
        numerator: -2,
        denominator: -2,
        why: 'Incidents reported twice by neighbouring beats were taken out.',
        daysLater: 33,
      },
    ],
  },
  HE02: {
    back: 13,
    changes: [
      {
        numerator: 4,
        denominator: 0,
        why: 'Assessments held out of area arrived late from other trusts.',
        daysLater: 62,
      },
    ],
  },
  CL01: {
    back: 15,
    changes: [
      {
        numerator: 1,
        denominator: 0,
        why: 'A college confirmed an enrolment after the figure was sent.',
        daysLater: 36,
      },
      {
        numerator: 0,
        denominator: 1,
        why: 'A young person who returned to the area was added.',
        daysLater: 95,
      },
    ],
  },
  WF01: {
    back: 4,
    changes: [
      {
        numerator: 1.5,
        denominator: 0,
        why: 'Leavers of the last week of the quarter were missing.',
        daysLater: 44,
      },
    ],
  },
  CC02: {
    back: 11,
    changes: [
      {
        numerator: -1,
        denominator: 0,
        why: 'A stay in hospital had been counted as a placement.',
        daysLater: 52,
      },
    ],
  },
}

/** What is corrected once the newest pack is frozen, by the month of its board: shown on its agenda. */
export const correctedSincePack: Partial<Record<string, { code: string; rise: number; why: string }>> = {
  '03': { code: 'CL02', rise: 1, why: 'A tenancy that began on the last day of the month was missing.' },
  '06': { code: 'HE06', rise: 4, why: 'Children on the list of a second clinic were missing.' },
  '09': { code: 'ED02', rise: 19, why: 'One school had sent its figure of the month before.' },
  '12': {
    code: 'VO01',
    rise: 3,
    why: 'Three children had sent what they think in writing, and were not counted.',
  },
}
