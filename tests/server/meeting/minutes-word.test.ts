import { inflateRawSync } from 'node:zlib'
import { minutesDocument } from '@roundtable/server/minutes/minutes-docx.ts'
import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, startMeeting, stepMeeting } from '../../support/make/room.ts'

const at = perTest(openPartnership)

/** The text of one part of a zip file. */
function partOf(zip: Buffer, name: string): string {
  for (let from = zip.indexOf('PK\x01\x02'); from >= 0; from = zip.indexOf('PK\x01\x02', from + 4)) {
    const nameLength = zip.readUInt16LE(from + 28)
    if (zip.toString('utf8', from + 46, from + 46 + nameLength) !== name) continue
    const size = zip.readUInt32LE(from + 20)
    const header = zip.readUInt32LE(from + 42)
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const packed = zip.subarray(start, start + size)
    return (zip.readUInt16LE(from + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  }
  throw new Error(`There is no ${name}.`)
}

it('minutes as a Word document have headings, the decision, the marking, and page numbers', async () => {
  const meeting = await startMeeting(at)
  await enter(at, meeting, { kind: 'decision', text: 'The plan & its <costs> are agreed' })
  at.clock.now = '2026-12-15T15:58:00.000Z'
  await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
  const minutes = await at.callerAs('manager').minutes.get({ number: meeting.number })
  const around = { partnershipName: 'Northmere', marking: 'OFFICIAL-SENSITIVE' }
  const file = await minutesDocument(minutes, around)
  const body = partOf(file, 'word/document.xml')
  expect(body).toContain('The plan &amp; its &lt;costs&gt; are agreed.')
  expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(2)
  expect(body).toContain('Draft minutes: Executive')
  expect(partOf(file, 'word/header1.xml')).toContain('OFFICIAL-SENSITIVE · Being drafted')
  expect(partOf(file, 'word/footer1.xml')).toContain('NUMPAGES')
  expect(partOf(file, 'word/styles.xml')).toContain('en-GB')
  // Who leads an item and what was decided do not stay behind at the foot of a page; nor is anybody “Un-named”.
  const staying = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:keepNext\/>(?:(?!<\/w:p>).)*<\/w:p>/g)].map(
    ([text]) => text.replaceAll(/<[^>]*>/g, ''),
  )
  expect(staying).toEqual([minutes.sections.at(-1)?.lead, 'D1: The plan &amp; its &lt;costs&gt; are agreed.'])
  expect(partOf(file, 'docProps/core.xml')).toContain('<cp:lastModifiedBy>Northmere<')
})
