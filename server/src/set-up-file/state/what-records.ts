import { type CatalogueEntry, catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import type { Db } from '@roundtable/db/database.ts'
import { listFormulaTerms } from '@roundtable/db/queries/formula.queries.ts'
import {
  listSetUpAnswers,
  listSetUpGoals,
  listSetUpIndicators,
  listSetUpLines,
  listSetUpSchedules,
  listSetUpTargets,
} from '@roundtable/db/queries/set-up-record.queries.ts'
import { goalStateWord } from '@roundtable/shared/goal/goal-lifecycle.ts'
import type { FormulaSide } from '@roundtable/shared/indicator/formula.ts'
import { indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { type Cells, shownOf, yesNo } from '@roundtable/shared/set-up/sheet/columns.ts'
import { formulaText } from '@roundtable/shared/set-up/sheet/formula-cell.ts'
import { goalKindWords } from '@roundtable/shared/set-up/sheet/goal-sheet.ts'
import {
  basisWords,
  frequencyWords,
  polarityWords,
  questionWords,
  unitWords,
} from '@roundtable/shared/set-up/sheet/indicator-sheet.ts'
import { kindWords } from '@roundtable/shared/set-up/sheet/line-sheets.ts'
import { endedKey } from '@roundtable/shared/set-up/sheet/set-up-state.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import type { Recorded } from './who-records.ts'

const yes = (is: boolean): string => shownOf(yesNo, is ? 'yes' : 'no')

export async function goalRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const goals = await listSetUpGoals(db, partnershipId)
  const isCurrent = ({ state }: (typeof goals)[number]) => state === 'proposed' || state === 'agreed'
  return {
    records: goals.filter(isCurrent).map(({ id, kind, state, ...words }) => ({
      id,
      cells: { ...words, kind: shownOf(goalKindWords, kind), state: goalStateWord(state) },
    })),
    ended: goals
      .filter((goal) => !isCurrent(goal))
      .flatMap(({ id, code, state }) => {
        const sentence = `${code} is ${goalStateWord(state).toLowerCase()}: take it up again on the goals page first.`
        return [[id, sentence] as const, [endedKey('goals', code), sentence] as const]
      }),
  }
}

type Measured = Pick<
  CatalogueEntry,
  | 'code'
  | 'name'
  | 'plainEnglish'
  | 'definition'
  | 'numeratorWording'
  | 'denominatorWording'
  | 'source'
  | 'caveats'
  | 'challengeQuestion'
  | 'theme'
  | 'unit'
  | 'decimals'
  | 'polarity'
  | 'basis'
  | 'frequency'
>

const measuredCells = (
  { unit, decimals, polarity, basis, frequency, numeratorWording, denominatorWording, ...words }: Measured,
  { signed, outcomeQuestion }: { signed: boolean; outcomeQuestion: string | null },
): Cells => ({
  code: words.code,
  name: words.name,
  plainEnglish: words.plainEnglish,
  definition: words.definition,
  numeratorWording: numeratorWording ?? '',
  denominatorWording: denominatorWording ?? '',
  source: words.source,
  caveats: words.caveats,
  challengeQuestion: words.challengeQuestion,
  theme: words.theme,
  unit: shownOf(unitWords, unit),
  decimals: String(decimals),
  signed: yes(signed),
  polarity: shownOf(polarityWords, polarity),
  basis: shownOf(basisWords, basis),
  frequency: shownOf(frequencyWords, frequency),
  outcomeQuestion: shownOf(questionWords, outcomeQuestion),
})

/** The ready indicators as rows of the sheet, by their codes. */
export const catalogueCells: ReadonlyMap<string, Cells> = new Map(
  catalogue.map((entry) => [entry.code, { entry: entry.code, ...measuredCells(entry, entry) }]),
)

export async function indicatorRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const indicators = await listSetUpIndicators(db, partnershipId)
  const terms = await listFormulaTerms(db, { partnershipId })
  const formulaOf = ({ id, version }: (typeof indicators)[number]) => {
    const own = terms.filter((term) => term.indicatorId === id && term.version === version)
    const side = (of: FormulaSide) => own.filter((term) => term.side === of)
    return own.length === 0
      ? ''
      : formulaText({ numerator: side('numerator'), denominator: side('denominator') })
  }
  const isCurrent = ({ state }: (typeof indicators)[number]) =>
    state !== 'retired' && state !== 'withdrawn' && state !== 'declined'
  return {
    records: indicators.filter(isCurrent).map((indicator) => ({
      id: indicator.id,
      cells: {
        ...measuredCells(indicator, { ...indicator, signed: indicator.signed === 1 }),
        entry: indicator.catalogueCode ?? '',
        formula: formulaOf(indicator),
        goal: indicator.goalCode ?? '',
        headline: yes(indicator.headline === 1),
        state: indicatorStateWord(indicator.state),
      },
      ...(indicator.calculated === 1
        ? { locked: `${indicator.code} is calculated from others: change it on its page.` }
        : {}),
    })),
    ended: indicators
      .filter((indicator) => !isCurrent(indicator))
      .flatMap(({ id, code, catalogueCode, state }) => {
        const sentence = `${code} is ${indicatorStateWord(state).toLowerCase()}: take it up again on its page first.`
        const names = [code, ...(catalogueCode === null ? [] : [catalogueCode])]
        return [id, ...names.map((each) => endedKey('indicators', each))].map(
          (key) => [key, sentence] as const,
        )
      }),
  }
}

export async function lineRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const lines = await listSetUpLines(db, partnershipId)
  return {
    records: lines.map(({ id, kind, code, name, dimension, addsUp, agencyCode, reportingAgencyCode }) => ({
      id,
      cells: {
        indicator: code,
        dimension: kind === 'partnership' ? '' : (dimension ?? ''),
        line: kind === 'partnership' ? '' : name,
        agency: kind === 'agency' ? (agencyCode ?? '') : '',
        addsUp: kind === 'partnership' || addsUp === null ? '' : yes(addsUp === 1),
        reporter: reportingAgencyCode ?? '',
      },
    })),
    ended: [],
  }
}

export async function answerRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const answers = await listSetUpAnswers(db, partnershipId)
  return {
    records: answers.map(({ id, goalCode, indicatorCode, agencyCode, kind, title, email }) => ({
      id,
      cells: {
        goal: goalCode ?? '',
        indicator: indicatorCode ?? '',
        agency: agencyCode,
        kind: shownOf(kindWords, kind),
        post: title,
        person: email ?? '',
      },
    })),
    ended: [],
  }
}

export async function targetRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const targets = await listSetUpTargets(db, partnershipId)
  return {
    records: targets.map(
      ({ id, code, line, isWhole, fromPeriod, low, high, tolerance, rationale, state }) => ({
        id,
        cells: {
          indicator: code,
          line: isWhole === 1 ? '' : line,
          from: fromPeriod,
          low: low ?? '',
          high: high ?? '',
          tolerance,
          rationale,
          state: targetLifecycle.states[state],
        },
      }),
    ),
    ended: [],
  }
}

/** Of several for one period the newest holds. */
export async function scheduleRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const schedules = await listSetUpSchedules(db, partnershipId)
  const newest = new Map(
    schedules.map((each) => [`${each.agencyCode} ${each.indicatorCode} ${each.fromPeriod}`, each] as const),
  )
  return {
    records: [...newest.values()].map(
      ({ id, agencyCode, indicatorCode, fromPeriod, dueDays, graceDays, email }) => ({
        id,
        cells: {
          agency: agencyCode,
          indicator: indicatorCode,
          from: fromPeriod,
          dueDays: String(dueDays),
          graceDays: String(graceDays),
          deputy: email ?? '',
        },
      }),
    ),
    ended: [],
  }
}
