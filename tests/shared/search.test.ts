import { excerptOf } from '@roundtable/shared/search/excerpt.ts'
import { sayingAt } from '@roundtable/shared/search/field-sayings.ts'
import { rankHits } from '@roundtable/shared/search/rank-hits.ts'
import { indexDocuments, type SearchDocument } from '@roundtable/shared/search/search-index.ts'
import { searchWords, typedWords } from '@roundtable/shared/search/search-words.ts'
import { isWithinSlips } from '@roundtable/shared/search/spelling.ts'
import { rootOf } from '@roundtable/shared/search/word-root.ts'
import { describe, expect, it } from 'vitest'
import { toEnd } from '../support/read/to-end.ts'

const indicator = (code: string, name: string, definition = ''): SearchDocument => ({
  ...{ kind: 'indicator', code, title: name, detail: '' },
  texts: [
    { text: code, weight: 24 },
    { text: name, weight: 12 },
    { text: definition, weight: 4, isQuoted: true },
  ],
})
const found = (text: string, ...documents: SearchDocument[]) =>
  rankHits([toEnd(indexDocuments(documents))], text, 20)
const codes = (text: string, ...documents: SearchDocument[]) =>
  found(text, ...documents).map(({ code }) => code)

const leavers = indicator('CL01', 'Care leavers in education, employment or training')
const plans = indicator('ED09', 'EHC plans issued within 20 weeks')
const absence = indicator('ED01', 'Overall absence', 'Sessions missed by children in care and others')

describe('words that are looked for', () => {
  it('have one form: without case, accents, endings of the plural and words that say nothing', () => {
    expect(searchWords('The Children’s reviews, à la carte, of s.47 enquiries')).toEqual([
      'child',
      'review',
      'la',
      'carte',
      'section',
      '47',
      'enquiry',
    ])
  })

  it('are still typed where only a word that says nothing stands yet', () => {
    expect([typedWords('in'), typedWords('in care'), typedWords('%')]).toEqual([['in'], ['care'], []])
  })

  it('may have a slip, two in a long word, none in a short one', () => {
    expect(isWithinSlips('custdoy', 'custody', 1)).toBe(true)
    expect(isWithinSlips('acomodation', 'accommodation', 2)).toBe(true)
    expect(isWithinSlips('acomodaton', 'accommodation', 2)).toBe(false)
    expect(codes('absense', leavers, absence)).toEqual(['ED01'])
    expect(codes('ab', absence)).toEqual(['ED01'])
  })
})

describe('the forms of a word', () => {
  it('have one root, and words of another meaning another', () => {
    const same = [
      ['excluded', 'exclude', 'exclusion'],
      ['assessed', 'assessment', 'assess'],
      ['placed', 'placing', 'placement', 'place'],
      ['absent', 'absence'],
      ['persistent', 'persistently', 'persistence'],
      ['suspended', 'suspension'],
      ['referral', 'referred'],
      ['immunised', 'immunisation'],
      ['vaccinated', 'vaccination'],
      ['vacant', 'vacancy'],
      ['reoffender', 'reoffending', 'reoffend'],
      ['audited', 'audit'],
    ]
    for (const forms of same) expect(new Set(forms.map(rootOf)).size, forms.join()).toBe(1)
    expect(rootOf('home')).not.toBe(rootOf('homeless'))
    expect(rootOf('police')).not.toBe(rootOf('policy'))
    expect(codes('excluding', indicator('ED04', 'Permanent exclusions'), absence)).toEqual(['ED04'])
  })

  it('may be written as one word, as two, or with a hyphen, and small numbers in letters', () => {
    const load = indicator('WF04', 'Average caseload')
    const repeat = indicator('HP02', 'Re-referrals within twelve months')
    const homes = indicator('VO03', 'Foster carers')
    for (const text of ['case load', 'caseload', 'case-load'])
      expect(codes(text, load, repeat)).toEqual(['WF04'])
    for (const text of ['rereferrals', 're referrals', 're-referrals', '12 months'])
      expect(codes(text, load, repeat)).toEqual(['HP02'])
    expect(codes('fostercarers', load, homes)).toEqual(['VO03'])
  })

  it('that nothing answers leaves what the others say, unless that is in nearly everything', () => {
    const many = Array.from({ length: 30 }, (_, i) => indicator(`X${i}`, `Children number${i}`))
    const load = indicator('WF04', 'Average caseload')
    expect(codes('zebra caseload', load, ...many)).toEqual(['WF04'])
    expect(codes('zebra children', load, ...many)).toEqual([])
  })
})

describe('what the field says in several ways', () => {
  it('is found by each of them, the longest first', () => {
    expect(codes('EHCP', leavers, plans)).toEqual(['ED09'])
    expect(codes('education health and care plan', leavers, plans)[0]).toBe('ED09')
    expect(sayingAt(['child', 'in', 'need'], 0)).toBeNull()
    expect(sayingAt(searchWords('child protection plan'), 0)?.length).toBe(3)
  })

  it('stands whole: "child" and "care" far apart are no child in care', () => {
    const apart = indicator('HP01', 'Child protection', 'Referrals to social care')
    expect(codes('LAC', apart, absence)).toEqual(['ED01'])
  })

  it('is looked for word by word where nobody says it', () => {
    expect(codes('social worker', plans, indicator('WF01', 'Workers in a social team'))).toEqual(['WF01'])
    expect(codes('DSL', indicator('WF05', 'Safeguarding training'))).toEqual([])
  })
})

describe('the best comes first', () => {
  it('whatever the order of the words', () => {
    expect(codes('training leavers', leavers, plans)).toEqual(codes('leavers training', leavers, plans))
  })

  it('a code before a name, a name before a definition, a short title before a long one', () => {
    const long = indicator('ED02', 'Persistent absence of children on a plan')
    expect(codes('absence', long, absence, plans)).toEqual(['ED01', 'ED02'])
    expect(codes('ED0', absence)).toEqual(['ED01'])
    expect(codes('plans', absence, plans, long)).toEqual(['ED02', 'ED09'])
  })

  it('an indicator is told once, by its name or by its commentary', () => {
    const said: SearchDocument = {
      ...{ kind: 'commentary', code: 'ED01', title: 'Overall absence', detail: 'May 2026' },
      texts: [{ text: 'Absence rose with colds and flu.', weight: 2, isQuoted: true }],
    }
    expect(found('absence', absence, said)).toEqual([
      { kind: 'indicator', code: 'ED01', title: 'Overall absence', detail: '' },
    ])
    expect(found('flu', absence, said)).toEqual([
      {
        ...{ kind: 'commentary', code: 'ED01', title: 'Overall absence' },
        detail: 'May 2026 · Absence rose with colds and flu.',
      },
    ])
  })

  it('and a long text is quoted where the word stands', () => {
    const text = `${'Before it. '.repeat(20)}The lift was broken. ${'After it. '.repeat(30)}`
    const excerpt = excerptOf(text, new Set(['lift'])) ?? ''
    expect(excerpt).toMatch(/^… .*The lift was broken\. .* …$/)
    expect(excerpt.length).toBeLessThan(150)
    expect(excerptOf(text, new Set(['stair']))).toBeNull()
  })
})

describe('words that stand everywhere', () => {
  it('are not enough: only what a rarer word is found in is looked at', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => indicator(`B${n}`, `Number ${n} of the visits`))
    const index = toEnd(indexDocuments(many))
    let looked = 0
    const documents = index.documents.map((document) => ({
      ...document,
      get titleWords() {
        looked += 1
        return document.titleWords
      },
    }))
    const hits = rankHits([{ ...index, documents }], 'number 7 of visits', 20)
    expect(hits.map(({ code }) => code)).toEqual(['B7'])
    expect(looked).toBeLessThan(5)
  })

  it('are still all there is where nothing rarer is typed', () => {
    const two = [indicator('B1', 'Visits on time'), indicator('B2', 'Visits in time')]
    expect(codes('visits time', ...two)).toEqual(['B1', 'B2'])
  })
})
