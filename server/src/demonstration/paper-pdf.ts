import { formatDay } from '@roundtable/shared/base/period.ts'

type Page = { title: string; lines: readonly string[] }

const [left, top, leading] = [72, 760, 20]
const escaped = (text: string): string =>
  text.replaceAll(/[\\()]/g, String.raw`\$&`).replaceAll('’', String.raw`\222`)

/** A paper of one page, written as PDF by hand: its text in the reader’s own Helvetica, and nothing that is not text. */
export function paperPdf({ title, lines }: Page, day: string): Buffer {
  const written = lines.map((line, at) =>
    [`BT /F1 12 Tf ${left} ${top - 70 - at * leading} Td (${escaped(line)}) Tj ET`].join('\n'),
  )
  const text = [
    `BT /F2 20 Tf ${left} ${top} Td (${escaped(title)}) Tj ET`,
    `BT /F1 11 Tf ${left} ${top - 28} Td (For the board of ${formatDay(day)}) Tj ET`,
    ...written,
  ].join('\n')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  return document([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title (${escaped(title)}) >>`,
  ])
}

/** The objects with the table of where each begins. The last one tells about the document. */
function document(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const starts = objects.map((object, at) => {
    const start = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = [
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`,
    ...starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`),
  ].join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}
