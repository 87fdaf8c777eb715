import type { Wording } from '../statement.ts'

/** Facts of a timeline in the order in which a piece of its statement asks for them. */
export type TimelineFacts = {
  partnershipId: string
  goalId: string | null
  /** As JSON lists. */
  indicators: string
  silentNotes: string
  silences: string
  agencies: string
  allAgencies: number
  withProgress: number
  withReports: number
  /** Nothing earlier, where it is known that enough happened since. */
  since: string
  until: string
  /** What came before this entry is told; where none is named, what came before the end of time. */
  beforeAt: string
  beforeId: string
  limit: number
}
export type Piece = { text: string; asks: readonly (keyof TimelineFacts)[] }

/** The indicators called i that it is about; they are read first. */
export const indicatorsRead = (w: Wording): Piece => ({
  text: `${w.fromTexts} ${w.join} indicator i on i.partnership_id = ? and i.id = e.value`,
  asks: ['indicators', 'partnershipId'],
})

export const unionOf = (pieces: readonly Piece[]): Piece => ({
  text: pieces.map(({ text }) => text).join('\nunion all '),
  asks: pieces.flatMap(({ asks }) => asks),
})

const ofIndicator = (w: Wording, join: string): Piece => {
  const { text, asks } = indicatorsRead(w)
  return { text: `select n.id, i.code from ${text} ${join}`, asks }
}
const byIndicator = ['accountability', 'annotation', 'chart_choice', 'publication'] as const
const bySeries = ['target', 'step_change', 'step_set_aside', 'chart_title'] as const
const byProgress = ['issue', 'action', 'challenge'] as const

/** Nothing that waits for triage, nor what is restricted. */
const told: Readonly<Record<(typeof byProgress)[number], string>> = {
  issue: `n.state not in ('proposed', 'set-aside')`,
  action: '1 = 1',
  challenge: 'n.restricted = 0',
}

/** What a board decided, on an item that is not restricted. */
const openDecision = `join decision d on d.partnership_id = n.partnership_id and d.id = n.decision_id and d.words = n.words
    join agenda_item r on r.partnership_id = d.partnership_id and r.id = d.item_id
    join agenda_item_version v on v.partnership_id = r.partnership_id and v.item_id = r.id and v.words = r.words
      and v.restricted = 0
    left join indicator i on i.partnership_id = n.partnership_id and i.id = n.subject_id`

/** A decision about several of them is one record. */
const decisions = (w: Wording): Piece => ({
  text: `select d.id, min(i.code) as code from decision_about n ${openDecision}
    where ? = 1 and n.partnership_id = ? and (n.subject_id = ? or n.subject_id in ${w.textsOf}) group by d.id`,
  asks: ['withProgress', 'partnershipId', 'goalId', 'indicators'],
})

/** Goal, pledges and accountabilities, and what is about the goal itself. */
const ofGoal = (w: Wording): Piece[] => [
  {
    text: 'select n.id, null as code from goal n where n.partnership_id = ? and n.id = ?',
    asks: ['partnershipId', 'goalId'],
  },
  ...(['pledge', 'accountability'] as const).map(
    (table): Piece => ({
      text: `select n.id, null as code from ${table} n where n.partnership_id = ? and n.goal_id = ?`,
      asks: ['partnershipId', 'goalId'],
    }),
  ),
  ...byProgress.map(
    (table): Piece => ({
      text: `select n.id, i.code from ${table} n
        left join indicator i on i.partnership_id = n.partnership_id and i.id = n.indicator_id
        where ? = 1 and n.partnership_id = ? and n.goal_id = ? and ${told[table]}
          and (n.indicator_id is null or n.indicator_id not in ${w.textsOf})`,
      asks: ['withProgress', 'partnershipId', 'goalId', 'indicators'],
    }),
  ),
]

/** Indicators, their lines, targets and what was said on their charts, and what is about them. */
const ofIndicators = (w: Wording): Piece[] => [
  { text: `select i.id, i.code from ${indicatorsRead(w).text}`, asks: indicatorsRead(w).asks },
  ...byIndicator.map((table) =>
    ofIndicator(w, `join ${table} n on n.partnership_id = i.partnership_id and n.indicator_id = i.id`),
  ),
  ...bySeries.map((table) =>
    ofIndicator(
      w,
      `${w.join} series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id
      join ${table} n on n.partnership_id = s.partnership_id and n.series_id = s.id`,
    ),
  ),
  ...byProgress.map((table): Piece => {
    const join = `join ${table} n on n.partnership_id = i.partnership_id and n.indicator_id = i.id`
    const { text, asks } = ofIndicator(w, join)
    return { text: `${text} where ? = 1 and ${told[table]}`, asks: [...asks, 'withProgress'] }
  }),
]

const ofSharing: Piece = {
  text: 'select n.id, null as code from sharing_agreement n where n.partnership_id = ?',
  asks: ['partnershipId'],
}

export type TimelineOf = 'goal' | 'indicator' | 'sharing'

/** The records a timeline tells of, each by the index of what it hangs on. */
export const recordsByIndex = (w: Wording, of: TimelineOf): Piece =>
  unionOf(
    of === 'sharing' ? [ofSharing] : [...(of === 'goal' ? ofGoal(w) : []), ...ofIndicators(w), decisions(w)],
  )

const touched = (w: Wording, table: string, kind: string, join: string, where: string): string =>
  `select n.id, ${join === '' ? 'null' : 'i.code'} as code from touched t ${w.join} ${table} n on n.partnership_id = ? and n.id = t.subject_id
    ${join} where t.subject_kind = '${kind}' and ${where}`
const toIndicator = 'left join indicator i on i.partnership_id = n.partnership_id and i.id = n.indicator_id'
const toSeries = `join series s on s.partnership_id = n.partnership_id and s.id = n.series_id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id`

/** The same records, of those that something happened to in a while that was read before. */
export const recordsTouched = (w: Wording): Piece => {
  const kindOf = (table: string) =>
    table === 'step_set_aside' ? 'step-proposal' : table.replaceAll('_', '-')
  return unionOf([
    { text: touched(w, 'goal', 'goal', '', 'n.id = ?'), asks: ['partnershipId', 'goalId'] },
    { text: touched(w, 'pledge', 'pledge', '', 'n.goal_id = ?'), asks: ['partnershipId', 'goalId'] },
    {
      text: `select n.id, n.code from touched t ${w.join} indicator n on n.partnership_id = ? and n.id = t.subject_id
        where t.subject_kind = 'indicator' and n.id in ${w.textsOf}`,
      asks: ['partnershipId', 'indicators'],
    },
    ...byIndicator.map(
      (table): Piece => ({
        text: touched(
          w,
          table,
          kindOf(table),
          toIndicator,
          `(n.indicator_id in ${w.textsOf}${table === 'accountability' ? ' or n.goal_id = ?' : ''})`,
        ),
        asks: ['partnershipId', 'indicators', ...(table === 'accountability' ? (['goalId'] as const) : [])],
      }),
    ),
    ...bySeries.map(
      (table): Piece => ({
        text: touched(w, table, kindOf(table), toSeries, `s.indicator_id in ${w.textsOf}`),
        asks: ['partnershipId', 'indicators'],
      }),
    ),
    ...byProgress.map(
      (table): Piece => ({
        text: touched(
          w,
          table,
          table,
          toIndicator,
          `? = 1 and ${told[table]} and (n.goal_id = ? or n.indicator_id in ${w.textsOf})`,
        ),
        asks: ['partnershipId', 'withProgress', 'goalId', 'indicators'],
      }),
    ),
    {
      text: `select d.id, min(i.code) as code from touched t
        ${w.join} decision_about n on n.partnership_id = ? and n.decision_id = t.subject_id ${openDecision}
        where t.subject_kind = 'decision' and ? = 1 and (n.subject_id = ? or n.subject_id in ${w.textsOf}) group by d.id`,
      asks: ['partnershipId', 'withProgress', 'goalId', 'indicators'],
    },
  ])
}
