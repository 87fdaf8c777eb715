/** What a denominator is: a number it stays near, the children or pupils of the area, or another series' figures. */
export type Base = number | 'children' | { like: string; take: 'numerator' | 'denominator'; share?: number }

export type Level = {
  /** Where the series lies while no story moves it, in the indicator's unit. */
  at: number
  base: Base
  /** Standard deviation of chance, in the indicator's unit. */
  noise: number
  /** How far denominators wander, as a share of the base. */
  spread: number
  /** A count told as a year's: how many periods a year has. */
  times?: number
  /** Full-time equivalents carry one decimal. */
  tenths?: 'both' | 'denominator'
}

const referrals = { like: 'HP01', take: 'numerator', share: 1 / 12 } as const
const inCare = { like: 'CC01', take: 'numerator' } as const
const careLeavers = { like: 'CL01', take: 'denominator' } as const
const inCareTwelveMonths = { like: 'HE02', take: 'denominator' } as const

const level = (at: number, base: Base, noise: number, spread = 0.02): Level => ({ at, base, noise, spread })
const yearly = (times: number, of: Level): Level => ({ ...of, times })
const staff = (at: number, base: number, noise: number): Level => ({
  ...level(at, base, noise, 0.015),
  tenths: 'both',
})

export const levels: Record<string, Level> = {
  HP01: yearly(12, level(520, 'children', 26)),
  HP02: level(21.2, referrals, 1.5),
  HP03: level(28.6, referrals, 2.1),
  HP04: level(20.1, referrals, 2.2),
  HP05: level(14.7, referrals, 1.7),
  HP06: level(4.6, referrals, 1),
  HP07: level(87.4, 172, 2.1, 0.1),
  HP08: yearly(12, level(188, 'children', 13)),
  HP09: level(32, { like: 'HP08', take: 'numerator', share: 1 / 12 }, 3.2),
  HP10: level(73, 23, 3.1, 0.16),
  HP11: level(40.8, 'children', 0.9),
  HP12: level(22.8, 18, 5.2, 0.18),
  HP13: level(4.6, 48, 1.8, 0.12),
  HP14: level(93.4, 152, 1.5, 0.04),
  HP15: level(88, 58, 2, 0.13),
  HP16: level(81, 250, 1.5, 0.08),
  YJ01: level(33.5, 66, 3.4, 0.1),
  YJ02: level(96.5, 118, 0.9, 0.12),
  YJ03: level(13.2, 430, 0.45, 0.01),
  YJ04: level(72.4, 25, 4.6, 0.2),
  YJ05: level(186, 20_050, 4.5, 0.004),
  YJ06: level(32, 20, 6, 0.25),
  YJ07: level(0, 0, 0),
  HE01: level(64.2, 11, 1.5, 0.28),
  HE02: level(92.7, 236, 0.9, 0.02),
  HE03: level(85.6, inCareTwelveMonths, 1.3),
  HE04: level(68, inCareTwelveMonths, 1.5),
  HE05: level(14.6, 176, 0.25, 0.04),
  HE06: level(26, 410, 1.8, 0.06),
  HE07: yearly(4, level(73.5, 37_400, 1.8, 0.003)),
  HE08: yearly(4, level(79, 'children', 13)),
  HE09: level(93.6, 114, 1.9, 0.07),
  ED01: level(7.4, 1_210_000, 0.13, 0.06),
  ED02: level(22.4, 33_100, 0.3, 0.006),
  ED03: level(2.38, 33_100, 0.09, 0.006),
  ED04: yearly(3, level(0.131, 33_100, 0.016, 0.006)),
  ED05: yearly(3, level(7.5, 33_100, 0.35, 0.006)),
  ED06: level(55.6, 128, 1.7, 0.06),
  ED07: level(20.5, 178, 1.3, 0.04),
  ED08: level(96.3, 214, 0.9, 0.03),
  ED09: level(31, 24, 2.6, 0.16),
  ED10: level(5.2, 4_870, 0.16, 0.01),
  ED11: level(18.4, 18, 0.9, 0.2),
  CC01: level(70.8, 'children', 0.4),
  CC02: level(9.4, inCare, 0.6),
  CC03: level(73.6, 104, 0.9, 0.04),
  CC04: level(18.8, inCare, 0.8),
  CC05: level(27.2, 332, 1.1, 0.02),
  CC06: level(67.6, inCare, 0.8),
  CC07: level(-2.4, 142, 0.7, 0.03),
  CC08: level(10.6, 19, 0.7, 0.12),
  CC09: level(12.6, 29, 3, 0.2),
  CL01: level(74.3, 86, 1.2, 0.03),
  CL02: level(84.6, careLeavers, 1.2),
  CL03: level(4.2, careLeavers, 0.7),
  CL04: level(34, 19, 3, 0.12),
  WF01: staff(18.2, 160, 0.4),
  WF02: staff(14.3, 186, 0.8),
  WF03: staff(13.1, 172, 0.8),
  WF04: { ...staff(14.7, 148, 0.2), tenths: 'denominator' },
  WF05: level(87, 3_000, 0.8, 0.01),
  WF06: level(86, 350, 1.4, 0.04),
  QA01: level(62, 9, 11, 0.3),
  QA02: level(73, 34, 4, 0.2),
  QA03: level(79, 40, 1.6, 0),
  VO01: level(95.9, 58, 1.4, 0.12),
  VO02: level(71, 6, 13, 0.45),
  VO03: level(70, 94, 2, 0.08),
}

/** Where each agency lies, and how many are counted there. */
export const agencyLevels: Record<string, Record<string, readonly [number, number]>> = {
  HP16: {
    council: [91, 60],
    police: [84, 62],
    icb: [79, 48],
    hospital: [61, 23],
    schools: [83, 55],
    'youth-justice': [88, 9],
  },
  WF05: {
    council: [93, 410],
    police: [81, 620],
    icb: [90, 260],
    hospital: [89, 905],
    schools: [88, 1850],
    'youth-justice': [96, 38],
    voluntary: [74, 140],
  },
  WF06: {
    council: [88, 170],
    police: [76, 44],
    icb: [91, 62],
    hospital: [84, 58],
    'youth-justice': [95, 22],
  },
  QA03: {
    council: [83, 40],
    police: [76, 40],
    icb: [86, 40],
    hospital: [80, 40],
    schools: [78, 40],
    'youth-justice': [90, 40],
    voluntary: [61, 40],
  },
}
