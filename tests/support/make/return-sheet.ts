import type { Row, Sheet } from '@roundtable/client/features/return/row/sheet.ts'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'

type Entry = NonNullable<Row['entry']>

export function entryOf(part: Partial<Entry>): Entry {
  return {
    version: 1,
    ...emptyRow,
    enteredBy: 'Police Contributor',
    enteredAt: '2026-11-20T10:00:00.000Z',
    onBehalf: false,
    ...part,
  }
}

export function rowOf(seriesId: string, part: Partial<Row> = {}): Row {
  return {
    seriesId,
    code: 'CL01',
    name: 'Care leavers in work',
    seriesName: null,
    unit: 'percent',
    unitSign: '%',
    decimals: 1,
    polarity: 'higher',
    signed: false,
    asksFraction: true,
    numeratorWording: 'In work',
    denominatorWording: 'Care leavers',
    target: { low: '60', high: null, tolerance: '3', text: '≥ 60%' },
    previousText: '47.1%',
    previousLabel: 'Q1 2026/27',
    earlier: [],
    usual: null,
    line: null,
    entry: null,
    status: 'no-figure',
    publishedText: null,
    published: null,
    problems: [],
    decision: null,
    ownWork: null,
    ...part,
  }
}

/** A line of the agency that the return does not ask for. */
export const lineBeside: Sheet['beside'][number] = {
  seriesId: '0198a000-0000-7000-8000-0000000000ff',
  code: 'CL01',
  name: 'Care leavers in work',
  lineName: null,
  isWhole: true,
  unit: 'percent',
  decimals: 1,
  polarity: 'higher',
  signed: false,
  asksFraction: true,
  frequency: 'quarterly',
  periodStart: '2026-07-01',
  notAsked: null,
}

export function sheetOf(rows: Row[]): Sheet {
  return {
    id: '0198a000-0000-7000-8000-00000000000f',
    agencyCode: 'POL',
    agencyName: 'Police',
    agencies: { own: ['POL', 'Police'], others: [] },
    frequency: 'quarterly',
    periodStart: '2026-07-01',
    periodEnd: '2026-09-30',
    periodLabel: 'Q2 2026/27',
    dueOn: '2026-11-25',
    state: 'in-progress',
    late: false,
    daysLate: 0,
    graceUntil: null,
    entered: 0,
    asked: rows.length,
    next: 'enter',
    version: 1,
    rows,
    beside: [],
    remark: null,
    remarkBy: null,
    remarkAt: null,
    submittedBy: null,
    submittedAt: null,
    approvedBy: null,
    approvedAt: null,
    approvers: ['Police Lead'],
    approversOfSome: [],
    mayEnter: true,
    mayApproveSome: false,
    maySendBack: false,
    mayPublish: false,
    publishing: 'on-approval',
    mayApprove: false,
    mayNotApproveBecause: null,
    mayReopen: false,
    onBehalf: false,
    correcting: false,
  }
}
