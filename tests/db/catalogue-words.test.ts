import { catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import { expect, it } from 'vitest'

/** What a data file says for short, and nobody in the room does. */
const raw =
  /\bnone\b|[<>]=?| = | \+ |\d\+ (?!\))|\d%?\+|\bincl\b|\b(LAIT|EES|LAs?|CIN|CPP|ICPC|PACE|HES|YJB|MoJ|NCCIS$|SDEC|FTE|SDQ|EET|NFA)\b|see report|^As |\bs\d\d/

it('nothing of a ready indicator is shown as its data file has it for short', () => {
  const found = catalogue.flatMap((entry) => {
    const { code, definition, numeratorWording, denominatorWording, source, caveats, challengeQuestion } =
      entry
    const words = [definition, numeratorWording, denominatorWording, source, caveats, challengeQuestion]
    return words.flatMap((text) => (text !== null && raw.test(text) ? [`${code}: ${text}`] : []))
  })
  expect(found).toEqual([])
})

it('what is collected here alone says so, and what to mind is said in whole sentences', () => {
  const sourceOf = (code: string) => catalogue.find((entry) => entry.code === code)?.source
  expect(sourceOf('HP15')).toBe('Local collection (expected by Working Together 2023), no national source')
  expect(sourceOf('WF06')).toBe('Local collection, no national source')
  expect(sourceOf('CL01')).toBe('Children looked after return (SSDA903)')
  for (const { caveats, challengeQuestion } of catalogue) {
    expect(caveats).toMatch(/^$|^[A-Z0-9].*\.$/)
    expect(challengeQuestion).toMatch(/^$|^[A-Z].*\?$/)
  }
})
