import { titleAlikeSchema, titledAlikeSchema } from '@roundtable/shared/chart-note/chart-note.ts'
import {
  formulaChoicesSchema,
  formulaPreviewSchema,
  formulaRefSchema,
  previewFormulaSchema,
} from '@roundtable/shared/indicator/formula-contract.ts'
import { indicatorRefSchema, indicatorViewSchema } from '@roundtable/shared/indicator/indicator.ts'
import {
  adoptedIndicatorsSchema,
  adoptIndicatorsSchema,
  agreeIndicatorsSchema,
  draftedSchema,
  draftIndicatorSchema,
  indicatorDraftsSchema,
  placeIndicatorSchema,
  reviseDefinitionSchema,
  stepIndicatorSchema,
} from '@roundtable/shared/indicator/indicator-draft.ts'
import {
  namePredecessorSchema,
  predecessorChoicesSchema,
  previewPredecessorSchema,
  removePredecessorSchema,
} from '@roundtable/shared/indicator/predecessor.ts'
import {
  addDimensionSchema,
  changeSeriesSchema,
  endedLineListSchema,
  endSeriesSchema,
  nameReporterSchema,
  reporterListSchema,
  restoreSeriesSchema,
  seriesListSchema,
} from '@roundtable/shared/indicator/series.ts'
import { procedure } from '../base/trpc.ts'
import { listFormulaChoices } from '../calculation/formula-choices.ts'
import { previewFormula } from '../calculation/preview-formula.ts'
import { adoptIndicators } from './definition/adopt-indicators.ts'
import { agreeIndicators } from './definition/agree-indicators.ts'
import { draftIndicator } from './definition/draft-indicator.ts'
import { listIndicatorDrafts } from './definition/list-indicator-drafts.ts'
import { placeIndicator } from './definition/place-indicator.ts'
import { reviseDefinition } from './definition/revise-definition.ts'
import { stepIndicator } from './definition/step-indicator.ts'
import { listTitledAlike } from './note/list-titled-alike.ts'
import { namePredecessor, removePredecessor } from './predecessor/name-predecessor.ts'
import { listPredecessorChoices } from './predecessor/predecessor-choices.ts'
import { previewPredecessor } from './predecessor/preview-predecessor.ts'
import { addDimension } from './series/add-dimension.ts'
import { changeSeries, endSeries } from './series/change-series.ts'
import { listEndedLines, listLines } from './series/list-lines.ts'
import { listReporters } from './series/list-reporters.ts'
import { nameReporter } from './series/name-reporter.ts'
import { restoreSeries } from './series/restore-series.ts'

/** How indicators are made, changed and ended. */
export const setUpProcedures = {
  drafts: procedure('see indicators that are not agreed', { onlyNow: 'it is work in hand' })
    .output(indicatorDraftsSchema)
    .query(({ ctx }) => listIndicatorDrafts(ctx)),
  draft: procedure('keep indicators')
    .input(draftIndicatorSchema)
    .output(draftedSchema)
    .mutation(({ ctx, input }) => draftIndicator(ctx, input)),
  adopt: procedure('keep indicators')
    .input(adoptIndicatorsSchema)
    .output(adoptedIndicatorsSchema)
    .mutation(({ ctx, input }) => adoptIndicators(ctx, input)),
  agree: procedure('agree indicators')
    .input(agreeIndicatorsSchema)
    .mutation(({ ctx, input }) => agreeIndicators(ctx, input)),
  step: procedure('see indicators that are not agreed')
    .input(stepIndicatorSchema)
    .mutation(({ ctx, input }) => stepIndicator(ctx, input)),
  revise: procedure('keep indicators')
    .input(reviseDefinitionSchema)
    .mutation(({ ctx, input }) => reviseDefinition(ctx, input)),
  place: procedure('keep indicators')
    .input(placeIndicatorSchema)
    .mutation(({ ctx, input }) => placeIndicator(ctx, input)),
  titledAlike: procedure('keep indicators', { onlyNow: 'it is work in hand' })
    .input(titleAlikeSchema)
    .output(titledAlikeSchema)
    .query(({ ctx, input }) => listTitledAlike(ctx, input)),
  formulaChoices: procedure('keep indicators', { onlyNow: 'it is kept as it is today' })
    .input(formulaRefSchema)
    .output(formulaChoicesSchema)
    .query(({ ctx, input }) => listFormulaChoices(ctx.database.reader, ctx, input.code ?? null)),
  previewFormula: procedure('keep indicators', { onlyNow: 'it is work in hand' })
    .input(previewFormulaSchema)
    .output(formulaPreviewSchema)
    .query(({ ctx, input }) => previewFormula(ctx, input)),
  predecessorChoices: procedure('keep indicators', { onlyNow: 'it is kept as it is today' })
    .input(indicatorRefSchema.pick({ code: true }))
    .output(predecessorChoicesSchema)
    .query(({ ctx, input }) => listPredecessorChoices(ctx, input)),
  previewPredecessor: procedure('keep indicators', { onlyNow: 'it is work in hand' })
    .input(previewPredecessorSchema)
    .output(indicatorViewSchema)
    .query(({ ctx, input }) => previewPredecessor(ctx, input)),
  namePredecessor: procedure('keep indicators')
    .input(namePredecessorSchema)
    .mutation(({ ctx, input }) => namePredecessor(ctx, input)),
  removePredecessor: procedure('keep indicators')
    .input(removePredecessorSchema)
    .mutation(({ ctx, input }) => removePredecessor(ctx, input)),
  lines: procedure('see indicators that are not agreed', { onlyNow: 'it is kept as it is today' })
    .input(indicatorRefSchema)
    .output(seriesListSchema)
    .query(({ ctx, input }) => listLines(ctx, input)),
  endedLines: procedure('see indicators that are not agreed', { onlyNow: 'it is kept as it is today' })
    .input(indicatorRefSchema)
    .output(endedLineListSchema)
    .query(({ ctx, input }) => listEndedLines(ctx, input)),
  reporters: procedure('see indicators that are not agreed', { onlyNow: 'it is kept as it is today' })
    .output(reporterListSchema)
    .query(({ ctx }) => listReporters(ctx)),
  nameReporter: procedure('keep indicators')
    .input(nameReporterSchema)
    .mutation(({ ctx, input }) => nameReporter(ctx, input)),
  addDimension: procedure('keep indicators')
    .input(addDimensionSchema)
    .mutation(({ ctx, input }) => addDimension(ctx, input)),
  changeSeries: procedure('keep indicators')
    .input(changeSeriesSchema)
    .mutation(({ ctx, input }) => changeSeries(ctx, input)),
  endSeries: procedure('keep indicators')
    .input(endSeriesSchema)
    .mutation(({ ctx, input }) => endSeries(ctx, input)),
  restoreSeries: procedure('keep indicators')
    .input(restoreSeriesSchema)
    .mutation(({ ctx, input }) => restoreSeries(ctx, input)),
}
