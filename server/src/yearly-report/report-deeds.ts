import type { PartnershipRight } from '@roundtable/shared/rights/right.ts'
import type { YearlyReportDeed } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  assembleYearlyReports,
  publishYearlyReports,
  signYearlyReports,
  writeScrutiny,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'

/** Whose each deed is. */
export const rightOfReportDeed: Readonly<Record<YearlyReportDeed, PartnershipRight>> = {
  write: assembleYearlyReports,
  ask: assembleYearlyReports,
  scrutinise: writeScrutiny,
  send: assembleYearlyReports,
  'take-back': assembleYearlyReports,
  sign: signYearlyReports,
  'sign-last': signYearlyReports,
  publish: publishYearlyReports,
  correct: assembleYearlyReports,
  cut: assembleYearlyReports,
  withdraw: assembleYearlyReports,
}
