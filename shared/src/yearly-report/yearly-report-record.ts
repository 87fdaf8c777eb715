import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { YearlyReportDeed, YearlyReportState } from './yearly-report-lifecycle.ts'
import {
  agenciesSignedBy,
  assembleYearlyReports,
  publishYearlyReports,
  readUnpublishedReports,
  refusedSigning,
  seeYearlyReports,
  signYearlyReports,
  writeScrutiny,
} from './yearly-report-rights.ts'
import { yearlyReportName } from './yearly-report-words.ts'

/** A yearly report as notices and "waits for me" read it. */
export type YearlyReportRecord = LifeRecord<YearlyReportState> & {
  number: number
  startsOn: string
  /** The scrutineer was asked for their statement, and has written none. */
  wantsScrutiny: boolean
  signedAgencyIds: readonly string[]
  signedBy: readonly string[]
  writtenBy: readonly string[]
}

export const yearlyReportPage = ({ number }: YearlyReportRecord): RecordPage => `/yearly-reports/${number}`

export const yearlyReportWaits: readonly Wait<YearlyReportRecord, YearlyReportDeed>[] = [
  { deed: 'scrutinise', right: writeScrutiny, only: (_actor, { wantsScrutiny }) => wantsScrutiny },
  {
    deed: 'sign',
    right: signYearlyReports,
    only: (actor, record) =>
      agenciesSignedBy(actor).some((agencyId) => refusedSigning(actor, agencyId, record) === null),
  },
  { deed: 'publish', right: publishYearlyReports },
]

const verbs: Readonly<Record<YearlyReportState, { detail: string; verb: string }>> = {
  assembling: {
    detail: 'The scrutineer’s statement is asked for: it is written by the scrutineer alone.',
    verb: 'Write the statement',
  },
  draft: {
    detail: 'The report is complete: each lead partner reads it and signs for their own agency.',
    verb: 'Read and sign',
  },
  signed: { detail: 'Each lead partner has signed: the report can be published.', verb: 'Publish' },
  published: { detail: 'The report is published.', verb: 'Read' },
  withdrawn: { detail: 'The report was withdrawn.', verb: 'Read' },
}

export const yearlyReportWaitsWords = (record: YearlyReportRecord): WaitingWords => ({
  title: yearlyReportName(record),
  ...verbs[record.state],
  waitsFor: null,
  dueOn: null,
})

export const yearlyReportNotices = {
  'yearly-scrutiny-asked': {
    word: 'The scrutineer’s statement for a yearly report is asked for',
    channel: 'at-once',
    on: ['yearly-report.scrutiny-asked'],
    to: (person) => writeScrutiny.may(person),
    reader: writeScrutiny,
    openIn: ['assembling'],
    text: (record, by) => ({
      title: `Your statement: ${yearlyReportName(record)}`,
      sentence: `${by} asks for the scrutineer’s statement. Nobody else writes it.`,
    }),
  },
  'yearly-report-to-sign': {
    word: 'A yearly report is to be signed',
    channel: 'at-once',
    on: ['yearly-report.sent'],
    to: (person) => signYearlyReports.may(person),
    reader: signYearlyReports,
    openIn: ['draft'],
    text: (record, by) => ({
      title: `To sign: ${yearlyReportName(record)}`,
      sentence: `${by} sent the draft of the report: read it, and sign it for your agency.`,
    }),
  },
  'yearly-report-taken-back': {
    word: 'A yearly report was taken back, and is to be signed anew',
    channel: 'at-once',
    on: ['yearly-report.taken-back'],
    to: (person) => signYearlyReports.may(person) || writeScrutiny.may(person),
    reader: readUnpublishedReports,
    openIn: ['assembling'],
    text: (record, by) => ({
      title: `Taken back: ${yearlyReportName(record)}`,
      sentence: `${by} took the report back. Signatures under it do not count any more; it comes to be signed again.`,
    }),
  },
  'yearly-report-signed': {
    word: 'A lead partner signed a yearly report, or the scrutineer wrote their statement',
    channel: 'weekly',
    on: ['yearly-report.signed', 'yearly-report.all-signed', 'yearly-report.scrutiny-written'],
    to: (person) => assembleYearlyReports.may(person),
    reader: assembleYearlyReports,
    openIn: ['assembling', 'draft', 'signed'],
    text: (record, by) => {
      if (record.state === 'assembling') {
        const title = `The scrutineer wrote: ${yearlyReportName(record)}`
        return { title, sentence: `${by} wrote a statement in the report.` }
      }
      return {
        title: `Signed: ${yearlyReportName(record)}`,
        sentence:
          record.state === 'signed'
            ? `${by} signed the report, and so has each lead partner: it can be published.`
            : `${by} signed the report. Others have still to sign.`,
      }
    },
  },
  'yearly-report-published': {
    word: 'A yearly report was published or corrected',
    channel: 'weekly',
    on: ['yearly-report.published', 'yearly-report.corrected'],
    to: (person) => seeYearlyReports.may(person),
    reader: seeYearlyReports,
    openIn: ['published'],
    text: (record, by) => ({
      title: `Published: ${yearlyReportName(record)}`,
      sentence: `The report was published, or corrected beside the text; ${by} recorded it.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<YearlyReportRecord>>>
