import { code, type FilterOf, moment, required, text, words } from '../base/filter.ts'
import { chartKinds } from '../chart/chart-options.ts'
import { lineFilter } from '../indicator/figure-filter.ts'
import { scorecardFilter } from '../scorecard/scorecard-filter.ts'
import { chartKinds as controlKinds } from '../spc/chart-kind.ts'

const onOrOff = (name: string) => words(name, ['on', 'off'])

/** Every picture that is given away, with what the address of its page says: a picture is the page as it is seen. */
export const pictureFilters = {
  indicator: {
    ...lineFilter,
    indicator: required(code),
    chart: words('Chart', chartKinds),
    control: words('Control chart', controlKinds),
    limits: onOrOff('Limits'),
    interval: onOrOff('Interval'),
    forecast: onOrOff('Forecast'),
    england: onOrOff('England'),
    region: onOrOff('Region'),
    neighbours: onOrOff('Neighbours'),
    asAt: moment,
  },
  scorecard: { ...scorecardFilter, sort: text, asAt: moment },
  goal: { goal: required(code), asAt: moment },
} as const
export type PictureFilters = typeof pictureFilters
export type PictureName = keyof PictureFilters
export type PictureFilter<Name extends PictureName> = FilterOf<PictureFilters[Name]>

export const pictureKinds = ['svg', 'png'] as const
export type PictureKind = (typeof pictureKinds)[number]
