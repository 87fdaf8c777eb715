import { lifecycle, type Step } from '../lifecycle/lifecycle.ts'

export const yearlyReportStates = ['assembling', 'draft', 'signed', 'published', 'withdrawn'] as const
export type YearlyReportState = (typeof yearlyReportStates)[number]
export const yearlyReportDeeds = [
  'write',
  'ask',
  'scrutinise',
  'send',
  'take-back',
  'sign',
  'sign-last',
  'publish',
  'correct',
  'cut',
  'withdraw',
] as const
export type YearlyReportDeed = (typeof yearlyReportDeeds)[number]

type From = Readonly<Record<YearlyReportState, Step<YearlyReportState>>>

const withdrawn = { refused: 'This report was withdrawn.' }
const published = {
  refused: 'This report is published: it is corrected beside the text, never rewritten.',
}
const sent = {
  refused: 'This report is with the lead partners to sign: take it back first.',
}
const notSent = { refused: 'This report was not sent to be signed yet.' }
const notPublished = {
  refused: 'This report is not published yet: take it back and write it anew.',
}

const whileAssembled: From = {
  assembling: { to: 'assembling' },
  draft: sent,
  signed: sent,
  published,
  withdrawn,
}

/** A partnership’s report on a year: assembled, sent as a draft, signed by each lead partner, published. */
export const yearlyReportLifecycle = lifecycle<YearlyReportState, YearlyReportDeed>({
  subject: 'yearly-report',
  states: {
    assembling: 'Being assembled',
    draft: 'Draft, to be signed',
    signed: 'Signed by each lead partner',
    published: 'Published',
    withdrawn: 'Withdrawn',
  },
  begins: { 'yearly-report.begun': 'assembling' },
  acts: {
    write: { act: 'yearly-report.written', from: whileAssembled },
    ask: { act: 'yearly-report.scrutiny-asked', from: whileAssembled },
    scrutinise: { act: 'yearly-report.scrutiny-written', from: whileAssembled },
    send: {
      act: 'yearly-report.sent',
      from: {
        assembling: { to: 'draft' },
        draft: { refused: 'This report was sent to be signed already.' },
        signed: { refused: 'This report is signed already.' },
        published,
        withdrawn,
      },
    },
    'take-back': {
      act: 'yearly-report.taken-back',
      from: {
        assembling: notSent,
        draft: { to: 'assembling' },
        signed: { to: 'assembling' },
        published,
        withdrawn,
      },
    },
    sign: {
      act: 'yearly-report.signed',
      from: {
        assembling: notSent,
        draft: { to: 'draft' },
        // An agency whose lead partner came after the others had signed.
        signed: { to: 'signed' },
        published,
        withdrawn,
      },
    },
    'sign-last': {
      act: 'yearly-report.all-signed',
      from: {
        assembling: notSent,
        draft: { to: 'signed' },
        signed: { to: 'signed' },
        published,
        withdrawn,
      },
    },
    publish: {
      act: 'yearly-report.published',
      from: {
        assembling: notSent,
        draft: { refused: 'Each lead partner signs this report before it is published.' },
        signed: { to: 'published' },
        published: { refused: 'This report is published already.' },
        withdrawn,
      },
    },
    correct: {
      act: 'yearly-report.corrected',
      from: {
        assembling: notPublished,
        draft: notPublished,
        signed: notPublished,
        published: { to: 'published' },
        withdrawn,
      },
    },
    cut: {
      act: 'yearly-report.cut-anew',
      from: {
        assembling: notPublished,
        draft: notPublished,
        signed: notPublished,
        published: { to: 'published' },
        withdrawn,
      },
    },
    withdraw: {
      act: 'yearly-report.withdrawn',
      from: {
        assembling: { to: 'withdrawn' },
        draft: sent,
        signed: sent,
        published,
        withdrawn: { refused: 'This report was withdrawn already.' },
      },
    },
  },
})

export const yearlyReportStateWord = (state: YearlyReportState): string => yearlyReportLifecycle.states[state]
/** What was sent is stored as it is signed: it is read as stored, not as its records stand. */
export const isFrozen = (state: YearlyReportState): boolean =>
  state === 'draft' || state === 'signed' || state === 'published'
