import {
  beginYearlyReportSchema,
  changeHeadingsSchema,
  correctYearlyReportSchema,
  cutYearlyReportSchema,
  headingsRefSchema,
  headingsSchema,
  listYearlyReportsSchema,
  moveStatementSchema,
  oneYearlyReportSchema,
  proposalsRefSchema,
  proposalsSchema,
  publishYearlyReportSchema,
  recordNothingSchema,
  removeStatementSchema,
  reportCheckSchema,
  signYearlyReportSchema,
  stepYearlyReportSchema,
  writeStatementSchema,
  yearlyReportBegunSchema,
  yearlyReportListSchema,
  yearlyReportSchema,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { beginYearlyReport } from './begin-yearly-report.ts'
import { changeHeadings } from './change-headings.ts'
import { checkReport } from './check-report.ts'
import { correctYearlyReport } from './correct-yearly-report.ts'
import { cutYearlyReport } from './cut-yearly-report.ts'
import { getYearlyReport } from './get-yearly-report.ts'
import { listYearlyReports } from './list-yearly-reports.ts'
import { proposeEvidence } from './propose-evidence.ts'
import { getHeadings } from './report-headings.ts'
import { signYearlyReport } from './sign-yearly-report.ts'
import { publishYearlyReport, stepYearlyReport } from './step-yearly-report.ts'
import { moveStatement, recordNothing, removeStatement, writeStatement } from './write-statement.ts'

export const yearlyReportRouter = router({
  list: pastProcedure('see yearly reports', listYearlyReportsSchema)
    .output(yearlyReportListSchema)
    .query(({ ctx, input }) => listYearlyReports(ctx, input)),
  get: pastProcedure('see yearly reports', oneYearlyReportSchema)
    .output(yearlyReportSchema)
    .query(({ ctx, input }) => getYearlyReport(ctx, input.number)),
  check: pastProcedure('see yearly reports', oneYearlyReportSchema)
    .output(reportCheckSchema)
    .query(({ ctx, input }) => checkReport(ctx, input.number)),
  proposals: procedure('write yearly reports', { onlyNow: 'it is work in hand' })
    .input(proposalsRefSchema)
    .output(proposalsSchema)
    .query(({ ctx, input }) => proposeEvidence(ctx, input.number)),
  headings: pastProcedure('read unpublished yearly reports', headingsRefSchema)
    .output(headingsSchema)
    .query(({ ctx }) => getHeadings(ctx)),
  changeHeadings: procedure('assemble yearly reports')
    .input(changeHeadingsSchema)
    .mutation(({ ctx, input }) => changeHeadings(ctx, input)),
  begin: procedure('assemble yearly reports')
    .input(beginYearlyReportSchema)
    .output(yearlyReportBegunSchema)
    .mutation(({ ctx, input }) => beginYearlyReport(ctx, input)),
  write: procedure('write yearly reports')
    .input(writeStatementSchema)
    .mutation(({ ctx, input }) => writeStatement(ctx, input)),
  remove: procedure('write yearly reports')
    .input(removeStatementSchema)
    .mutation(({ ctx, input }) => removeStatement(ctx, input)),
  move: procedure('write yearly reports')
    .input(moveStatementSchema)
    .mutation(({ ctx, input }) => moveStatement(ctx, input)),
  nothing: procedure('write yearly reports')
    .input(recordNothingSchema)
    .mutation(({ ctx, input }) => recordNothing(ctx, input)),
  step: procedure('assemble yearly reports')
    .input(stepYearlyReportSchema)
    .mutation(({ ctx, input }) => stepYearlyReport(ctx, input)),
  sign: procedure('sign yearly reports')
    .input(signYearlyReportSchema)
    .mutation(({ ctx, input }) => signYearlyReport(ctx, input)),
  publish: procedure('publish yearly reports')
    .input(publishYearlyReportSchema)
    .mutation(({ ctx, input }) => publishYearlyReport(ctx, input)),
  correct: procedure('write yearly reports')
    .input(correctYearlyReportSchema)
    .mutation(({ ctx, input }) => correctYearlyReport(ctx, input)),
  cut: procedure('assemble yearly reports')
    .input(cutYearlyReportSchema)
    .mutation(({ ctx, input }) => cutYearlyReport(ctx, input)),
})
