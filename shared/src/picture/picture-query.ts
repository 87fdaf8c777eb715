import { z } from 'zod'
import { codePattern } from '../base/filter.ts'
import { filterShape } from '../base/filter-schema.ts'
import { pictureFilters } from './picture-filter.ts'

const ofPartnership = {
  partnership: z.string().regex(codePattern, 'A partnership is named by letters, digits and hyphens.'),
}

/** What each picture takes in its address; anything else is refused. */
export const pictureQueries = {
  indicator: z.strictObject({ ...ofPartnership, ...filterShape(pictureFilters.indicator) }),
  scorecard: z.strictObject({ ...ofPartnership, ...filterShape(pictureFilters.scorecard) }),
  goal: z.strictObject({ ...ofPartnership, ...filterShape(pictureFilters.goal) }),
} as const
export type PictureQuery<Name extends keyof typeof pictureQueries> = z.infer<(typeof pictureQueries)[Name]>
