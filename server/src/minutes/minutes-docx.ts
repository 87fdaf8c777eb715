import { formatDay } from '@roundtable/shared/base/period.ts'
import type { MinutesSection, MinutesSentenceView, MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { isDraft, minutesStateWord } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

const font = 'Arial'
/** A4 in twentieths of a point. */
const a4 = { width: 11906, height: 16838 }

type Around = { partnershipName: string; marking: string }

/** The minutes as a Word document: headings, lists and page numbers are Word’s own, so that it can be worked with. */
export async function minutesDocument(minutes: MinutesView, around: Around): Promise<Buffer> {
  const name = `${isDraft(minutes.state) ? 'Draft minutes' : 'Minutes'}: ${minutes.boardName}`
  const document = new Document({
    title: `${name}, ${formatDay(minutes.day)}`,
    creator: around.partnershipName,
    lastModifiedBy: around.partnershipName,
    description: minutesStateWord(minutes.state),
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: { run: { font, size: 32, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { font, size: 26, bold: true },
          paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: a4 } },
        headers: { default: new Header({ children: [heading(minutes, around)] }) },
        footers: { default: new Footer({ children: [pageOfPages()] }) },
        children: [...frontOf(minutes, name), ...minutes.sections.flatMap(ofSection)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const heading = ({ state }: MinutesView, { partnershipName, marking }: Around) =>
  new Paragraph({
    children: [
      new TextRun({
        text: [partnershipName, marking, isDraft(state) ? minutesStateWord(state) : '']
          .filter(Boolean)
          .join(' · '),
        size: 18,
      }),
    ],
  })

const pageOfPages = () =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ size: 18, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })

function frontOf(minutes: MinutesView, name: string): Paragraph[] {
  const { day, startsAt, endsAt, place, state, approvedDay, approvedNumber, corrections } = minutes
  const approved =
    approvedDay === null ? '' : ` at meeting ${approvedNumber ?? ''} on ${formatDay(approvedDay)}`
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: name }),
    new Paragraph({ text: `${formatDay(day)}, ${startsAt} to ${endsAt}. ${place}` }),
    new Paragraph({
      children: [new TextRun({ text: `${minutesStateWord(state)}${approved}.`, bold: true })],
    }),
    ...corrections.map(({ text, by, at }) => corrected(`${text} (${by}, ${formatDay(at.slice(0, 10))})`)),
  ]
}

const corrected = (text: string) =>
  new Paragraph({
    indent: { left: 360 },
    children: [new TextRun({ text: 'Corrected: ', bold: true }), new TextRun({ text })],
  })

function ofSection({ place, title, lead, restricted, sentences }: MinutesSection): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      text: `${place === null ? '' : `${place}. `}${title}`,
    }),
    ...(lead === '' ? [] : [headOf({ text: lead, italics: true })]),
    ...(restricted ? [headOf({ text: 'Restricted.', bold: true })] : []),
    ...sentences.flatMap(ofSentence),
  ]
}

/** Stays on the page of what follows, as a heading does. */
const headOf = (words: { text: string; italics?: boolean; bold?: boolean }) =>
  new Paragraph({ keepNext: true, children: [new TextRun(words)] })

function ofSentence({ kind, text, corrections }: MinutesSentenceView): Paragraph[] {
  const isDecision = kind === 'decision'
  return [
    new Paragraph({
      ...(kind === 'text' || kind === 'point' ? {} : { indent: { left: 360 } }),
      ...(kind === 'point' ? { bullet: { level: 0 } } : {}),
      // Its reason and who dissented follow it.
      keepNext: isDecision,
      children: [new TextRun({ text, bold: isDecision })],
    }),
    ...corrections.map(({ text: said, by, at }) =>
      corrected(`${said} (${by}, ${formatDay(at.slice(0, 10))})`),
    ),
  ]
}
