import { readFileSync } from 'node:fs'
import { figureGuide, markGuide } from '@roundtable/shared/reading/figure-guide.ts'
import {
  type Assurance,
  assurances,
  assuranceWord,
  type Signal,
  signals,
  signalWord,
} from '@roundtable/shared/reading/reading-words.ts'
import { expect, it } from 'vitest'

const doc = readFileSync(new URL('../../../docs/figures.md', import.meta.url), 'utf8')

it('docs/figures.md says to the word what the page in the product says', () => {
  for (const { title, paragraphs, source } of figureGuide) {
    expect(doc).toContain(`## ${title}`)
    for (const text of paragraphs) expect(doc).toContain(text)
    if (source !== null) expect(doc).toContain(`*Source: ${source}*`)
  }
  for (const { word, shape, hue, tells } of markGuide) {
    expect(doc).toContain(`| ${word} | ${shape} | ${hue} | ${tells} |`)
  }
})

it('every word of variation and assurance that is a finding is explained', () => {
  const explained: string[] = markGuide.map(({ word }) => word)
  const found = (signal: Signal) => signal !== 'not-enough-data'
  const judged = (assurance: Assurance) => assurance !== 'none'
  for (const signal of signals.filter(found)) expect(explained).toContain(signalWord(signal))
  for (const assurance of assurances.filter(judged)) expect(explained).toContain(assuranceWord(assurance))
})
