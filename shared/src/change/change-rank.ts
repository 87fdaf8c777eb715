import type { Signal, Status } from '../reading/reading-words.ts'
import type { ChangeKind } from './change-words.ts'

/** Where a change stands in the list: in this order. */
export const changeBands = ['worse', 'corrected', 'better', 'agreed', 'new'] as const
export type ChangeBand = (typeof changeBands)[number]

const bandWords: Record<ChangeBand, string> = {
  worse: 'Worse, or missing',
  corrected: 'Corrected',
  better: 'Better',
  agreed: 'Agreed, reworded or handed over',
  new: 'New figures',
}
export const changeBandWord = (band: ChangeBand): string => bandWords[band]

/** What decides where a change stands. */
export type Rankable = {
  kind: ChangeKind
  indicatorCode: string | null
  /** A line of the indicator that is not the partnership's own; null for the own. */
  series: string | null
  wasStatus: Status | null
  /** Of a figure: null unless it is the latest of the partnership's own line. */
  isStatus: Status | null
  isSignal: Signal | null
  /** About an indicator of the scorecard, or a goal. */
  isHeadline: boolean
  /** Counts from now on: an agreed target, not a proposed one. */
  isInForce: boolean
  /** Nobody is accountable for it any more. */
  isUnanswered: boolean
  /** Of a figure: neither what it was nor what it is is told to this reader. */
  isHidden?: boolean
}

export type Rank = { band: ChangeBand; because: string }

const places = {
  'off-target': { band: 'worse', because: 'It has gone off target.' },
  'off-first': { band: 'worse', because: 'It is off target, and was not judged before.' },
  'figure-gone': { band: 'worse', because: 'It had a figure and has none now.' },
  'worsening-off': { band: 'worse', because: 'Worsening, and not by chance, while it is off target.' },
  worsening: { band: 'worse', because: 'Worsening, and not by chance.' },
  slipped: { band: 'worse', because: 'It met its target and is within tolerance now.' },
  unanswered: { band: 'worse', because: 'Nobody is accountable for it any more.' },
  'corrected-latest-off': {
    band: 'corrected',
    because: 'The latest figure is not what was read before, and is off target.',
  },
  'corrected-latest': { band: 'corrected', because: 'The latest figure is not what was read before.' },
  corrected: { band: 'corrected', because: 'A figure is not what was read before.' },
  'corrected-hidden': {
    band: 'corrected',
    because: 'A figure that is hidden, as small numbers are, was revised.',
  },
  'on-target': { band: 'better', because: 'It meets its target now.' },
  'less-off': { band: 'better', because: 'It was off target and is within tolerance now.' },
  improving: { band: 'better', because: 'Improving, and not by chance.' },
  'figure-back': { band: 'better', because: 'It had no figure and has one now.' },
  neutral: { band: 'agreed', because: 'A real change, neither better nor worse.' },
  'target-in-force': { band: 'agreed', because: 'Figures are held against another target.' },
  unjudged: { band: 'agreed', because: 'Whether it is on target is told otherwise than before.' },
  definition: { band: 'agreed', because: 'What is counted was defined or defined anew.' },
  goal: { band: 'agreed', because: 'The goal reads otherwise than before.' },
  'target-proposed': {
    band: 'agreed',
    because: 'A target was proposed or declined: figures are judged as before.',
  },
  accountability: { band: 'agreed', because: 'Who answers for it has changed.' },
  pledge: { band: 'agreed', because: 'What an agency promises has changed.' },
  'new-off': { band: 'new', because: 'New, and still off target.' },
  'new-tolerance': { band: 'new', because: 'New, and still within tolerance.' },
  new: { band: 'new', because: 'New, and no worse than before.' },
  'new-unjudged': { band: 'new', because: 'New, with no target to hold it against.' },
  'new-earlier': { band: 'new', because: 'New, of an earlier period or of one line.' },
  'new-hidden': { band: 'new', because: 'New, and hidden, as small numbers are.' },
  'new-said': { band: 'new', because: 'New; what it changed stands above.' },
} as const satisfies Record<string, Rank>

type Place = keyof typeof places
const order = new Map(Object.keys(places).map((place, index) => [place, index]))

function placeOfStatus({ wasStatus, isStatus }: Rankable): Place {
  switch (isStatus) {
    case 'off-target':
      return wasStatus === 'on-target' || wasStatus === 'within-tolerance' ? 'off-target' : 'off-first'
    case 'no-figure':
      return 'figure-gone'
    case 'within-tolerance':
      if (wasStatus === 'on-target') return 'slipped'
      return wasStatus === 'off-target' ? 'less-off' : placeOfFirst(wasStatus)
    case 'on-target':
      return wasStatus === 'off-target' || wasStatus === 'within-tolerance'
        ? 'on-target'
        : placeOfFirst(wasStatus)
    default:
      return placeOfFirst(wasStatus)
  }
}

/** A first status, or one that ended, is neither better nor worse; a figure where none was is better. */
const placeOfFirst = (was: Status | null): Place => (was === 'no-figure' ? 'figure-back' : 'unjudged')

const newPlaces: Record<Status, Place> = {
  'off-target': 'new-off',
  'within-tolerance': 'new-tolerance',
  'on-target': 'new',
  'no-target': 'new-unjudged',
  'not-judged': 'new-unjudged',
  'no-figure': 'new-unjudged',
}

function placeOf(change: Rankable, isSaid: boolean): Place {
  const { kind, isStatus, isSignal, isInForce, isUnanswered, isHidden } = change
  switch (kind) {
    case 'status':
      return placeOfStatus(change)
    case 'signal':
      if (isSignal === 'improving') return 'improving'
      if (isSignal !== 'worsening') return 'neutral'
      return isStatus === 'off-target' ? 'worsening-off' : 'worsening'
    case 'revised-figure':
      if (isHidden === true) return 'corrected-hidden'
      if (isStatus === null) return 'corrected'
      return isStatus === 'off-target' ? 'corrected-latest-off' : 'corrected-latest'
    case 'new-figure':
      if (isHidden === true) return 'new-hidden'
      if (isStatus === null) return 'new-earlier'
      return isSaid ? 'new-said' : newPlaces[isStatus]
    case 'target':
      return isInForce ? 'target-in-force' : 'target-proposed'
    case 'accountability':
      return isUnanswered ? 'unanswered' : 'accountability'
    default:
      return kind
  }
}

/**
 * Changes in the order in which somebody with a minute reads them, each with why it stands where it stands. Of two
 * of one place the scorecard's comes first, then the partnership's own line, then the order they came in.
 */
export function rankChanges<T extends Rankable>(changes: readonly T[]): (T & Rank)[] {
  const said = new Set(
    changes.flatMap(({ kind, indicatorCode }) =>
      (kind === 'status' || kind === 'signal') && indicatorCode !== null ? [indicatorCode] : [],
    ),
  )
  const ranked = changes.map((change) => {
    const place = placeOf(change, said.has(change.indicatorCode ?? ''))
    const weight = Number(!change.isHeadline) * 2 + Number(change.series !== null)
    return { ranked: { ...change, ...places[place] }, at: (order.get(place) ?? 0) * 4 + weight }
  })
  return ranked.sort((a, b) => a.at - b.at).map(({ ranked }) => ranked)
}
