import { formatMoment } from '../base/local-time.ts'
import type { PackContent } from './pack.ts'

/** What a new cut is, for whoever reads it. */
export const cutAgainSentence = ({ version, at }: NonNullable<PackContent['cutAgain']>): string =>
  `This is a new cut of version ${version}, made on ${formatMoment(at)}: what may be read of that one has changed since it was frozen. It holds what was frozen then, without what is hidden from its readers since.`

/** How much of a record is not there. */
export const takenOutSentence = (count: number): string =>
  `${count} ${count === 1 ? 'figure or sentence was' : 'figures and sentences were'} taken out of this here: the rules for small numbers hide ${count === 1 ? 'it' : 'them'} now.`
