import { mostLinks, readEvidence } from '@roundtable/shared/base/evidence.ts'
import { noFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { noWords } from '@roundtable/shared/figure/entry-fields.ts'
import { problemsOfRow } from '@roundtable/shared/return/return-rules.ts'
import { describe, expect, it } from 'vitest'

describe('links to what a figure rests on', () => {
  it('stand one a line, with words or by their host', () => {
    expect(
      readEvidence('Audit of 12 September https://files.example.org/a?b=1#c\n\n  http://example.org \r\n'),
    ).toEqual({
      links: [
        { title: 'Audit of 12 September', address: 'https://files.example.org/a?b=1#c' },
        { title: 'example.org', address: 'http://example.org' },
      ],
      sentence: null,
    })
    expect(readEvidence('')).toEqual({ links: [], sentence: null })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'example.org/audit',
    'https://',
    'https:///path',
    'https://name:secret@example.org/',
    'https://good.example@evil.example/',
    'see https://example.org and more',
    'the paper file',
  ])('are nothing else: %s', (line) => {
    expect(readEvidence(`https://example.org/\n${line}`)).toEqual({
      links: [{ title: 'example.org', address: 'https://example.org/' }],
      sentence: 'Line 2 is no link: end it with an address that begins with https://.',
    })
  })

  it.each([
    ['spaces', `x${' '.repeat(400_000)}y`],
    ['addresses one in another', `${'https://a/'.repeat(80_000)} y`],
    ['beginnings of an address', 'https://'.repeat(25_000)],
  ])('are looked for once along a line, however long: %s', (_, line) => {
    // Looked for anew at each of its places, this takes longer than a test may.
    expect(readEvidence(line).links).toEqual([])
  })

  it('are few', () => {
    const many = Array.from({ length: mostLinks + 1 }, (_, n) => `https://example.org/${n}`).join('\n')
    expect(readEvidence(many).sentence).toBe('Keep it to 10 links.')
    expect(readEvidence(many).links).toHaveLength(mostLinks)
  })

  it('stand between a row and submitting where they cannot be opened, beside an unchanged figure too', () => {
    const published = { ...noFigure, value: '7' }
    const asked = {
      unit: 'count',
      signed: false,
      polarity: 'lower',
      asksFraction: false,
      target: null,
      published,
    } as const
    const row = { ...published, ...noWords, evidence: 'a drawer' }
    expect(problemsOfRow(asked, row).map(({ field }) => field)).toEqual(['evidence'])
    expect(problemsOfRow(asked, { ...row, evidence: 'https://example.org' })).toEqual([])
  })
})
