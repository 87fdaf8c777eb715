import { accountabilityKinds } from '@roundtable/shared/accountability/accountability-words.ts'
import { AccountabilityList } from '../parts/accountability-list.tsx'
import { PaperLink } from '../parts/agenda-paper/paper-link.tsx'
import { Brand } from '../parts/brand.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { WhatComesFirst } from '../parts/empty/what-comes-first.tsx'
import { EvidenceLinks } from '../parts/evidence-links.tsx'
import { ExceptionList, LeftOut } from '../parts/exception/exception-list.tsx'
import { Marking } from '../parts/marking.tsx'
import { PictureMenu } from '../parts/picture/picture-menu.tsx'
import { ProgressList } from '../parts/progress-list.tsx'
import { ProgressTabs } from '../parts/progress-tabs.tsx'
import { RecordLink } from '../parts/record-link.tsx'
import { RenditionPdf } from '../parts/rendition/rendition-pdf.tsx'
import { SaidWords } from '../parts/said-words.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { Timeline } from '../parts/timeline/timeline.tsx'
import { Button } from '../ui/button.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import { type GalleryEntry, givenWhole, manyRows } from './gallery-entry.ts'
import { WithProgress } from './with-progress.tsx'
import { WithTimeline } from './with-timeline.tsx'

const evidence = (count: number) =>
  manyRows(count)
    .map((n) => `Report ${n} https://northmere.example/reports/${n}`)
    .join('\n')
const accountabilities = (count: number) => (
  <AccountabilityList
    list={manyRows(count).map((n) => ({
      kind: accountabilityKinds[(n - 1) % 4] ?? 'informed',
      agencyCode: `a${n}`,
      agencyName: `Agency ${n}`,
      title: 'Head of care leaving',
      person: n % 2 === 0 ? null : 'Ruth Calder',
    }))}
  />
)
const paper = {
  ...{ id: 'paper', title: 'Contract of care leavers', fileName: 'contract.pdf', fileHash: 'a1b2' },
  ...{ size: 1_300_000, late: true },
}
const exceptions = (count: number) => {
  const rows = manyRows(count).map((n) => ({
    ...{ kind: 'indicator' as const, reference: `CL${n}`, name: `Indicator ${n}`, more: n % 3 },
    ...{ because: 'It has gone off target.', line: 'Status: 62% to 47%', by: 'Amina Farrow' },
    ...{ choice: n % 2 === 0 ? ('added' as const) : ('as-ranked' as const), reason: 'It was promised.' },
  }))
  return (
    <>
      <ExceptionList rows={rows} />
      <LeftOut rows={rows.map((row) => ({ ...row, why: 'It ranks below what fits the page.' }))} />
    </>
  )
}
const timeline = (code: string, how: Parameters<typeof WithTimeline>[0]['how']) => (
  <WithTimeline code={code} how={how}>
    <Timeline kind="goal" code={code} />
  </WithTimeline>
)

const progress = (indicator: string, how: Parameters<typeof WithProgress>[0]['how']) => (
  <WithProgress indicator={indicator} how={how}>
    <ProgressList indicator={indicator} />
  </WithProgress>
)

function Saved() {
  const { ends, done } = usePageDialog<never>()
  return (
    <>
      {done}
      <Button onClick={() => ends.onDone('The years are saved.')}>Save</Button>
    </>
  )
}

const pdf = {
  ...{
    id: 'pdf',
    state: 'ready' as const,
    requestedAt: '2026-11-23T09:00:00.000Z',
    requestedBy: 'Amina Farrow',
  },
  ...{ before: 0, pages: 12, bytes: 840_000, sha256: 'a'.repeat(64), failure: null },
}
const printed = {
  ...{ reference: { kind: 'pack' as const, number: 1 }, name: 'the pack' },
  ...{ isAsking: false, error: null, onPrint: () => undefined },
}

export const partEntries: readonly GalleryEntry[] = [
  {
    name: 'Who has which part',
    files: ['parts/accountability-list.tsx'],
    states: {
      ...givenWhole,
      usual: () => accountabilities(4),
      empty: () => accountabilities(0),
      many: () => accountabilities(500),
    },
  },
  {
    name: 'Exceptions of a meeting, and what is left out',
    files: ['parts/exception/exception-list.tsx'],
    states: {
      ...givenWhole,
      usual: () => exceptions(3),
      empty: 'The page says that nothing changed.',
      many: () => exceptions(500),
    },
  },
  {
    name: 'Timeline',
    files: [
      'parts/timeline/timeline.tsx',
      'parts/timeline/timeline-entries.tsx',
      'parts/timeline/timeline-paper.tsx',
    ],
    states: {
      usual: () => timeline('usual', { entries: 3 }),
      empty: () => timeline('empty', { entries: 0 }),
      loading: () => timeline('loading', 'loading'),
      error: () => timeline('error', { refused: 500 }),
      refused: () => timeline('refused', { refused: 403 }),
      many: () => timeline('many', { entries: 500 }),
    },
  },
  {
    name: 'What stands open',
    files: ['parts/progress-list.tsx'],
    states: {
      usual: () => progress('usual', { items: 3 }),
      empty: () => progress('empty', { items: 0 }),
      loading: () => progress('loading', 'loading'),
      error: () => progress('error', { refused: 500 }),
      refused: () => progress('refused', { refused: 403 }),
      many: () => progress('many', { items: 500 }),
    },
  },
  {
    name: 'Issues and what hangs on them, side by side',
    files: ['parts/progress-tabs.tsx'],
    states: {
      ...givenWhole,
      usual: () => <ProgressTabs />,
      empty: 'There are always some.',
      many: 'They are few.',
    },
  },
  {
    name: 'One dialog at a time, and what came of it',
    files: ['ui/use-page-dialog.tsx'],
    states: { ...givenWhole, usual: () => <Saved />, empty: 'It says nothing then.', many: 'There is one.' },
  },
  {
    name: 'What leads back to the set-up',
    files: ['parts/set-up/set-up-crumb.tsx'],
    states: { ...givenWhole, usual: () => <SetUpCrumb />, empty: 'It has a word.', many: 'There is one.' },
  },
  {
    name: 'What comes before a form',
    files: ['parts/empty/what-comes-first.tsx'],
    states: {
      ...givenWhole,
      usual: () => <WhatComesFirst deed="raise an issue" missing="goals" />,
      empty: () => <WhatComesFirst deed="ask" missing="agencies" />,
      many: 'There is one.',
    },
  },
  {
    name: 'Name of the product',
    files: ['parts/brand.tsx'],
    states: { ...givenWhole, usual: () => <Brand />, empty: 'It has a name.', many: 'There is one.' },
  },
  {
    name: 'Way to a record',
    files: ['parts/record-link.tsx'],
    states: {
      ...givenWhole,
      usual: () => <RecordLink of={{ page: '/goals/G1' }}>Children are safe</RecordLink>,
      empty: 'It always leads somewhere.',
      many: 'A record has one.',
    },
  },
  {
    name: 'File of a list',
    files: ['parts/csv-link.tsx'],
    states: {
      loading: 'The browser tells how far a file is.',
      error: 'The server answers with a page.',
      refused: 'The server answers with a page that says who may.',
      usual: () => <CsvLink href="/export/goals.csv?partnership=northmere" />,
      empty: () => <CsvLink href="/export/goals.csv?partnership=northmere">Goals as CSV</CsvLink>,
      many: 'A list has one.',
    },
  },
  {
    name: 'A page as a picture',
    files: ['parts/picture/picture-menu.tsx'],
    states: {
      ...givenWhole,
      refused: 'The server answers with a page that says who may; copying says that no picture came.',
      usual: () => <PictureMenu name="goal" partnership="northmere" filter={{ goal: 'G1' }} />,
      empty: 'Every page that has it has something to draw.',
      many: 'A page has one.',
    },
  },
  {
    name: 'Document as PDF',
    files: ['parts/rendition/rendition-pdf.tsx'],
    states: {
      usual: () => <RenditionPdf {...printed} view={{ canPrint: true, rendition: pdf }} />,
      empty: () => <RenditionPdf {...printed} view={{ canPrint: true, rendition: null }} />,
      loading: () => (
        <RenditionPdf
          {...printed}
          view={{ canPrint: true, rendition: { ...pdf, state: 'waiting', before: 2 } }}
        />
      ),
      error: () => (
        <RenditionPdf
          {...printed}
          view={{
            canPrint: true,
            rendition: {
              ...pdf,
              state: 'failed',
              failure: 'No PDF was made: the chart of CL01 could not be drawn.',
            },
          }}
        />
      ),
      refused: () => <RenditionPdf {...printed} view={{ canPrint: false, rendition: null }} />,
      many: 'A document has one.',
    },
  },
  {
    name: 'Way to a partner’s paper',
    files: ['parts/agenda-paper/paper-link.tsx'],
    states: {
      ...givenWhole,
      usual: () => <PaperLink paper={paper} />,
      empty: () => <PaperLink paper={paper} destroyed />,
      many: 'Each paper has one.',
    },
  },
  {
    name: 'Evidence',
    files: ['parts/evidence-links.tsx'],
    states: {
      ...givenWhole,
      usual: () => <EvidenceLinks text={evidence(2)} />,
      empty: () => <EvidenceLinks text="" />,
      many: () => <EvidenceLinks text={evidence(20)} />,
    },
  },
  {
    name: 'Marking',
    files: ['parts/marking.tsx'],
    states: {
      ...givenWhole,
      usual: () => <Marking marking="OFFICIAL-SENSITIVE" />,
      empty: 'Every screen is marked.',
      many: 'A screen has one.',
    },
  },
  {
    name: 'What is said of a figure',
    files: ['parts/said-words.tsx'],
    states: {
      ...givenWhole,
      usual: () => <SaidWords said={{ happened: 'Fewer referrals.', evidence: evidence(1) }} />,
      empty: () => <SaidWords said={{}} />,
      many: () => <SaidWords said={{ happened: 'Fewer referrals. '.repeat(100) }} />,
    },
  },
]
